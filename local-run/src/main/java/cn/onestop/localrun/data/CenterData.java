package cn.onestop.localrun.data;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.files.JsonFile;
import cn.onestop.localrun.files.Tree;
import cn.onestop.localrun.processes.ProcessDirectory;
import cn.onestop.localrun.topology.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// The directory in which a center keeps everything: records, documents, secrets, logs, and who
/// runs.
public record CenterData(Path path) {
  private static final long LEAST_FREE_BYTES = 2L << 30;

  /// Everything that makes up a center; nothing else is touched when it begins anew.
  private static final List<String> OURS =
      List.of("run", "store", "broker", "keys", "office-clock.json");

  private static final String LOCK = "center.lock";

  public CenterData {
    path = path.toAbsolutePath().normalize();
  }

  public ProcessDirectory processes() {
    return new ProcessDirectory(path.resolve("run"));
  }

  public Path log(Part part) {
    return logs().resolve(part.name() + ".log");
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public Path storeFile() {
    return path.resolve("store").resolve("onestop.db");
  }

  public Path broker() {
    return path.resolve("broker");
  }

  public Path keys() {
    return path.resolve("keys");
  }

  /// Seals personal data and makes digests of it; without it that data cannot be read any more.
  public Path installationKeys() {
    return keys().resolve("installation-keys.json");
  }

  /// The gateway's secret as a client of the provider.
  public Path portalClientSecret() {
    return keys().resolve("portal-client-secret");
  }

  /// Seals browser sessions; without it everyone signs in again.
  public Path sessionKeys() {
    return keys().resolve("session-keys.json");
  }

  public Path demoAccounts() {
    return keys().resolve("demo-accounts.json");
  }

  public Path officeClock() {
    return path.resolve("office-clock.json");
  }

  public Optional<CenterSettings> settings() {
    return JsonFile.read(settingsFile(), CenterSettings.class);
  }

  public void settings(CenterSettings settings) {
    JsonFile.write(settingsFile(), settings);
  }

  private Path settingsFile() {
    return path.resolve("run").resolve("center.json");
  }

  /// Makes the directories that processes write into.
  public void makeDirectories() {
    try {
      for (var directory : List.of(processes().path(), logs(), storeFile().getParent(), broker())) {
        Files.createDirectories(directory);
      }
    } catch (IOException e) {
      throw new Failure(
          "The data directory %s cannot be written (%s): choose another with --data."
              .formatted(path, e.getMessage()),
          e);
    }
  }

  /// A full disk would stop the center in the middle of its work, so it does not begin on a nearly
  /// full one.
  public void requireSpace() {
    try {
      requireSpace(Files.getFileStore(path).getUsableSpace());
    } catch (IOException e) {
      throw new Failure(
          "The free space of %s cannot be found out (%s).".formatted(path, e.getMessage()), e);
    }
  }

  void requireSpace(long freeBytes) {
    if (freeBytes < LEAST_FREE_BYTES) {
      throw new Failure(
          "Only %d MB are free where %s lies, and the center needs %d: make room, or choose another place with --data."
              .formatted(freeBytes >> 20, path, LEAST_FREE_BYTES >> 20));
    }
  }

  /// Forgets everything the center ever did here, its secrets included.
  public void clear() {
    if (!Files.exists(settingsFile()) && holdsAnything()) {
      throw new Failure(
          "%s does not look like the data of a center, so nothing was removed: choose another directory with --data."
              .formatted(path));
    }
    forget();
    Tree.delete(logs());
  }

  /// Forgets everything but the logs.
  public void forget() {
    for (var name : OURS) {
      Tree.delete(path.resolve(name));
    }
  }

  private boolean holdsAnything() {
    return OURS.stream().map(path::resolve).anyMatch(Files::isDirectory);
  }

  /// Keeps a second command from starting or stopping processes at the same time. The lock goes
  /// with the process that holds it.
  public Lock lock() {
    try {
      Files.createDirectories(path);
      var channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        channel.close();
        throw new Failure(
            "Another command is starting or stopping the center in %s: wait until it has ended."
                .formatted(path));
      }
      return new Lock(channel);
    } catch (IOException e) {
      throw new Failure(
          "The data directory %s cannot be written (%s): choose another with --data."
              .formatted(path, e.getMessage()),
          e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException heldInThisProcess) {
      return true;
    }
  }

  /// The right to start and stop processes.
  public record Lock(FileChannel file) implements AutoCloseable {
    @Override
    public void close() {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
