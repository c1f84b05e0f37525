package cn.onestop.localrun.commands;

import cn.onestop.localrun.Screen;
import cn.onestop.localrun.WrongUse;
import cn.onestop.localrun.access.Operators;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.running.Center;
import cn.onestop.localrun.topology.Program;
import java.util.List;
import java.util.Optional;

/// Has services send their journals to the log again; whoever has seen a fact drops it.
public final class Republish {
  private final CenterData data;
  private final Screen screen;

  public Republish(CenterData data, Screen screen) {
    this.data = data;
    this.screen = screen;
  }

  public void run(Optional<String> only) {
    var center = Center.on(data);
    var services =
        only.map(Republish::service).map(List::of).orElse(center.topology().services().toList());
    var operators = new Operators(center);
    for (var service : services) {
      var done = operators.republish(service);
      screen.say("%-20s %,d facts sent again".formatted(done.service(), done.facts()));
    }
  }

  private static Program service(String name) {
    return Program.called(name)
        .filter(Program::isService)
        .orElseThrow(() ->
            new WrongUse(
                "There is no service %s; there are %s."
                    .formatted(
                        name, String.join(", ", Program.services().map(Program::label).toList()))));
  }
}
