package cn.onestop.testkit.queries;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;

/// Hears what a service asks of its store and what indexes it declares there, and tells what does
/// not go together. Add it to the driver's settings of a service under test.
///
/// A real store follows an index or reads everything; the embedded one follows unique ones alone.
/// So a query without an index goes unnoticed in tests until there are many documents.
public final class RecordedQueries implements CommandListener {

  private final Set<QueryShape> queries = ConcurrentHashMap.newKeySet();
  private final Set<DeclaredIndex> indexes = ConcurrentHashMap.newKeySet();

  @Override
  public void commandStarted(CommandStartedEvent event) {
    BsonDocument command = event.getCommand();
    String name = event.getCommandName();
    if (!(command.get(name) instanceof BsonString collection)) {
      return;
    }
    String where = named(collection.getValue());
    switch (name) {
      case "find" -> {
        if (!isAnyOne(command)) {
          asked(where, document(command, "filter"), document(command, "sort"));
        }
      }
      case "count", "distinct" -> asked(where, document(command, "query"), new BsonDocument());
      case "findAndModify" -> asked(where, document(command, "query"), document(command, "sort"));
      case "update" -> each(command, "updates").forEach(one -> asked(where, one));
      case "delete" -> each(command, "deletes").forEach(one -> asked(where, one));
      case "aggregate" ->
          each(command, "pipeline")
              .limit(1)
              .forEach(stage -> asked(where, document(stage, "$match"), new BsonDocument()));
      case "createIndexes" ->
          each(command, "indexes").forEach(index -> indexes.add(DeclaredIndex.of(where, index)));
      default -> {}
    }
  }

  /// Queries that no declared index serves, with what to declare.
  ///
  /// @param readWhole collections that are small and meant to be read as a whole
  public List<String> unserved(Predicate<String> readWhole) {
    return queries.stream()
        .filter(query -> !(query.isEverything() && readWhole.test(query.collection())))
        .filter(query ->
            Stream.concat(Stream.of(DeclaredIndex.byId(query.collection())), indexes.stream())
                .noneMatch(index -> index.serves(query)))
        .map(query ->
            query
                + ": declare an index on ("
                + query.wanted()
                + ") where this collection is opened, or ask otherwise")
        .sorted()
        .toList();
  }

  /// Indexes that serve no query.
  ///
  /// @param notOurs those that are declared by others, such as the driver
  public List<String> unused(Predicate<DeclaredIndex> notOurs) {
    return indexes.stream()
        .filter(notOurs.negate())
        .filter(index -> queries.stream().noneMatch(index::serves))
        .map(index -> index + " serves no query: leave it out, or test what asks by it")
        .sorted()
        .toList();
  }

  /// The collections that were asked so far.
  public List<String> collections() {
    return queries.stream()
        .map(QueryShape::collection)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /// Whether it is only asked if there is anything at all.
  private static boolean isAnyOne(BsonDocument command) {
    return document(command, "filter").isEmpty()
        && document(command, "sort").isEmpty()
        && command.get("limit") instanceof BsonNumber limit
        && Math.abs(limit.longValue()) == 1;
  }

  private void asked(String collection, BsonDocument one) {
    asked(collection, document(one, "q"), new BsonDocument());
  }

  /// What is joined by `$or` is asked for one by one.
  private void asked(String collection, BsonDocument filter, BsonDocument sort) {
    if (filter.containsKey("$or")) {
      BsonDocument common = filter.clone();
      common.remove("$or");
      for (BsonValue branch : filter.getArray("$or")) {
        BsonDocument both = common.clone();
        both.putAll(branch.asDocument());
        asked(collection, both, sort);
      }
    } else {
      queries.add(QueryShape.of(collection, filter, sort));
    }
  }

  /// The generations of a view are alike.
  private static String named(String collection) {
    return collection.replaceFirst("^(view\\.[^.]+)\\.\\d+\\.", "$1.N.");
  }

  private static BsonDocument document(BsonDocument command, String field) {
    return command.get(field) instanceof BsonDocument found ? found : new BsonDocument();
  }

  private static Stream<BsonDocument> each(BsonDocument command, String field) {
    return command.get(field) instanceof BsonArray found
        ? new ArrayList<>(found).stream().map(BsonValue::asDocument)
        : Stream.of();
  }
}
