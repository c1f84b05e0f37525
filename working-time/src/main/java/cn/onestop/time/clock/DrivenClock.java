package cn.onestop.time.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// An office clock driven by a small file, so that a month of hall life plays in minutes.
///
/// Every process that reads the same file has the same time. The file may change while it runs;
/// within a process the time never goes back, it waits until the drive has caught up. A change that
/// cannot be read is reported and the drive before it goes on.
public final class DrivenClock implements OfficeClock {
  private static final System.Logger LOG = System.getLogger(DrivenClock.class.getName());

  private final Path file;
  private final InstantSource system;
  private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);
  private volatile Reading reading;

  /// The drive and the mark of the file it was read from; an atomic replacement changes the key
  /// even when time stamps are coarse.
  private record Reading(ClockDrive drive, Mark mark) {}

  private record Mark(FileTime modified, long size, @Nullable Object key) {}

  public DrivenClock(Path file) {
    this(file, InstantSource.system());
  }

  DrivenClock(Path file, InstantSource system) {
    this.file = file;
    this.system = system;
    try {
      var mark = mark();
      reading = new Reading(ClockDrive.parse(Files.readString(file)), mark);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the office clock's file " + file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The office clock's file " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Instant now() {
    long driven = drive().at(system.instant()).toEpochMilli();
    return Instant.ofEpochMilli(latest.accumulateAndGet(driven, Math::max));
  }

  private ClockDrive drive() {
    var known = reading;
    try {
      var mark = mark();
      if (!mark.equals(known.mark)) {
        known = new Reading(read(known.drive), mark);
        reading = known;
      }
    } catch (IOException e) {
      // While a file is being replaced it may be missing for a moment; the drive goes on.
      LOG.log(System.Logger.Level.DEBUG, "The office clock''s file cannot be read now", e);
    }
    return known.drive;
  }

  private ClockDrive read(ClockDrive before) throws IOException {
    try {
      return ClockDrive.parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The office clock goes on as before: " + file + ": " + e.getMessage());
      return before;
    }
  }

  private Mark mark() throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Mark(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
  }
}
