package cn.onestop.store;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// A store with a client and a collection of matters.
final class TestStore implements AutoCloseable {
  private final EmbeddedStore store;
  private final MongoClient client;

  TestStore(EmbeddedStore store) {
    this.store = store;
    this.client = MongoClients.create(store.uri());
  }

  Scans scans() {
    return store.scans();
  }

  MongoDatabase database() {
    return client.getDatabase("contract");
  }

  MongoCollection<Document> matters() {
    return database().getCollection("matters");
  }

  static Document matter(String id, int version) {
    return new Document("_id", id).append("version", version).append("journal", List.of());
  }

  void insertAll(Object... ids) {
    matters().insertMany(Arrays.stream(ids).map(id -> new Document("_id", id)).toList());
  }

  List<Object> ids(Bson filter) {
    return ids(filter, new Document());
  }

  List<Object> ids(Bson filter, Bson sort) {
    return matters()
        .find(filter)
        .sort(sort)
        .map(found -> requireNonNull(found.get("_id")))
        .into(new ArrayList<>());
  }

  Document one(Object id) {
    return requireNonNull(matters().find(eq("_id", id)).first());
  }

  /// The first there is.
  Document only() {
    return requireNonNull(matters().find().first());
  }

  @Override
  public void close() {
    client.close();
    store.close();
  }
}
