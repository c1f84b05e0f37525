package cn.onestop.kit.web;

import java.io.IOException;

/// More was sent than is taken. An `IOException`, because it rises out of reading a stream.
final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1;

  private final long limit;

  BodyTooLarge(long limit) {
    super("More than " + limit + " bytes");
    this.limit = limit;
  }

  long limit() {
    return limit;
  }
}
