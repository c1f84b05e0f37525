package cn.onestop.catalog.linked;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One thing in the linked data: its types, its address, and what is said of it. What is absent is
/// not said.
final class LinkedNode {

  private final Map<String, Object> members = new TreeMap<>();

  private LinkedNode() {}

  static LinkedNode of(String... types) {
    var node = new LinkedNode();
    node.members.put("@type", types.length == 1 ? types[0] : List.of(types));
    return node;
  }

  /// Where it is to be found, or how it is told from others.
  LinkedNode at(String address) {
    members.put("@id", address);
    return this;
  }

  LinkedNode value(String term, @Nullable Object value) {
    if (value != null) {
      members.put(term, value);
    }
    return this;
  }

  /// What is said in Chinese only, as everything is that the centre wrote itself.
  LinkedNode text(String term, @Nullable String chinese) {
    return chinese == null || chinese.isBlank() ? this : value(term, Map.of("zh", chinese));
  }

  LinkedNode text(String term, String chinese, String english) {
    return value(term, Map.of("zh", chinese, "en", english));
  }

  LinkedNode node(String term, LinkedNode node) {
    return value(term, node.members);
  }

  LinkedNode nodes(String term, List<LinkedNode> nodes) {
    return nodes.isEmpty() ? this : value(term, nodes.stream().map(it -> it.members).toList());
  }

  /// Things that are described elsewhere, by their addresses.
  LinkedNode links(String term, List<String> addresses) {
    return addresses.isEmpty() ? this : value(term, addresses);
  }

  Map<String, Object> members() {
    return members;
  }
}
