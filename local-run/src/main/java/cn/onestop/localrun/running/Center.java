package cn.onestop.localrun.running;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.data.CenterSettings;
import cn.onestop.localrun.processes.ProcessRecord;
import cn.onestop.localrun.topology.Part;
import cn.onestop.localrun.topology.Topology;
import java.util.List;
import java.util.Optional;

/// A center: which processes it consists of, and where it keeps what it knows.
public record Center(CenterData data, Topology topology) {

  /// The center whose data these are, as it was started last.
  public static Center on(CenterData data) {
    var settings =
        data.settings()
            .orElseThrow(() ->
                new Failure(
                    "No center was ever started in %s: start one with ./center up."
                        .formatted(data.path())));
    return new Center(data, settings.topology());
  }

  /// The OpenID provider elsewhere that vouches for people, unless the center does so itself.
  public Optional<String> otherIssuer() {
    return data.settings().flatMap(CenterSettings::otherIssuer);
  }

  /// What is known of a part that was started and not stopped since, running or killed.
  public Optional<ProcessRecord> process(Part part) {
    return data.processes().find(part.name());
  }

  public boolean runs(Part part) {
    return data.processes().isRunning(part.name());
  }

  public List<Part> running() {
    return topology.parts().stream().filter(this::runs).toList();
  }

  public List<Part> missing() {
    return topology.parts().stream().filter(part -> !runs(part)).toList();
  }
}
