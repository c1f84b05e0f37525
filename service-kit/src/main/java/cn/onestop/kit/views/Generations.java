package cn.onestop.kit.views;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The generations of all views of a service, one small document for each view. Several instances
/// read it and switch together.
final class Generations {

  private final MongoCollection<Document> collection;

  Generations(MongoDatabase database) {
    collection = database.getCollection("views").withWriteConcern(WriteConcern.MAJORITY);
  }

  Optional<Generation> find(String view) {
    return Optional.ofNullable(collection.find(new Document("_id", view)).first())
        .map(Generations::read);
  }

  /// The generation in force; the first one, built from `topicIds`, if there never was any.
  Generation findOrStart(String view, TopicIds topicIds) {
    Optional<Generation> existing = find(view);
    if (existing.isPresent()) {
      return existing.get();
    }
    try {
      collection.insertOne(
          new Document("_id", view).append("current", 1).append("topicIds", write(topicIds)));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return find(view).orElseThrow();
  }

  /// Begins to build the next generation, unless one is being built already.
  void build(String view, TopicIds topicIds) {
    Generation now = find(view).orElseThrow();
    if (now.building() == null) {
      collection.updateOne(
          new Document("_id", view).append("current", now.current()).append("building", null),
          new Document(
              "$set",
              new Document("building", now.current() + 1)
                  .append("buildingTopicIds", write(topicIds))));
    }
  }

  /// Puts the generation that was being built in force.
  ///
  /// @return whether this call did it
  boolean switchTo(String view, Generation built) {
    Integer next = built.building();
    TopicIds topicIds = built.buildingTopicIds();
    if (next == null || topicIds == null) {
      return false;
    }
    return collection
            .updateOne(
                new Document("_id", view).append("current", built.current()),
                new Document(
                        "$set", new Document("current", next).append("topicIds", write(topicIds)))
                    .append("$unset", new Document("building", "").append("buildingTopicIds", "")))
            .getModifiedCount()
        == 1;
  }

  private static Generation read(Document document) {
    TopicIds topicIds = topicIds(document, "topicIds");
    if (topicIds == null) {
      throw new IllegalStateException("a view without topic ids: " + document.get("_id"));
    }
    return new Generation(
        document.getInteger("current"),
        topicIds,
        document.getInteger("building"),
        topicIds(document, "buildingTopicIds"));
  }

  private static @Nullable TopicIds topicIds(Document document, String field) {
    Document ids = document.get(field, Document.class);
    if (ids == null) {
      return null;
    }
    Map<String, String> read = new TreeMap<>();
    ids.forEach((topic, id) -> read.put(topic.replace('|', '.'), String.valueOf(id)));
    return new TopicIds(read);
  }

  /// A field name cannot hold the dots of a topic's name.
  private static Document write(TopicIds topicIds) {
    Document document = new Document();
    topicIds.ids().forEach((topic, id) -> document.append(topic.replace('.', '|'), id));
    return document;
  }
}
