package cn.onestop.time.calendar;

/// Somebody asked for a plain yes or no about a year whose notice is not imported.
///
/// Counting a limit never throws this; it answers *awaiting calendar* instead.
public final class UnknownYear extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int year;

  UnknownYear(int year) {
    super("The working calendar of " + year + " is not imported");
    this.year = year;
  }

  public int year() {
    return year;
  }
}
