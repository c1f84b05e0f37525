package cn.onestop.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection whose documents lie as BSON in a map sorted by `_id`.
///
/// Writers take turns; readers never wait for them, since a map gives each reader the tree as it
/// was.
final class StoredCollection extends AbstractMongoCollection<Key> {
  private final MVMap<Key, byte[]> documents;
  private final List<UniqueIndex> uniqueIndexes = new CopyOnWriteArrayList<>();
  private final StoreFile file;
  private final Scans scans;

  StoredCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      MVMap<Key, byte[]> documents,
      StoreFile file,
      Scans scans) {
    super(database, name, options, cursors);
    this.documents = documents;
    this.file = file;
    this.scans = scans;
  }

  MVMap<Key, byte[]> documents() {
    return documents;
  }

  List<UniqueIndex> uniqueIndexes() {
    return uniqueIndexes;
  }

  // Finding

  @Override
  protected QueryResult queryDocuments(
      Document filter,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var query = new Query(this, file, scans, filter, sort, skip, limit);
    UnaryOperator<List<Document>> projection = found -> project(found, fields);
    if (batchSize == 0) {
      return new QueryResult(query.all(projection));
    }
    var search = query.search();
    var first = projection.apply(Batch.sizeOr(batchSize).from(search));
    if (search.isDone()) {
      return new QueryResult(first);
    }
    var cursor = new SearchCursor(cursorRegistry.generateCursorId(), search, projection);
    cursorRegistry.add(cursor);
    return new QueryResult(first, cursor);
  }

  AccessPath<?> pathFor(Document filter) {
    return AccessPath.choose(filter, documents, uniqueIndexes);
  }

  Key positionOf(Document document) {
    return KeyWriter.keyOf(document.get(getIdField()));
  }

  private List<Document> project(List<Document> found, @Nullable Document fields) {
    return fields == null || fields.isEmpty()
        ? found
        : matchDocumentsFromStream(new Document(), found.stream(), 0, 0, 0, null, fields)
            .collectDocuments();
  }

  /// A matcher remembers where in a list it matched, so each gets its own.
  @Override
  protected boolean documentMatchesQuery(Document document, Document filter) {
    return new DefaultQueryMatcher().matches(document, filter);
  }

  @Override
  protected QueryResult matchDocuments(
      Document filter, Document sort, int skip, int limit, int batchSize, Document fields) {
    return queryDocuments(filter, sort, skip, limit, batchSize, fields);
  }

  @Override
  protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
  }

  @Override
  protected @Nullable Document getDocument(Key position) {
    var bson = documents.get(position);
    return bson == null ? null : Bson.decode(bson);
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  // Changing

  @Override
  protected Key addDocumentInternal(Document document) {
    var position = getIdField() == null ? nextPosition() : positionOf(document);
    documents.put(position, Bson.encode(document));
    return position;
  }

  /// Only the list of indexes has no id of its own.
  private Key nextPosition() {
    var last = documents.lastKey();
    return last == null ? KeyWriter.keyOf(0) : last.with((byte) 0);
  }

  /// The indexes have been changed before: they go back if the document turns out to be too large.
  @Override
  protected void handleUpdate(Key position, Document before, Document after) {
    try {
      documents.put(position, Bson.encode(after));
    } catch (RuntimeException e) {
      getIndexes().forEach(index -> index.updateInPlace(after, before, position, this));
      throw e;
    }
  }

  @Override
  protected void removeDocument(Key position) {
    documents.remove(position);
  }

  @Override
  public synchronized void addIndex(Index<Key> index) {
    try {
      super.addIndex(index);
    } catch (IndexBuildFailedException e) {
      if (index instanceof UniqueIndex unique) {
        unique.clear();
      }
      throw e;
    }
    if (index instanceof UniqueIndex unique && getIndexes().contains(index)) {
      uniqueIndexes.add(unique);
    }
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
    uniqueIndexes.removeIf(index -> index.getName().equals(name));
  }

  @Override
  public synchronized void addDocument(Document document) {
    super.addDocument(document);
  }

  @Override
  public synchronized List<Document> insertDocuments(List<Document> inserted, boolean ordered) {
    return super.insertDocuments(inserted, ordered);
  }

  @Override
  public synchronized Document findAndModify(Document command) {
    return super.findAndModify(command);
  }

  @Override
  public synchronized Document updateDocuments(
      Document filter,
      Document update,
      ArrayFilters arrayFilters,
      boolean multi,
      boolean upsert,
      Oplog oplog) {
    return super.updateDocuments(filter, update, arrayFilters, multi, upsert, oplog);
  }

  @Override
  public synchronized int deleteDocuments(Document filter, int limit, Oplog oplog) {
    return super.deleteDocuments(filter, limit, oplog);
  }

  @Override
  public synchronized void removeDocument(Document document) {
    super.removeDocument(document);
  }

  /// Sizes are not kept: it would be one more write for each write.
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {
    throw new UnsupportedOperationException("sizes are not kept");
  }

  @Override
  protected int getDataSize() {
    return 0;
  }
}
