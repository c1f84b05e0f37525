package cn.onestop.testkit.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class RecordedQueriesTest {

  private final RecordedQueries queries = new RecordedQueries();

  @Test
  void what_is_found_by_its_id_needs_no_index_whatever_else_is_asked_of_it() {
    sent("{find: 'a', filter: {_id: 'x'}}");
    sent("{update: 'a', updates: [{q: {_id: 'x', version: 3}, u: {$set: {a: 1}}}]}");
    sent("{find: 'a', filter: {_id: {$in: ['x', 'y']}}}");
    sent("{find: 'a', filter: {_id: {$gte: 'x', $lt: 'y'}}, sort: {_id: 1}, limit: 10}");
    sent("{find: 'a', filter: {}, sort: {_id: 1}, limit: 10}");
    sent("{delete: 'a', deletes: [{q: {_id: 'x', seq: {$lte: 3}}, limit: 1}]}");

    assertThat(unserved()).isEmpty();
  }

  @Test
  void what_no_index_leads_to_is_told_with_the_index_that_would() {
    sent("{find: 'a', filter: {state: 'open', due: {$lt: 3}}, sort: {filed: 1}}");

    assertThat(unserved())
        .containsExactly(
            "a by [state] within [due] sorted by [filed]: declare an index on (state, filed, due)"
                + " where this collection is opened, or ask otherwise");
  }

  @Test
  void an_index_serves_what_its_first_fields_lead_to() {
    sent(index("a", "{state: 1, due: 1}", false, false));
    sent("{find: 'a', filter: {state: 'open'}}");
    sent("{find: 'a', filter: {$and: [{state: 'open'}, {due: {$lt: 3}}]}, sort: {due: 1}}");
    sent("{aggregate: 'a', pipeline: [{$match: {state: 'open'}}, {$count: 'n'}]}");
    assertThat(unserved()).isEmpty();
    assertThat(queries.unused(index -> false)).isEmpty();

    sent("{find: 'a', filter: {due: {$lt: 3}}}");
    sent("{find: 'a', filter: {state: 'open'}, sort: {filed: 1}}");
    sent("{find: 'a', filter: {state: 'open', window: 'W1'}}");
    assertThat(unserved()).hasSize(3);
  }

  @Test
  void a_unique_or_a_sparse_index_leaves_few_to_look_at() {
    sent(index("a", "{number: 1}", true, false));
    sent(index("a", "{dirty: 1}", false, true));
    sent("{find: 'a', filter: {number: 'N', centre: 'C'}}");
    sent("{find: 'a', filter: {dirty: true, at: {$lt: 3}}}");
    sent("{find: 'a', filter: {$or: [{number: 'N'}, {dirty: true}]}}");

    assertThat(unserved()).isEmpty();
  }

  @Test
  void an_index_that_nothing_asks_by_is_told() {
    sent(index("a", "{colour: 1}", false, false));

    assertThat(queries.unused(index -> false)).hasSize(1);
    assertThat(queries.unused(index -> index.collection().equals("a"))).isEmpty();
  }

  @Test
  void a_collection_is_read_whole_only_where_that_is_meant() {
    sent("{find: 'a', filter: {}}");

    assertThat(unserved()).hasSize(1);
    assertThat(queries.unserved("a"::equals)).isEmpty();
  }

  @Test
  void whether_there_is_anything_may_be_asked_without_an_index() {
    sent("{find: 'a', filter: {}, limit: 1}");

    assertThat(unserved()).isEmpty();
  }

  @Test
  void generations_of_a_view_are_alike() {
    sent("{find: 'view.w.1.list.open', filter: {_id: 'x'}}");
    sent("{find: 'view.w.2.list.open', filter: {_id: 'x'}}");

    assertThat(queries.collections()).containsExactly("view.w.N.list.open");
  }

  private List<String> unserved() {
    return queries.unserved(collection -> false);
  }

  private static String index(String collection, String keys, boolean unique, boolean sparse) {
    return "{createIndexes: '%s', indexes: [{key: %s, unique: %s, sparse: %s}]}"
        .formatted(collection, keys, unique, sparse);
  }

  private void sent(String command) {
    BsonDocument sent = BsonDocument.parse(command);
    queries.commandStarted(
        new CommandStartedEvent(
            null,
            1,
            1,
            new ConnectionDescription(new ServerId(new ClusterId(), new ServerAddress())),
            "test",
            sent.getFirstKey(),
            sent));
  }
}
