package cn.onestop.time.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days off in a row under one name, both ends included (节假日, e.g. 春节).
public record Holiday(LocalDate from, LocalDate to, String name) {

  public Holiday {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("holiday ends on " + to + " before it begins on " + from);
    }
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }
}
