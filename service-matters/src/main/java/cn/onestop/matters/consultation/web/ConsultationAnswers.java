package cn.onestop.matters.consultation.web;

import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.consultation.Consultation;
import cn.onestop.matters.consultation.Consultation.AskedItem;
import cn.onestop.matters.consultation.Consultation.GuideTold;
import cn.onestop.matters.consultation.ConsultationDesk.Asked;
import cn.onestop.matters.consultation.ConsultationTexts;
import cn.onestop.matters.consultation.web.ConsultationResponse.DirectedTo;
import cn.onestop.matters.consultation.web.ConsultationResponse.MaskedVisitor;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Makes the answers about consultations.
@Component
public class ConsultationAnswers {

  private final Journals<Consultation, ConsultationEvent> journals;
  private final ConsultationTexts texts;
  private final ServiceItems items;
  private final Commands commands;
  private final Calendars calendars;
  private final OfficeClock clock;

  public ConsultationAnswers(
      Journals<Consultation, ConsultationEvent> journals,
      ConsultationTexts texts,
      ServiceItems items,
      Commands commands,
      Calendars calendars,
      OfficeClock clock) {
    this.journals = journals;
    this.texts = texts;
    this.items = items;
    this.commands = commands;
    this.calendars = calendars;
    this.clock = clock;
  }

  Asked asked(String id, Caller caller, RequestKey key, ExpectedVersion expected) {
    @Nullable Long version = expected.version().isPresent() ? expected.version().getAsLong() : null;
    return new Asked(id, caller, version, commands.of(key, caller.person()));
  }

  ConsultationLine line(String id, Consultation consultation, Locale locale) {
    return ConsultationLine.of(
        id,
        consultation,
        new AnswerLimit(calendars.time()),
        clock.now(),
        ConsultationWords.of(locale));
  }

  /// What an operation did; the caller is who handles it.
  ResponseEntity<ConsultationLine> done(Done<Consultation, ConsultationEvent> done, Locale locale) {
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(line(done.id(), done.state(), locale));
  }

  /// @param handles whether the caller handles consultations, and does not only watch
  ResponseEntity<ConsultationResponse> whole(
      Entry<Consultation> entry, boolean handles, Locale locale) {
    Consultation it = entry.state();
    AnswerLimit limit = new AnswerLimit(calendars.time());
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .cacheControl(CacheControl.noStore())
        .body(
            new ConsultationResponse(
                line(entry.id(), it, locale),
                ConsultationResponse.owners(it),
                limit.deadline(it).lines(locale),
                handles ? texts.visitor(entry).map(MaskedVisitor::of).orElse(null) : null,
                handles ? texts.question(entry).orElse(null) : null,
                handles ? texts.answer(entry).orElse(null) : null,
                guide(it).map(OneTimeInformation::of).orElse(null),
                handles ? texts.body(entry).map(DirectedTo::of).orElse(null) : null,
                it.erasedAt() != null,
                it.possible(),
                journals.recorded(entry).stream()
                    .map(fact ->
                        ConsultationEntry.of(
                            fact,
                            locale,
                            reference -> handles ? texts.text(entry, reference) : Optional.empty()))
                    .toList()));
  }

  /// The version that was told; while it is open, the one in force.
  private Optional<ServiceItem> guide(Consultation it) {
    GuideTold told = it.told();
    if (told != null) {
      return items.version(told.code(), told.version());
    }
    AskedItem asked = it.item();
    Instant now = clock.now();
    return asked != null && it.state().open()
        ? items.inForce(asked.code(), calendars.time().hours().dateOf(now))
        : Optional.empty();
  }
}
