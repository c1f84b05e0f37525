package cn.onestop.localrun.commands;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.access.Operators;
import cn.onestop.localrun.access.Operators.Verification;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.running.Center;

/// Has every service compare its journals, the log and its views, while work goes on.
public final class Verify {
  private final CenterData data;
  private final Screen screen;

  public Verify(CenterData data, Screen screen) {
    this.data = data;
    this.screen = screen;
  }

  /// Prints what was compared and what differs.
  ///
  /// @throws Failure if anything does
  public void run() {
    var center = Center.on(data);
    var operators = new Operators(center);
    int differences = 0;
    for (var service : center.topology().services().toList()) {
      var verification = operators.verify(service);
      report(verification);
      differences += verification.differences().size();
    }
    if (differences > 0) {
      throw new Failure(
          "%d differences were found; ./center republish and ./center rebuild VIEW mend views and topics, a damaged journal needs its backup."
              .formatted(differences));
    }
    screen.say("Nothing differs.");
  }

  private void report(Verification verification) {
    var checked = verification.checked();
    screen.say(
        "%-20s %,d documents with %,d facts, %,d records in the log, views: %s"
            .formatted(
                verification.service(),
                checked.aggregates(),
                checked.facts(),
                checked.records(),
                checked.views().isEmpty() ? "none" : String.join(", ", checked.views())));
    for (var note : verification.notes()) {
      screen.say("  note: " + note);
    }
    for (var difference : verification.differences()) {
      screen.say(
          "  %s, %s: %s".formatted(difference.kind(), difference.where(), difference.detail()));
    }
  }
}
