package cn.onestop.matters.applicant.store;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.matters.matter.ApplicantMarks;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.SealedTexts;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Marks all matters anew once the installation has got a new key, and those that were filed before
/// there were marks. It goes through them once, in the order of their ids, and notes how far it has
/// come; a restart goes on from there, and two instances at once do no harm.
///
/// ```
/// applicant_marks  {_id: "renewal", key: 1234, after: "m-…", done: false}
/// ```
public final class MarksRenewal {

  private static final Logger LOG = LoggerFactory.getLogger(MarksRenewal.class);
  private static final Document RENEWAL = new Document("_id", "renewal");
  private static final int AT_ONCE = 100;

  private final MongoCollection<Document> progress;
  private final Journals<Matter, MatterEvent> journals;
  private final SealedTexts texts;
  private final ApplicantMarks marks;

  public MarksRenewal(
      MongoDatabase database,
      Journals<Matter, MatterEvent> journals,
      SealedTexts texts,
      ApplicantMarks marks) {
    this.progress =
        database
            .getCollection("applicant_marks")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.journals = journals;
    this.texts = texts;
    this.marks = marks;
  }

  @Scheduled(fixedDelayString = "${onestop.applicants.marks-beat:1m}", initialDelayString = "10s")
  void beat() {
    try {
      renew();
    } catch (MongoException e) {
      LOG.warn("marks of applicants wait: {}", e.getMessage());
    }
  }

  /// Goes through all that is left.
  void renew() {
    boolean more = true;
    while (more) {
      more = renewSome();
    }
  }

  /// @return whether there may be more
  private boolean renewSome() {
    Document begun = progress.find(new Document(RENEWAL).append("key", marks.key())).first();
    if (begun != null && begun.getBoolean("done", false)) {
      return false;
    }
    @Nullable String after = begun == null ? null : begun.getString("after");
    List<Entry<Matter>> page = journals.page(after, AT_ONCE);
    page.forEach(this::renew);
    boolean done = page.size() < AT_ONCE;
    progress.replaceOne(
        RENEWAL,
        new Document(RENEWAL)
            .append("key", marks.key())
            .append("after", page.isEmpty() ? after : page.getLast().id())
            .append("done", done),
        new ReplaceOptions().upsert(true));
    if (done) {
      LOG.info("all matters are marked under key {}", Integer.toUnsignedString(marks.key()));
    }
    return !done;
  }

  /// What does not open is left for the verification to tell; it must not keep the others waiting.
  private void renew(Entry<Matter> entry) {
    try {
      texts
          .applicant(entry)
          .ifPresent(applicant ->
              journals.mark(entry.id(), marks.of(applicant, entry.state().place().centre())));
    } catch (IllegalStateException e) {
      LOG.error("the applicant of {} cannot be opened to be marked", entry.id(), e);
    }
  }
}
