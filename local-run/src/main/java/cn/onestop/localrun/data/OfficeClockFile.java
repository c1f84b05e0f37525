package cn.onestop.localrun.data;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.files.JsonFile;
import cn.onestop.time.clock.ClockDrive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The file that drives the office's time. It runs with the system's time until someone moves it,
/// and it is never set back: what has happened would lie in the future.
public record OfficeClockFile(Path file) {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);

  /// Before the first start the clock may be set to any time, since nothing has happened yet.
  public void makeIfMissing(Instant system) {
    if (!Files.exists(file)) {
      write(drivenBySystem(system));
    }
  }

  /// Sets the office's time, its speed, or both from this moment on.
  public void drive(Optional<Instant> at, Optional<Double> speed, Instant system) {
    var moment = system.truncatedTo(ChronoUnit.MILLIS);
    var before = read();
    var now = before.map(drive -> drive.at(moment));
    if (at.isPresent() && now.isPresent() && at.get().isBefore(now.get())) {
      throw new Failure(
          "The office's clock shows %s and is never set back: choose a later time, or begin anew with ./center up --fresh."
              .formatted(SHOWN.format(now.get())));
    }
    write(
        new ClockDrive(
            at.or(() -> now).orElse(moment),
            moment,
            speed.or(() -> before.map(ClockDrive::speed)).orElse(1.0)));
  }

  /// The office's time in words.
  public String shown(Instant system) {
    var drive = read().orElseGet(() -> drivenBySystem(system));
    return "%s (%s), running at %s times real time"
        .formatted(SHOWN.format(drive.at(system)), ZONE, plain(drive.speed()));
  }

  private static String plain(double speed) {
    return speed == Math.rint(speed) ? String.valueOf((long) speed) : String.valueOf(speed);
  }

  /// A time as typed: with its offset, or as the office's own.
  ///
  /// @throws java.time.DateTimeException if it is neither
  public static Instant parse(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME.withZone(ZONE)).toInstant();
  }

  private Optional<ClockDrive> read() {
    return JsonFile.read(file, ClockDrive.class);
  }

  private void write(ClockDrive drive) {
    JsonFile.write(file, drive);
  }

  private static ClockDrive drivenBySystem(Instant system) {
    var now = system.truncatedTo(ChronoUnit.MILLIS);
    return new ClockDrive(now, now, 1.0);
  }
}
