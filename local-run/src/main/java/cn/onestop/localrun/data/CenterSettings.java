package cn.onestop.localrun.data;

import cn.onestop.localrun.topology.Program;
import cn.onestop.localrun.topology.Topology;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the center on a data directory was started last, so that the other commands find it.
///
/// @param home the directory whose programs it runs
/// @param issuer another OpenID provider than the center's own, if there is one
public record CenterSettings(
    String home, int port, Map<String, Integer> instances, @Nullable String issuer) {

  public static CenterSettings of(Path home, Topology topology, Optional<String> issuer) {
    var instances = new TreeMap<String, Integer>();
    topology.instances().forEach((program, count) -> instances.put(program.label(), count));
    return new CenterSettings(home.toString(), topology.port(), instances, issuer.orElse(null));
  }

  public Optional<String> otherIssuer() {
    return Optional.ofNullable(issuer);
  }

  public Topology topology() {
    return new Topology(
        port,
        instances.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> Program.called(entry.getKey()).orElseThrow(), Map.Entry::getValue)));
  }
}
