package cn.onestop.matters.identity;

import java.util.concurrent.atomic.AtomicInteger;

/// Numbers that citizens might have, each given once.
public final class IdNumbers {

  private static final AtomicInteger LAST = new AtomicInteger();

  private IdNumbers() {}

  public static String next() {
    int sequence = LAST.incrementAndGet();
    String number = "51132119%02d0412%03d".formatted(10 + sequence / 900, 100 + sequence % 900);
    return number + CitizenNumber.check(number);
  }
}
