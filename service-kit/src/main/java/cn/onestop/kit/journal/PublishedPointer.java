package cn.onestop.kit.journal;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;

/// Writes down how far journals are published. A pointer that is lost costs duplicates, nothing
/// else.
public final class PublishedPointer {

  private final MongoDatabase database;

  public PublishedPointer(MongoDatabase database) {
    this.database = database;
  }

  /// Moves the pointers of one kind of aggregate.
  ///
  /// @param acknowledged by id, up to which fact the topic has everything
  public void move(AggregateType<?, ?> type, Map<String, Long> acknowledged) {
    List<UpdateOneModel<BsonDocument>> moves = new ArrayList<>();
    acknowledged.forEach((id, seq) -> moves.add(JournalDocuments.published(id, seq)));
    database
        .getCollection(type.collection(), BsonDocument.class)
        .withWriteConcern(WriteConcern.MAJORITY)
        .bulkWrite(moves, new BulkWriteOptions().ordered(false));
  }
}
