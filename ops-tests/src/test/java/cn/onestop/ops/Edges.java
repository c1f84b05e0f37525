package cn.onestop.ops;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may connect to whom, as the network policies have it. Each connection needs the word of both
/// ends, and neither may say more than the other.
final class Edges {
  private final List<Tree> policies;
  private final Map<String, Map<String, String>> pods;

  Edges(Manifests manifests) {
    policies = manifests.of("NetworkPolicy").toList();
    pods =
        manifests
            .workloads()
            .map(workload -> workload.at("spec.template.metadata.labels").textMap())
            .collect(
                Collectors.toMap(
                    labels -> labels.getOrDefault("app.kubernetes.io/name", ""), labels -> labels));
  }

  /// What pods may reach, as `gateway -> service-matters:8082`.
  Set<String> out() {
    var edges = new TreeSet<String>();
    for (var from : pods.keySet()) {
      for (var rule : rules(from, "egress").toList()) {
        var inside = pods.keySet().stream().filter(to -> peer(rule.at("to"), to)).toList();
        var ends = inside.isEmpty() || rule.at("to").isEmpty() ? List.of(outside(rule)) : inside;
        ends.forEach(to -> edges.add(from + " -> " + to + ":" + ports(rule)));
      }
    }
    return edges;
  }

  /// Whom pods let in; `anyone` comes from anywhere.
  Set<String> in() {
    var edges = new TreeSet<String>();
    for (var to : pods.keySet()) {
      for (var rule : rules(to, "ingress").toList()) {
        var from =
            rule.at("from").isEmpty()
                ? List.of("anyone")
                : pods.keySet().stream().filter(pod -> peer(rule.at("from"), pod)).toList();
        from.forEach(pod -> edges.add(pod + " -> " + to + ":" + ports(rule)));
      }
    }
    return edges;
  }

  private static String outside(Tree rule) {
    var name = rule.at("to.0.namespaceSelector.matchLabels.kubernetes\\.io/metadata\\.name").text();
    return name.isEmpty() ? "anywhere" : name;
  }

  private Stream<Tree> rules(String pod, String direction) {
    return policies.stream()
        .filter(policy -> selects(policy.at("spec.podSelector"), pod))
        .flatMap(policy -> policy.at("spec").at(direction).stream());
  }

  private boolean peer(Tree peers, String pod) {
    return peers.isEmpty()
        || peers.stream()
            .anyMatch(peer ->
                peer.at("namespaceSelector").isEmpty() && selects(peer.at("podSelector"), pod));
  }

  private boolean selects(Tree selector, String pod) {
    var labels = pods.getOrDefault(pod, Map.of());
    return labels.entrySet().containsAll(selector.at("matchLabels").textMap().entrySet())
        && selector.at("matchExpressions").stream()
            .allMatch(expression ->
                expression.at("operator").is("In")
                    && expression
                        .at("values")
                        .texts()
                        .contains(labels.getOrDefault(expression.at("key").text(), "")));
  }

  private static String ports(Tree rule) {
    return rule.at("ports").isEmpty()
        ? "*"
        : rule.at("ports").stream()
            .map(port -> port.at("port").text() + (port.at("protocol").is("UDP") ? "/UDP" : ""))
            .collect(Collectors.joining("+"));
  }
}
