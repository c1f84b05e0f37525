package cn.onestop.store;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The store as a process of its own: `--port N --data FILE [--fsync]`.
///
/// Prints `ready mongodb://127.0.0.1:N` once it serves, and ends by SIGTERM with its file closed.
/// What keeps it from serving is one sentence on standard error and exit code 1; wrong use is exit
/// code 2.
public final class EmbeddedStoreProcess {
  private static final String USAGE =
      "Use: --port N --data FILE [--fsync]. It listens on 127.0.0.1 only, since it knows no users.";

  private EmbeddedStoreProcess() {}

  public static void main(String[] arguments) {
    keepLibrariesQuiet();
    var options = Options.read(arguments);
    if (options.isEmpty()) {
      System.err.println(USAGE);
      System.exit(2);
    }
    try {
      throw serve(options.orElseThrow());
    } catch (StoreUnavailable reason) {
      System.err.println(reason.getMessage());
      System.exit(1);
    }
  }

  /// Serves until it can no more, and returns the reason.
  private static StoreUnavailable serve(Options options) {
    var file = StoreFile.open(options.data, options.fsync);
    var store = new EmbeddedStore(file, options.port, options.compaction);
    var failure = store.failure().toCompletableFuture();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              store.close();
              Runtime.getRuntime().halt(failure.isDone() ? 1 : 0);
            }));
    System.out.println("ready " + store.uri());
    return failure.join();
  }

  /// Warnings and errors only, and no word about a missing logger; set from outside, a level
  /// stands.
  private static void keepLibrariesQuiet() {
    var properties = System.getProperties();
    properties.putIfAbsent("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    properties.putIfAbsent("slf4j.internal.verbosity", "ERROR");
  }

  /// @param compaction restless only in tests, by an option that the usage does not name
  private record Options(int port, Path data, boolean fsync, Compaction compaction) {

    static Optional<Options> read(String[] arguments) {
      int port = -1;
      @Nullable Path data = null;
      boolean fsync = false;
      var compaction = Compaction.USUAL;
      var left = new ArrayDeque<>(List.of(arguments));
      try {
        while (!left.isEmpty()) {
          switch (left.remove()) {
            case "--port" -> port = Integer.parseInt(left.remove());
            case "--data" -> data = Path.of(left.remove());
            case "--fsync" -> fsync = true;
            case "--restless-compaction" -> compaction = Compaction.RESTLESS;
            default -> {
              return Optional.empty();
            }
          }
        }
      } catch (NumberFormatException | NoSuchElementException unreadable) {
        return Optional.empty();
      }
      return data == null || port < 0 || port > 0xFFFF
          ? Optional.empty()
          : Optional.of(new Options(port, data, fsync, compaction));
    }
  }
}
