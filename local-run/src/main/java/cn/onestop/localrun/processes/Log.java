package cn.onestop.localrun.processes;

import cn.onestop.localrun.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The log of a process goes on over its restarts. When it has grown large, the next start begins a
/// new one and keeps the last.
final class Log {
  private static final long LARGE = 20L << 20;

  private Log() {}

  /// Where in the file the next run's lines begin.
  static long begin(Path log) {
    try {
      long size = Files.exists(log) ? Files.size(log) : 0;
      if (size <= LARGE) {
        return size;
      }
      Files.move(
          log,
          log.resolveSibling(log.getFileName() + ".before"),
          StandardCopyOption.REPLACE_EXISTING);
      return 0;
    } catch (IOException e) {
      throw new Failure("%s cannot be written (%s).".formatted(log, e.getMessage()), e);
    }
  }
}
