package cn.onestop.kit.verification;

import cn.onestop.kit.broker.TopicReading;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.views.ViewVerification;

/// Verifies everything a service keeps.
public final class Verification {

  private final JournalRegistry journals;
  private final ViewVerification views;
  private final JournalVerification journalVerification;

  public Verification(JournalRegistry journals, ViewVerification views, TopicReading topics) {
    this.journals = journals;
    this.views = views;
    this.journalVerification = new JournalVerification(topics);
  }

  /// Looks at all journals, then at all views.
  public Report run() {
    Report report = new Report();
    journals.all().forEach(each -> journalVerification.verify(each, report));
    views.names().forEach(report::sawView);
    views
        .differences()
        .forEach(found ->
            report.difference(found.kind(), found.view() + ": " + found.where(), found.detail()));
    return report;
  }
}
