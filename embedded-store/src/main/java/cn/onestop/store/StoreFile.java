package cn.onestop.store;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/// The sorted maps of the store in one file, or in memory only. Written to the file when told,
/// never by itself.
final class StoreFile {
  /// The store's header may be 21 commits old. What died since must not be overwritten yet: a
  /// reader of the file after a crash follows the chunks from the header on, and would stop at the
  /// first that is missing.
  private static final int COMMITS_TO_KEEP = 32;

  private static final int CACHE_MEGABYTES = 48;
  private static final int PAGE_BYTES = 8 << 10;

  /// MVStore's word for: write all that lives into a new file, then put that in place of the old
  /// one.
  private static final int REWRITE_ALL = -1;

  private static final long WORTH_REWRITING = 8 << 20;
  private static final Set<Path> OPEN_IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final MVStore store;
  private final @Nullable DataFile data;
  private final @Nullable Path path;
  private final boolean fsync;
  private final AtomicLong compactions = new AtomicLong();

  private StoreFile(MVStore store, @Nullable DataFile data, @Nullable Path path, boolean fsync) {
    this.store = store;
    this.data = data;
    this.path = path;
    this.fsync = fsync;
    store.setVersionsToKeep(COMMITS_TO_KEEP);
    store.setRetentionTime(0);
  }

  static StoreFile inMemory() {
    return new StoreFile(new MVStore.Builder().open(), null, null, false);
  }

  /// @param fsync every commit waits for the disk
  static StoreFile open(Path file, boolean fsync) {
    var path = prepare(file);
    if (!OPEN_IN_THIS_PROCESS.add(path)) {
      throw new StoreUnavailable(
          "The data file %s is open in this process already.".formatted(path), null);
    }
    var data =
        new DataFile(
            new HashMap<>(Map.of("cacheSize", CACHE_MEGABYTES, "pageSplitSize", PAGE_BYTES)));
    try {
      data.open(path.toString(), false, null);
      var store =
          new MVStore.Builder()
              .autoCommitDisabled()
              .autoCommitBufferSize(0)
              .adoptFileStore(data)
              .open();
      data.setSyncing(fsync);
      return new StoreFile(store, data, path, fsync);
    } catch (MVStoreException | IllegalArgumentException e) {
      OPEN_IN_THIS_PROCESS.remove(path);
      throw new StoreUnavailable(whyNotOpened(path, e), e);
    }
  }

  private static Path prepare(Path file) {
    try {
      var path = file.toAbsolutePath().normalize();
      var folder = path.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.exists(path)
          && !(Files.isRegularFile(path) && Files.isReadable(path) && Files.isWritable(path))) {
        throw new StoreUnavailable(
            "%s is not a file that can be read and written.".formatted(path), null);
      }
      return path;
    } catch (IOException e) {
      throw new StoreUnavailable(
          "The folder of the data file %s cannot be made: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static String whyNotOpened(Path path, RuntimeException e) {
    int code =
        e instanceof MVStoreException known ? known.getErrorCode() : DataUtils.ERROR_INTERNAL;
    return switch (code) {
      case DataUtils.ERROR_FILE_LOCKED ->
          "The data file %s is in use by another process.".formatted(path);
      case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
          "The file %s is not a data file of this store, or it is damaged.".formatted(path);
      default -> "The data file %s cannot be opened: %s.".formatted(path, e.getMessage());
    };
  }

  <V> MVMap<Key, V> map(String name, BasicDataType<V> values) {
    return store.openMap(
        name, new MVMap.Builder<Key, V>().keyType(Key.Type.INSTANCE).valueType(values));
  }

  Set<String> mapNames() {
    return store.getMapNames();
  }

  void rename(MVMap<?, ?> map, String name) {
    store.renameMap(map, name);
  }

  void remove(String name) {
    store.removeMap(name);
  }

  /// Until it is closed, what a reader has begun to read stays in the file, whatever is written
  /// meanwhile.
  Hold keepReadable() {
    var usage = store.registerVersionUsage();
    return () -> store.deregisterVersionUsage(usage);
  }

  interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  void commit() {
    try {
      store.commit();
    } catch (MVStoreException e) {
      throw cannotWrite(e);
    }
    var panic = store.getPanicException();
    if (panic != null || store.isClosed()) {
      // MVStore keeps silent about a commit that comes after its end.
      throw cannotWrite(panic);
    }
  }

  /// Waits for the disk, if the store was opened so.
  void force() {
    if (fsync && data != null) {
      try {
        data.sync();
      } catch (MVStoreException e) {
        throw cannotWrite(e);
      }
    }
  }

  private StoreUnavailable cannotWrite(@Nullable Throwable e) {
    Throwable cause = e;
    while (cause != null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    var reason = cause == null ? "it is closed" : cause.getMessage();
    return new StoreUnavailable(
        "The data file %s cannot be written: %s.".formatted(path, reason), e);
  }

  long size() {
    return data == null ? 0 : data.size();
  }

  /// The share of the file's content that is alive, in percent.
  int liveShare() {
    return data == null ? 100 : data.getChunksFillRate();
  }

  /// Writes the living rest of the emptiest chunks again with the next commit, at most so many
  /// bytes, so that their space is free for later ones. False when no chunk is small enough for
  /// that.
  boolean compact(int bytes) {
    boolean compacted = data != null && data.compact(100, bytes);
    if (compacted) {
      compactions.incrementAndGet();
    }
    return compacted;
  }

  /// For whoever watches the store: `serverStatus` shows it.
  Document status() {
    return new Document("fileBytes", size())
        .append("livePercent", liveShare())
        .append("commits", store.getCurrentVersion())
        .append("compactions", compactions.get());
  }

  /// Commits, makes the file small if it has become large for what it holds, and closes it.
  void close() {
    try {
      if (data == null) {
        store.close();
      } else if (!store.isClosed()) {
        data.setSyncing(true);
        boolean worthIt = size() > WORTH_REWRITING && liveShare() * data.getFillRate() < 50 * 100;
        store.close(worthIt ? REWRITE_ALL : 0);
      }
    } finally {
      if (path != null) {
        OPEN_IN_THIS_PROCESS.remove(path);
      }
    }
  }
}
