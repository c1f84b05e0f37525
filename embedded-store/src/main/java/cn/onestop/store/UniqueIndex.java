package cn.onestop.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A unique index on one or more fields: from their values to the place of the document. A list has
/// an entry for each element; a sparse index leaves out documents that have none of the fields.
final class UniqueIndex extends Index<Key> {
  private final MVMap<Key, Key> map;
  private final List<String> fields;
  private final boolean built;

  /// @param built the entries of all documents are in the map already
  UniqueIndex(
      String name, List<IndexKey> keys, boolean sparse, MVMap<Key, Key> map, boolean built) {
    super(name, keys, sparse);
    this.map = map;
    this.fields = List.copyOf(keys());
    this.built = built;
  }

  MVMap<Key, Key> map() {
    return map;
  }

  List<String> fields() {
    return fields;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Key> collection) {
    refuseTaken(document, null, collection);
  }

  @Override
  public void add(Document document, Key position, MongoCollection<Key> collection) {
    refuseTaken(document, null, collection);
    entries(document).forEach(entry -> map.put(entry, position));
  }

  @Override
  public @Nullable Key remove(Document document) {
    return entries(document).stream().map(map::remove).reduce(null, (one, other) -> other);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
    refuseTaken(after, KeyWriter.keyOf(before.get("_id")), collection);
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Key position, MongoCollection<Key> collection) {
    var old = entries(before);
    var wanted = entries(after);
    old.stream().filter(entry -> !wanted.contains(entry)).forEach(map::remove);
    wanted.stream()
        .filter(entry -> !old.contains(entry))
        .forEach(entry -> map.put(entry, position));
  }

  private void refuseTaken(Document document, @Nullable Key own, MongoCollection<Key> collection) {
    for (var values : values(document)) {
      var holder = map.get(keyOf(values));
      if (holder != null && !holder.equals(own)) {
        throw new DuplicateKeyError(this, collection, getKeys(), values);
      }
    }
  }

  private Set<Key> entries(Document document) {
    return values(document).stream()
        .map(UniqueIndex::keyOf)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<KeyValue> values(Document document) {
    return isSparse() && fields.stream().allMatch(field -> isMissing(document, field))
        ? Set.of()
        : getKeyValues(document);
  }

  private static boolean isMissing(Document document, String field) {
    return Utils.getSubdocumentValue(document, field) instanceof Missing;
  }

  private static Key keyOf(KeyValue values) {
    var writer = new KeyWriter();
    values.forEach(writer::value);
    return writer.key();
  }

  void clear() {
    map.clear();
  }

  /// An index that is being made is filled from the documents if it is empty; one from the file
  /// never is, or a sparse one without entries would cost a full scan at every start.
  @Override
  public boolean isEmpty() {
    return !built && map.isEmpty();
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof UniqueIndex unique
        && isSparse() == unique.isSparse()
        && fields.equals(unique.fields);
  }

  /// The place of a document is known from its `_id`.
  @Override
  public @Nullable Key getPosition(Document document) {
    return null;
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Key> getPositions(Document query) {
    throw new UnsupportedOperationException("AccessPath looks up in the map");
  }

  @Override
  public long getCount() {
    return map.sizeAsLong();
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
