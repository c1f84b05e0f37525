package cn.onestop.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/// The directory a broker keeps its records in. One broker at a time; the lock goes with the
/// process, so a killed broker leaves none behind.
final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final FileChannel lockFile;

  private DataDirectory(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  static DataDirectory open(Path path) {
    try {
      Files.createDirectories(path);
      var lockFile =
          FileChannel.open(
              path.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lockOrNull(lockFile) == null) {
        lockFile.close();
        throw new BrokerStartException(
            "The data directory " + path + " is in use by another broker: stop that one first.");
      }
      return new DataDirectory(path, lockFile);
    } catch (IOException e) {
      throw new BrokerStartException(
          "The data directory " + path + " cannot be opened (" + e + ").", e);
    }
  }

  private static @Nullable FileLock lockOrNull(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  /// Gives a fresh directory its identity; one that has it already is left as it is.
  void prepare() {
    if (Files.exists(path.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(BrokerSettings.NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(path.toString())
          .setMetadataLogDirectory(path.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          // The only copy must stay the leader after a kill, not be set aside as possibly
          // incomplete.
          .setFeatureLevel("eligible.leader.replicas.version", (short) 0)
          .run();
    } catch (Exception e) {
      throw new BrokerStartException(
          "The data directory " + path + " cannot be made ready (" + e + ").", e);
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new IllegalStateException("The lock on " + path + " could not be given back.", e);
    }
  }
}
