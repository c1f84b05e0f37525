package cn.onestop.kit.views;

/// An aggregate that a view cannot go on with: everything of it goes to the dead letters until a
/// replay has applied the last fact that went there.
///
/// @param aggregate whose facts are held back
/// @param topic its topic
/// @param partition its partition
/// @param firstSeq the fact that could not be applied
/// @param lastSeq the last fact that went to the dead letters
/// @param reason why
public record Block(
    String aggregate, String topic, int partition, long firstSeq, long lastSeq, String reason) {

  Block upTo(long seq) {
    return new Block(aggregate, topic, partition, firstSeq, Math.max(lastSeq, seq), reason);
  }
}
