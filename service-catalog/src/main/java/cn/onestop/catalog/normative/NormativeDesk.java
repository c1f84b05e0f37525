package cn.onestop.catalog.normative;

import static cn.onestop.catalog.normative.NormativeOperation.ABOLISH;
import static cn.onestop.catalog.normative.NormativeOperation.AMEND;
import static cn.onestop.catalog.normative.NormativeOperation.DELIBERATE;
import static cn.onestop.catalog.normative.NormativeOperation.FILE;
import static cn.onestop.catalog.normative.NormativeOperation.KEEP;
import static cn.onestop.catalog.normative.NormativeOperation.LEGAL_REVIEW;
import static cn.onestop.catalog.normative.NormativeOperation.PUBLISH;
import static cn.onestop.catalog.normative.NormativeOperation.SUBMIT;
import static cn.onestop.catalog.normative.NormativeOperation.WITHDRAW;

import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.normative.NormativeRefusal.Expired;
import cn.onestop.catalog.normative.NormativeRefusal.FirstDayPassed;
import cn.onestop.catalog.normative.NormativeRefusal.MinutesMissing;
import cn.onestop.catalog.normative.NormativeRefusal.NotLonger;
import cn.onestop.catalog.normative.NormativeRefusal.Unknown;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Everything that happens to a normative document after it was drafted.
public final class NormativeDesk {

  private final Journals<NormativeDocument, NormativeDocumentEvent> documents;
  private final NormativeRegister register;
  private final NormativeOpinions opinions;
  private final OfficeHours hours;
  private final OfficeClock clock;

  public NormativeDesk(
      Journals<NormativeDocument, NormativeDocumentEvent> documents,
      Journals<LegalText, LegalTextEvent> texts,
      Sealing sealing,
      OfficeHours hours,
      OfficeClock clock) {
    this.documents = documents;
    this.register = new NormativeRegister(texts);
    this.opinions = new NormativeOpinions(sealing);
    this.hours = hours;
    this.clock = clock;
  }

  /// Who asks for something on which document.
  ///
  /// @param expected the version the caller has seen, `null` if they do not say
  public record Asked(String document, Caller caller, @Nullable Long expected, Command command) {}

  /// What a review or a deliberation comes to.
  ///
  /// @param passed whether it goes on; else it goes back to its author
  /// @param minutes number of the minutes 会议纪要
  public record Verdict(boolean passed, @Nullable String opinion, @Nullable String minutes) {}

  /// The document, if the caller may see it.
  public Entry<NormativeDocument> read(String id, Caller caller) {
    var entry = documents.find(id).orElseThrow(() -> new Refused(new Unknown(id)));
    caller.mustReach(entry.state().belonging(), new Unknown(id));
    return entry;
  }

  /// The opinion that lies under `reference`.
  public Optional<String> opinion(Entry<NormativeDocument> entry, String reference) {
    return opinions.open(entry, reference);
  }

  /// Hands it in 送审.
  public Done<NormativeDocument, NormativeDocumentEvent> submit(Asked asked) {
    return move(asked, SUBMIT, _ -> Decision.of(Moved.by(SUBMIT)));
  }

  /// The opinion on its lawfulness 合法性审核.
  public Done<NormativeDocument, NormativeDocumentEvent> legalReview(Asked asked, Verdict verdict) {
    return move(asked, LEGAL_REVIEW, entry -> opinions.judged(entry, LEGAL_REVIEW, verdict));
  }

  /// What those who decide together came to 集体审议; it stands in the minutes.
  public Done<NormativeDocument, NormativeDocumentEvent> deliberate(Asked asked, Verdict verdict) {
    return move(
        asked,
        DELIBERATE,
        entry -> {
          if (verdict.passed() && (verdict.minutes() == null || verdict.minutes().isBlank())) {
            throw new Refused(new MinutesMissing());
          }
          return opinions.judged(entry, DELIBERATE, verdict);
        });
  }

  /// Publishes it 公布 under its number; from then on it stands in the register.
  ///
  /// @param from the first day; absent: the document's own, or today
  public Done<NormativeDocument, NormativeDocumentEvent> publish(
      Asked asked, String documentNumber, @Nullable LocalDate from) {
    return move(
        asked,
        PUBLISH,
        entry -> {
          var content = entry.state().content();
          var wished = from == null ? content.inForceFrom() : from;
          var first = wished == null ? today() : wished;
          var until = Objects.requireNonNull(content.validUntil());
          if (first.isBefore(today()) || first.isAfter(until)) {
            throw new Refused(new FirstDayPassed(first, today(), until));
          }
          var published =
              register.publish(
                  entry,
                  PublishedContent.of(content, documentNumber, first, null),
                  asked.caller().person());
          return Decision.of(Moved.published(published.documentNumber(), published.inForceFrom()));
        });
  }

  /// Notes that it was filed 备案 with the body above.
  public Done<NormativeDocument, NormativeDocumentEvent> file(Asked asked, String filingNumber) {
    return move(asked, FILE, _ -> Decision.of(Moved.filed(filingNumber)));
  }

  /// Takes it back 撤回.
  public Done<NormativeDocument, NormativeDocumentEvent> withdraw(Asked asked) {
    return move(asked, WITHDRAW, _ -> Decision.of(Moved.by(WITHDRAW)));
  }

  /// Cleaned up, it stays in force 清理：继续有效 until a later day.
  public Done<NormativeDocument, NormativeDocumentEvent> keep(
      Asked asked, LocalDate until, @Nullable String decisionDocument) {
    return move(
        asked,
        KEEP,
        entry -> {
          var content = entry.state().content();
          var last = Objects.requireNonNull(content.validUntil());
          if (last.isBefore(today())) {
            throw new Refused(new Expired(last));
          }
          if (!until.isAfter(last)) {
            throw new Refused(new NotLonger(last));
          }
          register.keep(
              entry, PublishedContent.of(content, null, null, until), asked.caller().person());
          return Decision.of(Moved.kept(until, decisionDocument));
        });
  }

  /// Cleaned up, it is to be amended 清理：修改. It stays in force until its amendment is.
  public Done<NormativeDocument, NormativeDocumentEvent> amend(
      Asked asked, @Nullable String decisionDocument) {
    return move(asked, AMEND, _ -> Decision.of(Moved.judged(AMEND, null, decisionDocument)));
  }

  /// Cleaned up, it is abolished 清理：废止.
  ///
  /// @param from the first day it is not in force; absent: today
  public Done<NormativeDocument, NormativeDocumentEvent> abolish(
      Asked asked, @Nullable LocalDate from, @Nullable String decisionDocument) {
    return move(
        asked,
        ABOLISH,
        entry -> {
          var day = from == null ? today() : from;
          register.end(entry, day, decisionDocument, asked.caller().person());
          return Decision.of(Moved.abolished(day, decisionDocument));
        });
  }

  private Done<NormativeDocument, NormativeDocumentEvent> move(
      Asked asked,
      NormativeOperation operation,
      Function<Entry<NormativeDocument>, Decision<NormativeDocumentEvent>> decide) {
    read(asked.document(), asked.caller());
    return documents.change(
        asked.document(),
        asked.expected(),
        asked.command(),
        entry -> {
          entry.state().mustAllow(operation, asked.caller().person());
          return decide.apply(entry);
        });
  }

  private LocalDate today() {
    return hours.dateOf(clock.now());
  }
}
