package cn.onestop.kit.ops;

import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.publish.Republication;
import cn.onestop.kit.publish.Sweeper;
import cn.onestop.kit.verification.Report;
import cn.onestop.kit.verification.Report.Checked;
import cn.onestop.kit.verification.Report.Difference;
import cn.onestop.kit.verification.Verification;
import cn.onestop.kit.views.DeadLetters;
import cn.onestop.kit.views.DeadLetters.Blocked;
import cn.onestop.kit.views.DeadLetters.Letter;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.kit.views.ViewRegistry.ViewStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What operations may ask of a service. Each of these may be asked again without harm.
@RestController
class OpsController {

  private static final int LETTERS = 200;

  private final String service;
  private final JournalRegistry journals;
  private final Verification verification;
  private final Republication republication;
  private final ViewRegistry views;
  private final DeadLetters deadLetters;
  private final Sweeper sweeper;

  OpsController(
      @Value("${spring.application.name}") String service,
      JournalRegistry journals,
      Verification verification,
      Republication republication,
      ViewRegistry views,
      DeadLetters deadLetters,
      Sweeper sweeper) {
    this.service = service;
    this.journals = journals;
    this.verification = verification;
    this.republication = republication;
    this.views = views;
    this.deadLetters = deadLetters;
    this.sweeper = sweeper;
  }

  /// What a verification found; an empty `differences` is what one wants.
  record VerificationResponse(
      String service, Checked checked, List<Difference> differences, List<String> notes) {}

  /// How many aggregates have facts still to be sent.
  record UnsentResponse(String service, long aggregates) {}

  /// How many facts were sent again.
  record RepublicationResponse(String service, long facts) {}

  /// How many records were sent back.
  record ReplayResponse(String service, int records) {}

  /// What is held back, the letters, and the documents that could not be published so far.
  record DeadLettersResponse(
      String service, List<Blocked> blocked, List<Letter> letters, Map<String, Integer> setAside) {}

  /// Verifies journals, topics and views against each other while work goes on.
  @PostMapping("/api/v1/ops/verification")
  VerificationResponse verify() {
    Report report = verification.run();
    return new VerificationResponse(
        service, report.checked(), report.differences(), report.notes());
  }

  /// Sends the facts of every journal again.
  @PostMapping("/api/v1/ops/republication")
  RepublicationResponse republish() {
    return new RepublicationResponse(service, republication.all());
  }

  /// Shows how many aggregates have facts that the broker is not known to have; 0 when all that was
  /// acknowledged is on its topic.
  @GetMapping("/api/v1/ops/unsent")
  UnsentResponse unsent() {
    return new UnsentResponse(
        service, journals.all().stream().mapToLong(Journals::countUnsent).sum());
  }

  /// Shows the views and how far they have read.
  @GetMapping("/api/v1/ops/views")
  List<ViewStatus> views() {
    return views.status();
  }

  /// Builds a view anew beside the running one, and switches when it has caught up.
  ///
  /// @param view its name
  @PostMapping("/api/v1/ops/views/{view}/rebuild")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ViewStatus rebuild(@PathVariable String view) {
    return views.rebuild(view);
  }

  /// Shows what is held back: blocked aggregates and the latest dead letters.
  @GetMapping("/api/v1/ops/dead-letters")
  DeadLettersResponse deadLetters() {
    Map<String, Integer> setAside = new TreeMap<>();
    sweeper.setAside().forEach((id, held) -> setAside.put(id, held.tries()));
    return new DeadLettersResponse(
        service, deadLetters.blocked(), deadLetters.letters(LETTERS), setAside);
  }

  /// Sends what is held back to its topic again, in order.
  ///
  /// @param aggregate only what belongs to this aggregate
  @PostMapping("/api/v1/ops/dead-letters/replay")
  ReplayResponse replay(@RequestParam(required = false) @Nullable String aggregate) {
    return new ReplayResponse(service, deadLetters.replay(aggregate));
  }
}
