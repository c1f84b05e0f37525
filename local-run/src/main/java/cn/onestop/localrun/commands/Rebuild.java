package cn.onestop.localrun.commands;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.access.Operators;
import cn.onestop.localrun.access.Operators.View;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.running.Center;
import cn.onestop.localrun.topology.Program;
import cn.onestop.localrun.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Builds a view anew beside the running one and waits until readers have been switched to it.
public final class Rebuild {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
  private static final String BEING_BUILT = "REBUILDING";

  private final CenterData data;
  private final Screen screen;

  public Rebuild(CenterData data, Screen screen) {
    this.data = data;
    this.screen = screen;
  }

  public void run(String name) {
    var center = Center.on(data);
    var operators = new Operators(center);
    var views = views(operators, center.topology());
    var wanted = views.stream().filter(one -> one.view().view().equals(name)).toList();
    if (wanted.isEmpty()) {
      throw new Failure("There is no view %s; there are %s.".formatted(name, names(views)));
    }
    for (var one : wanted) {
      rebuild(operators, one.service(), one.view());
    }
  }

  private record ViewOf(Program service, View view) {}

  private static List<ViewOf> views(Operators operators, Topology topology) {
    return topology
        .services()
        .flatMap(
            service -> operators.views(service).stream().map(view -> new ViewOf(service, view)))
        .toList();
  }

  private static String names(List<ViewOf> views) {
    return views.isEmpty()
        ? "none"
        : views.stream().map(one -> one.view().view()).sorted().collect(Collectors.joining(", "));
  }

  private void rebuild(Operators operators, Program service, View before) {
    operators.rebuild(service, before.view());
    long shownLag = -1;
    var now = now(operators, service, before);
    while (now.generation() <= before.generation() || now.state().equals(BEING_BUILT)) {
      if (now.lag() != shownLag) {
        screen.progress(before.view(), "%,d records to go".formatted(now.lag()));
        shownLag = now.lag();
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      now = now(operators, service, before);
    }
    screen.say(
        "%s of %s is built anew (generation %d) and in use."
            .formatted(before.view(), service.label(), now.generation()));
  }

  private static View now(Operators operators, Program service, View wanted) {
    return operators.views(service).stream()
        .filter(view -> view.view().equals(wanted.view()))
        .findFirst()
        .orElseThrow(() -> new Failure("The view " + wanted.view() + " is gone."));
  }
}
