package cn.onestop.localrun.commands;

import cn.onestop.localrun.Screen;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.running.Center;
import cn.onestop.localrun.topology.Part;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Shows the end of the logs and follows them.
public final class Logs {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final int SHOWN_AT_FIRST = 16 << 10;

  private final CenterData data;
  private final Screen screen;

  public Logs(CenterData data, Screen screen) {
    this.data = data;
    this.screen = screen;
  }

  /// Follows until Ctrl-C.
  ///
  /// @param only the one process to follow; all without it
  /// @param follow whether to go on after what is there
  public void run(Optional<String> only, boolean follow) {
    var topology = Center.on(data).topology();
    var parts = only.map(topology::part).map(List::of).orElse(topology.parts());
    var tails =
        parts.stream().map(part -> new Tail(part, data.log(part), parts.size() > 1)).toList();
    tails.forEach(Tail::show);
    while (follow) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      tails.forEach(Tail::show);
    }
  }

  /// One log and how far it has been shown.
  private final class Tail {
    private final Path log;
    private final String prefix;
    private long shown;

    Tail(Part part, Path log, boolean named) {
      this.log = log;
      this.prefix = named ? "%-20s | ".formatted(part.name()) : "";
      this.shown = Math.max(0, size() - SHOWN_AT_FIRST);
    }

    void show() {
      long size = size();
      if (size < shown) {
        shown = 0;
      }
      if (size > shown) {
        wholeLines(size).lines().forEach(line -> screen.say(prefix + line));
      }
    }

    /// What is new, up to the last line that is complete.
    private String wholeLines(long size) {
      try (var file = new RandomAccessFile(log.toFile(), "r")) {
        file.seek(shown);
        var bytes = new byte[(int) Math.min(size - shown, 1 << 20)];
        file.readFully(bytes);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
          end--;
        }
        shown += end;
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private long size() {
      try {
        return Files.exists(log) ? Files.size(log) : 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
