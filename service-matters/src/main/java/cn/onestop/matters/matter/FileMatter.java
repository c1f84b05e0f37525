package cn.onestop.matters.matter;

import cn.onestop.events.SealedReference;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterFiled.PreReviewed;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.JournalRefusal;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.EarlierChecks.Checked;
import cn.onestop.matters.matter.FilingRefusal.ApplicantTwice;
import cn.onestop.matters.matter.FilingRefusal.UnknownItem;
import cn.onestop.matters.matter.Matter.Act;
import cn.onestop.matters.matter.Matter.FiledItem;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Somebody files an application: at a window, through the village's agent, or online.
public final class FileMatter {

  /// What the id of every matter begins with; the rest follows from the request that files it.
  public static final String ID_PREFIX = "m-";

  /// Where the sealed applicant lies.
  public static final String APPLICANT = "applicant";

  private final Journals<Matter, MatterEvent> journals;
  private final ServiceItems items;
  private final MatterNumbers numbers;
  private final StepDoers doers;
  private final Calendars calendars;
  private final EarlierChecks checks;
  private final Commands commands;
  private final Sealing sealing;
  private final ApplicantMarks marks;
  private final OfficeClock clock;

  public FileMatter(
      Journals<Matter, MatterEvent> journals,
      ServiceItems items,
      MatterNumbers numbers,
      StepDoers doers,
      Calendars calendars,
      EarlierChecks checks,
      Commands commands,
      Sealing sealing,
      ApplicantMarks marks,
      OfficeClock clock) {
    this.journals = journals;
    this.items = items;
    this.numbers = numbers;
    this.doers = doers;
    this.calendars = calendars;
    this.checks = checks;
    this.commands = commands;
    this.sealing = sealing;
    this.marks = marks;
    this.clock = clock;
  }

  /// What is filed.
  ///
  /// @param channel the way it came in; absent, the one that the caller's role opens
  /// @param window which of the caller's windows, where they hold several
  /// @param applicant who applies; absent where an earlier check tells it
  /// @param preReview the check before the filing 预审 that it takes up
  public record Filing(
      String itemCode,
      @Nullable Channel channel,
      @Nullable String window,
      @Nullable Applicant applicant,
      @Nullable String preReview) {

    /// What nothing was checked of before.
    public Filing(
        String itemCode, @Nullable Channel channel, @Nullable String window, Applicant applicant) {
      this(itemCode, channel, window, applicant, null);
    }
  }

  /// Files it, or tells again what the same request filed. The number belongs to the request: tried
  /// twice, at once or after a crash, it stands under one and leaves no gap.
  public Done<Matter, MatterEvent> file(Filing filing, Caller caller, RequestKey request) {
    return file(filing.preReview(), () -> filing, caller, request);
  }

  /// The same, where it takes a look to know what is filed: a request that comes again is answered
  /// without one.
  ///
  /// @param check the check before the filing that it takes up, absent where there was none
  public Done<Matter, MatterEvent> file(
      @Nullable String check, Supplier<Filing> filing, Caller caller, RequestKey request) {
    if (check != null) {
      return fileUnder(check, filing, caller, request);
    }
    String id = idOf(null, request);
    return journals.create(
        id,
        commands.of(request, caller.person()),
        () -> {
          Filing given = filing.get();
          Applicant who = Objects.requireNonNull(given.applicant(), "nobody applies");
          return filed(id, given, caller, _ -> new Checked(who, null));
        });
  }

  /// The id of the matter that the request files.
  ///
  /// @param check the check before the filing that it takes up, absent where there was none
  public String idOf(@Nullable String check, RequestKey request) {
    return check == null ? commands.newId(ID_PREFIX, request) : checks.matterId(check);
  }

  /// The id of the matter follows from the check, so that it is taken up once whoever tries; the
  /// check itself ends after that, here, or where this breaks off by whoever notices.
  private Done<Matter, MatterEvent> fileUnder(
      String check, Supplier<Filing> filing, Caller caller, RequestKey request) {
    String id = idOf(check, request);
    Done<Matter, MatterEvent> done;
    try {
      done =
          journals.create(
              id,
              commands.of(request, caller.person()),
              () -> {
                Filing given = filing.get();
                if (given.applicant() != null) {
                  throw new Refused(new ApplicantTwice());
                }
                return filed(id, given, caller, item -> checks.takeUp(check, item, caller));
              });
    } catch (Refused refused) {
      throw refused.refusal() instanceof JournalRefusal.Exists
          ? checks.takenUp(check, caller)
          : refused;
    }
    Act act = done.state().filed();
    checks.filed(check, done.state().number(), act.at(), act.by());
    return done;
  }

  private Decision<MatterEvent> filed(
      String id, Filing filing, Caller caller, Function<ServiceItem, Checked> known) {
    LocalDate today = calendars.time().hours().dateOf(clock.now());
    ServiceItem item =
        items
            .inForce(filing.itemCode(), today)
            .orElseThrow(() -> new Refused(new UnknownItem(filing.itemCode())));
    Checked checked = known.apply(item);
    Place place = FilingWay.of(filing, caller, item).place(item);
    mayApply(checked.applicant(), item, today);
    return filed(id, item, place, checked);
  }

  /// Refuses whom the item does not serve, and papers that cannot be.
  static void mayApply(Applicant applicant, ServiceItem item, LocalDate today) {
    applicant.written().mayApply(item.content().serviceObjects(), today);
  }

  /// The filing of that version at that place.
  Decision<MatterEvent> filed(String id, ServiceItem item, Place place, Checked checked) {
    Instant now = clock.now();
    Limits limits = new Limits(calendars.time());
    Applicant applicant = checked.applicant().written();
    Numbered numbered = numbers.take(item.code(), limits.time().hours().dateOf(now), id, place);
    SealedEntry sealed =
        sealing.forAggregate(id, null).seal(APPLICANT, CanonicalJson.write(applicant));
    MatterFiled filed =
        event(numbered, item, doers, now, limits, sealed.reference(), checked.result());
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
      Numbered numbered,
      ServiceItem item,
      StepDoers doers,
      Instant now,
      Limits limits,
      SealedReference applicant,
      @Nullable PreReviewed preReview) {
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
        limits.due(Limits.ACCEPTANCE, version, now),
        doers.of(content, place),
        preReview);
  }
}
