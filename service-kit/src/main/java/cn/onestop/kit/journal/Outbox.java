package cn.onestop.kit.journal;

/// Where a written journal is announced, so that its new facts are sent on. Never blocks and never
/// fails: whoever misses an announcement finds the mark in the document.
public interface Outbox {

  /// `entry` has facts that are not known to be on the topic.
  void announce(AggregateType<?, ?> type, Entry<?> entry);

  /// Up to which fact of `id` the topic is known to have everything, to be written along with the
  /// next change; 0 if this instance knows nothing.
  long acknowledged(AggregateType<?, ?> type, String id);
}
