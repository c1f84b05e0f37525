package cn.onestop.kit.publish;

import cn.onestop.kit.journal.AggregateType;
import org.jspecify.annotations.Nullable;

/// What this instance has sent of one journal and what the broker has acknowledged.
///
/// Acknowledgements count only without a hole. After a failure nothing more is sent: once nothing
/// is under way the flight is over, and the mark in the document brings the sweeper.
final class Flight {

  private final AggregateType<?, ?> type;
  private final String id;
  private long sent;
  private long acknowledged;
  private long noted;
  private int underWay;
  private boolean failed;

  Flight(AggregateType<?, ?> type, String id, long published) {
    this.type = type;
    this.id = id;
    this.sent = published;
    this.acknowledged = published;
    this.noted = published;
  }

  AggregateType<?, ?> type() {
    return type;
  }

  String id() {
    return id;
  }

  /// The first fact still to be sent, given how far the document says it is published; `null` after
  /// a failure.
  synchronized @Nullable Long next(long published) {
    return failed ? null : Math.max(published, sent) + 1;
  }

  /// Whether more may be sent.
  synchronized boolean goesOn() {
    return !failed;
  }

  synchronized void sending(long seq) {
    // Only another instance can have sent what lies between; after a failure here nobody has.
    if (!failed && underWay == 0 && seq - 1 > acknowledged) {
      acknowledged = seq - 1;
    }
    sent = seq;
    underWay++;
  }

  synchronized void answered(long seq, boolean success) {
    underWay--;
    if (!success) {
      failed = true;
    } else if (!failed && seq == acknowledged + 1) {
      acknowledged = seq;
    } else {
      failed = true;
    }
  }

  synchronized long acknowledged() {
    return acknowledged;
  }

  /// How far the pointer may be moved now, or 0 if it stands there already.
  synchronized long toNote() {
    return acknowledged > noted ? acknowledged : 0;
  }

  synchronized void noted(long seq) {
    noted = Math.max(noted, seq);
  }

  /// Whether nothing more will come of it.
  synchronized boolean over() {
    return underWay == 0 && (failed || noted == sent);
  }
}
