package cn.onestop.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;

/// The index on `_id`: the documents themselves, which lie in its order. So there is nothing to
/// keep up to date.
final class IdIndex extends Index<Key> {
  private final MVMap<Key, byte[]> documents;

  IdIndex(String name, MVMap<Key, byte[]> documents) {
    super(name, List.of(new IndexKey("_id", true)), false);
    this.documents = documents;
  }

  @Override
  public Key getPosition(Document document) {
    return KeyWriter.keyOf(document.get("_id"));
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Key> collection) {
    if (documents.containsKey(getPosition(document))) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
    }
  }

  @Override
  public void add(Document document, Key position, MongoCollection<Key> collection) {}

  @Override
  public Key remove(Document document) {
    return getPosition(document);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {}

  @Override
  public void updateInPlace(
      Document before, Document after, Key position, MongoCollection<Key> collection) {}

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Key> getPositions(Document query) {
    throw new UnsupportedOperationException("AccessPath looks up by _id");
  }

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public void drop() {}
}
