package cn.onestop.matters.matter;

import cn.onestop.events.SealedReference;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.FilingRefusal.UnknownItem;
import cn.onestop.matters.matter.Matter.FiledItem;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Somebody files an application: at a window, through the village's agent, or online.
public final class FileMatter {

  /// Where the sealed applicant lies.
  public static final String APPLICANT = "applicant";

  private final Journals<Matter, MatterEvent> journals;
  private final ServiceItems items;
  private final MatterNumbers numbers;
  private final Calendars calendars;
  private final Commands commands;
  private final Sealing sealing;
  private final ApplicantMarks marks;
  private final OfficeClock clock;

  public FileMatter(
      Journals<Matter, MatterEvent> journals,
      ServiceItems items,
      MatterNumbers numbers,
      Calendars calendars,
      Commands commands,
      Sealing sealing,
      ApplicantMarks marks,
      OfficeClock clock) {
    this.journals = journals;
    this.items = items;
    this.numbers = numbers;
    this.calendars = calendars;
    this.commands = commands;
    this.sealing = sealing;
    this.marks = marks;
    this.clock = clock;
  }

  /// What is filed.
  ///
  /// @param channel the way it came in; absent, the one that the caller's role opens
  /// @param window which of the caller's windows, where they hold several
  public record Filing(
      String itemCode, @Nullable Channel channel, @Nullable String window, Applicant applicant) {}

  /// Files it, or tells again what the same request filed. The number is taken only once nobody has
  /// filed it: the loser of a race leaves a hole in the sequence.
  public Done<Matter, MatterEvent> file(Filing filing, Caller caller, RequestKey request) {
    return file(() -> filing, caller, request);
  }

  /// The same, where it takes a look to know what is filed: a request that comes again is answered
  /// without one.
  public Done<Matter, MatterEvent> file(
      Supplier<Filing> filing, Caller caller, RequestKey request) {
    String id = commands.newId("m-", request);
    return journals.create(
        id, commands.of(request, caller.person()), () -> filed(id, filing.get(), caller));
  }

  private Decision<MatterEvent> filed(String id, Filing filing, Caller caller) {
    Instant now = clock.now();
    Limits limits = new Limits(calendars.time());
    LocalDate today = limits.time().hours().dateOf(now);
    ServiceItem item =
        items
            .inForce(filing.itemCode(), today)
            .orElseThrow(() -> new Refused(new UnknownItem(filing.itemCode())));
    Place place = FilingWay.of(filing, caller, item).place(item);
    Applicant applicant = filing.applicant().written();
    applicant.mayApply(item.content().serviceObjects(), today);
    Numbered numbered = numbers.take(item.code(), today, id, place);
    SealedEntry sealed =
        sealing.forAggregate(id, null).seal(APPLICANT, CanonicalJson.write(applicant));
    MatterFiled filed = event(numbered, item, now, limits, sealed.reference());
    List<MatterEvent> happened = new ArrayList<>();
    happened.add(filed);
    happened.addAll(
        StepRules.doneBy(
            StepStage.FILING, HandlingSteps.of(filed.steps(), now), numbered.number()));
    return MatterRules.decision(happened, now)
        .sealing(sealed)
        .markedBy(marks.of(applicant, place.centre()));
  }

  /// The fact of the filing.
  static MatterFiled event(
      Numbered numbered, ServiceItem item, Instant now, Limits limits, SealedReference applicant) {
    ItemContent content = item.content();
    Place place = numbered.place();
    FiledItem version =
        new FiledItem(
            item.code(),
            item.version(),
            item.hash(),
            content.itemName(),
            content.projectType(),
            content.onSiteTimes(),
            content.decisionNeedsCertificate());
    return new MatterFiled(
        numbered.number(),
        version.code(),
        version.version(),
        version.hash(),
        version.name(),
        place.centre(),
        place.department(),
        place.window(),
        place.village(),
        place.channel(),
        version.caseType(),
        version.onSiteTimes(),
        content.promised(),
        content.statutory(),
        content.handlingSteps(),
        applicant,
        limits.dueAtFiling(content.promised(), version, now),
        limits.dueAtFiling(content.statutory(), version, now),
        version.decisionNeedsCertificate(),
        limits.due(Limits.ACCEPTANCE, version, now));
  }
}
