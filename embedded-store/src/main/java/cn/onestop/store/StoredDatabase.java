package cn.onestop.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;

/// A database: a map of the file for each collection and one for each unique index.
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Key> {
  private static final String DOCUMENTS = "documents/";
  private static final String INDEX = "index/";

  private final StoreFile file;
  private final Scans scans;

  /// While the database is read from the file, its indexes hold their entries already.
  private final boolean opened;

  StoredDatabase(String name, CursorRegistry cursors, StoreFile file, Scans scans) {
    super(name, cursors);
    this.file = file;
    this.scans = scans;
    initializeNamespacesAndIndexes();
    opened = true;
  }

  /// The names of the databases in the file.
  static List<String> in(StoreFile file) {
    return file.mapNames().stream()
        .filter(name -> name.startsWith(DOCUMENTS))
        .map(name -> name.substring(DOCUMENTS.length(), name.indexOf('.')))
        .distinct()
        .toList();
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    if (command.equals("aggregate") && startsWithMatch(query)) {
      return aggregateMatches(query, databases, oplog);
    }
    if (command.equals("find")) {
      // Without a batch size the whole answer would go out in one piece, however large it is.
      query.putIfAbsent("batchSize", Batch.USUAL_SIZE);
    }
    return super.handleCommand(channel, command, query, databases, oplog);
  }

  private static boolean startsWithMatch(Document query) {
    return query.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && stages.getFirst() instanceof Document first
        && first.get("$match") instanceof Document;
  }

  /// Looks up what a leading `$match` asks for; left alone, the aggregation would read the whole
  /// collection. A driver's `countDocuments` is such a one.
  private Document aggregateMatches(Document query, DatabaseResolver databases, Oplog oplog) {
    var name = String.valueOf(query.get("aggregate"));
    var collection = resolveCollection(name, false);
    var stages = Aggregation.parse(query.get("pipeline"));
    var rest =
        Aggregation.fromPipeline(
            stages.subList(1, stages.size()), databases, this, collection, oplog);
    rest.validate(query);
    var match = (Document) stages.getFirst().get("$match");
    List<Document> found =
        collection == null ? List.of() : rest.runStages(collection.handleQueryAsStream(match));
    var cursor =
        new Document("id", 0L)
            .append("ns", getFullCollectionNamespace(name))
            .append("firstBatch", found);
    var reply = new Document("cursor", cursor);
    Utils.markOkay(reply);
    return reply;
  }

  @Override
  protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
    return new StoredCollection(this, name, options, cursorRegistry, documents(name), file, scans);
  }

  @Override
  protected Index<Key> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
      return new IdIndex(index, documents(collection));
    }
    MVMap<Key, Key> entries = file.map(indexName(collection, index), Key.Type.INSTANCE);
    return new UniqueIndex(index, keys, sparse, entries, !opened);
  }

  /// Kept in the list of indexes only: a query that would need one is a scan here, and [Scans]
  /// shows it.
  @Override
  protected Index<Key> openOrCreateSecondaryIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    return new EmptyIndex<>(index, keys);
  }

  private MVMap<Key, byte[]> documents(String collection) {
    return file.map(DOCUMENTS + getFullCollectionNamespace(collection), ByteArrayDataType.INSTANCE);
  }

  private String indexName(String collection, String index) {
    return INDEX + getFullCollectionNamespace(collection) + "/" + index;
  }

  @Override
  protected void dropIndex(MongoCollection<Key> collection, String index) {
    super.dropIndex(collection, index);
    file.remove(indexName(collection.getCollectionName(), index));
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    file.remove(DOCUMENTS + getFullCollectionNamespace(name));
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
    super.moveCollection(from, collection, name);
    if (collection instanceof StoredCollection stored) {
      file.rename(stored.documents(), DOCUMENTS + stored.getFullName());
      stored
          .uniqueIndexes()
          .forEach(index -> file.rename(index.map(), indexName(name, index.getName())));
    }
  }

  @Override
  protected long getFileSize() {
    return file.size();
  }

  @Override
  protected long getStorageSize() {
    return file.size();
  }
}
