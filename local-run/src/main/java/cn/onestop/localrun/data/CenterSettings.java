package cn.onestop.localrun.data;

import cn.onestop.localrun.topology.Program;
import cn.onestop.localrun.topology.Topology;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How the center on a data directory was started last, so that the other commands find it.
///
/// @param home the directory whose programs it runs
public record CenterSettings(String home, int port, Map<String, Integer> instances) {

  public static CenterSettings of(Path home, Topology topology) {
    var instances = new TreeMap<String, Integer>();
    topology.instances().forEach((program, count) -> instances.put(program.label(), count));
    return new CenterSettings(home.toString(), topology.port(), instances);
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
