package cn.onestop.matters.casefile.store;

import cn.onestop.events.matters.CaseFileEvent;
import cn.onestop.kit.journal.Journals;
import cn.onestop.matters.casefile.CaseFile;
import cn.onestop.matters.casefile.Contents;
import cn.onestop.matters.casefile.Contents.Loose;
import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Finds contents that were broken off between content and fact, and does what the case file says:
/// keeps what it names, destroys what it does not. Two instances that do so at once do no harm.
public final class LooseContents {

  private static final Logger LOG = LoggerFactory.getLogger(LooseContents.class);

  /// Longer than any request takes.
  private static final Duration LONG_ENOUGH = Duration.ofHours(1);

  private final Contents contents;
  private final Journals<CaseFile, CaseFileEvent> journals;
  private final Clock system;

  public LooseContents(
      Contents contents, Journals<CaseFile, CaseFileEvent> journals, Clock system) {
    this.contents = contents;
    this.journals = journals;
    this.system = system;
  }

  @Scheduled(fixedDelayString = "${onestop.case-files.beat:10m}", initialDelayString = "1m")
  void beat() {
    try {
      tidy();
    } catch (MongoException e) {
      LOG.warn("loose contents wait: {}", e.getMessage());
    }
  }

  void tidy() {
    contents.loose(system.instant().minus(LONG_ENOUGH)).forEach(this::tidy);
  }

  private void tidy(Loose loose) {
    var kept =
        journals.find(loose.caseFile()).filter(it -> it.state().keeps(loose.name())).isPresent();
    if (kept) {
      contents.settle(loose.name());
    } else {
      contents.delete(loose.name());
    }
  }
}
