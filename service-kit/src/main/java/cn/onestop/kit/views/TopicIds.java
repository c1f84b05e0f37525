package cn.onestop.kit.views;

import java.util.Map;

/// The ids that Kafka gave the topics a view was built from. A topic that was deleted and made
/// again has another id, and its offsets mean something else.
///
/// @param ids id by topic name
record TopicIds(Map<String, String> ids) {

  String of(String topic) {
    String id = ids.get(topic);
    if (id == null) {
      throw new IllegalArgumentException("no id known of topic " + topic);
    }
    return id;
  }
}
