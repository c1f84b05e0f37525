package cn.onestop.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/// A server that speaks MongoDB's protocol and keeps its documents in one file: for trying out,
/// demonstration and tests.
///
/// It knows no users, so it listens on this machine's loopback address only. What it does and does
/// not do is in the module's README.
///
/// Whoever starts it in a process of its own should bound the memory outside the heap too and end
/// the process when memory runs out, for example `-Xmx512m -XX:MaxDirectMemorySize=128m
/// -XX:+ExitOnOutOfMemoryError`.
public final class EmbeddedStore implements AutoCloseable {
  /// A command waits on its network thread until it is committed. Few threads would mean small
  /// groups to a commit.
  private static final int NETWORK_THREADS = 64;

  private final GroupCommit commits;
  private final Scans scans = new Scans();
  private final MongoServer server;
  private final Compactor compactor;
  private final int port;

  EmbeddedStore(StoreFile file, int port, Compaction compaction) {
    this.commits = new GroupCommit(file);
    var backend = new StoreBackend(file, commits, scans);
    backend.version(ServerVersion.MONGO_5_0);
    this.server = new MongoServer(backend);
    bind(port);
    this.port = server.getLocalAddress().getPort();
    this.compactor = new Compactor(file, commits, compaction);
  }

  /// Opens a store that keeps its documents in this file, which is made if it is not there.
  ///
  /// @param port 0 for any that is free
  public static EmbeddedStore onDisk(Path file, int port) {
    return new EmbeddedStore(StoreFile.open(file, false), port, Compaction.USUAL);
  }

  /// Opens a store that forgets everything when it is closed, and is the same otherwise.
  ///
  /// @param port 0 for any that is free
  public static EmbeddedStore inMemory(int port) {
    return new EmbeddedStore(StoreFile.inMemory(), port, Compaction.USUAL);
  }

  private void bind(int port) {
    try {
      server.bind(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
          1,
          NETWORK_THREADS);
    } catch (Exception e) {
      // Netty throws BindException without declaring it, so the server does not end by itself.
      server.shutdown();
      throw new StoreUnavailable(
          "Port %d of this machine cannot be used: %s.".formatted(port, e.getMessage()), e);
    }
  }

  /// Where clients connect to.
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  /// What queries cost.
  public Scans scans() {
    return scans;
  }

  /// Done when the store can write no more. It acknowledges nothing from then on; close it and say
  /// why.
  public CompletionStage<StoreUnavailable> failure() {
    return commits.failure();
  }

  /// Ends all connections, writes what is not written and closes the file.
  @Override
  public void close() {
    compactor.stop();
    server.shutdown();
  }
}
