package cn.onestop.matters.consultation.store;

import cn.onestop.matters.consultation.BegunFilings;
import cn.onestop.matters.consultation.FileFromConsultation;
import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// At each beat: ends the consultations whose filing was broken off after the application was
/// there. Two instances that do so at once do no harm.
public final class BrokenFilingsBeat {

  private static final Logger LOG = LoggerFactory.getLogger(BrokenFilingsBeat.class);

  private final BegunFilings begun;
  private final FileFromConsultation filing;

  public BrokenFilingsBeat(BegunFilings begun, FileFromConsultation filing) {
    this.begun = begun;
    this.filing = filing;
  }

  @Scheduled(fixedDelayString = "${onestop.consultations.beat:1m}")
  void beat() {
    try {
      begun.brokenOff().forEach(this::mend);
    } catch (MongoException e) {
      LOG.warn("filings of consultations wait for the store: {}", e.getClass().getSimpleName());
    }
  }

  /// One that cannot be looked at does not keep others from it.
  private void mend(String consultation) {
    try {
      filing.mend(consultation);
    } catch (MongoException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("consultation {} could not be looked at, others go on", consultation, e);
    }
  }
}
