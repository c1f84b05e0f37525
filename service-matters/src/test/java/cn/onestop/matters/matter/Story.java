package cn.onestop.matters.matter;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled.PreReviewed;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.offices.KnownCertificate;
import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.matters.Items;
import cn.onestop.matters.dispatch.Queue.Kind;
import cn.onestop.matters.dispatch.Roster;
import cn.onestop.matters.dispatch.Standing;
import cn.onestop.matters.matter.ClaimRules.Passing;
import cn.onestop.matters.matter.CommitmentRules.Found;
import cn.onestop.matters.matter.CommitmentRules.Promised;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.ProcedureRules.Planned;
import cn.onestop.matters.matter.StepRules.Decider;
import cn.onestop.matters.matter.SupplementRules.Notice;
import cn.onestop.matters.matter.TurningAway.Grounds;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// One matter told by its operations, as the desk would let it happen, without any store.
final class Story {
  static final String NUMBER = "TX-MZ-01202603020001";
  static final String CLERK = "staff-1001";
  static final String APPROVER = "staff-1005";
  static final String REASON = "申请人不符合该事项规定的受理条件";
  static final WorkingTime TIME = new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT);
  static final Limits LIMITS = new Limits(TIME);
  static final List<String> STEPS = List.of("申请", "受理", "调查", "公示", "决定", "送达");

  static final Place PLACE =
      new Place("511321900000", "511321900000-D01", "511321900000-W01", null, "WINDOW");

  /// When every story begins.
  static final Instant NOW = at("2026-03-02T09:30");

  private static final MatterEvolution EVOLUTION = new MatterEvolution();

  private final List<Recorded<MatterEvent>> facts = new ArrayList<>();
  private @Nullable Matter matter;
  private List<KnownCertificate> certificates = List.of();
  private final ServiceItem item;
  private Instant now = at("2026-03-02T09:30");

  private Story(ServiceItem item) {
    this.item = item;
  }

  static Instant at(String onTheWall) {
    return OfficeHours.DEFAULT.instant(LocalDateTime.parse(onTheWall));
  }

  /// 承诺件 with 20 working days promised and 30 by law, both from acceptance.
  static Story filed() {
    return filed("2", limit(20, "WORKING_DAY", "ACCEPTED"), limit(30, "WORKING_DAY", "ACCEPTED"));
  }

  static Story filedOnTheSpot() {
    return filed("1", limit(0, "ON_THE_SPOT", "ACCEPTED"), null);
  }

  static PlainLimit limit(int amount, String unit, String start) {
    return new PlainLimit(amount, unit, "示例依据", start);
  }

  static Story filed(String caseType, PlainLimit promised, @Nullable PlainLimit statutory) {
    return filedAt("2026-03-02T09:30", caseType, promised, statutory, STEPS);
  }

  static Story filedAt(
      String onTheWall,
      String caseType,
      PlainLimit promised,
      @Nullable PlainLimit statutory,
      List<String> steps) {
    return filedAt(onTheWall, Items.item("TX-MZ-01", 1, caseType, promised, statutory, steps));
  }

  /// 承诺件 whose decision asks for a certificate to act.
  static Story filedAskingForCertificate() {
    return filedAt(
        "2026-03-02T09:30",
        Items.askingForCertificate(
            Items.item(
                "TX-MZ-01",
                1,
                "2",
                limit(20, "WORKING_DAY", "ACCEPTED"),
                limit(30, "WORKING_DAY", "RECEIVED"),
                STEPS)),
        new Numbered(NUMBER, "m-1", PLACE),
        List.of(),
        new PreReviewed("YS-TX-MZ-01202603020001", 1, List.of("申请书", "居民身份证"), List.of()));
  }

  /// A licence whose guide offers that a commitment takes the place of the examination.
  static Story filedOnCommitment() {
    return filedAt(
        "2026-03-02T09:30",
        Items.onCommitment(
            Items.licence(
                Items.item(
                    "TX-MZ-01",
                    1,
                    "2",
                    limit(15, "WORKING_DAY", "ACCEPTED"),
                    limit(20, "WORKING_DAY", "ACCEPTED"),
                    STEPS))));
  }

  static Story filedAt(String onTheWall, ServiceItem item) {
    return filedAt(onTheWall, item, PLACE, List.of());
  }

  /// @param offices those of the centre that the step table may name
  static Story filedAt(String onTheWall, ServiceItem item, Place place, List<KnownOffice> offices) {
    return filedAt(onTheWall, item, new Numbered(NUMBER, "m-1", place), offices, null);
  }

  static Story filedAt(String onTheWall, ServiceItem item, Numbered numbered) {
    return filedAt(onTheWall, item, numbered, List.of(), null);
  }

  /// Filed under a pre-review that found `checked` in order, of which the guide asks for `changed`
  /// differently since.
  static Story filedUnderPreReview(List<String> checked, List<String> changed) {
    return filedAt(
        "2026-03-02T09:30",
        Items.item(
            "TX-MZ-01",
            1,
            "2",
            limit(20, "WORKING_DAY", "ACCEPTED"),
            limit(30, "WORKING_DAY", "ACCEPTED"),
            STEPS),
        new Numbered(NUMBER, "m-1", PLACE),
        List.of(),
        new PreReviewed("YS-TX-MZ-01202603020001", 1, checked, changed));
  }

  private static Story filedAt(
      String onTheWall,
      ServiceItem item,
      Numbered numbered,
      List<KnownOffice> offices,
      @Nullable PreReviewed preReview) {
    Story story = new Story(item);
    story.now = at(onTheWall);
    story.happened(
        FileMatter.event(
            numbered,
            item,
            new StepDoers(_ -> offices),
            story.now,
            LIMITS,
            seal(FileMatter.APPLICANT, "").reference(),
            preReview),
        CLERK,
        story.now);
    StepRules.doneBy(StepStage.FILING, story.matter().steps(), numbered.number())
        .forEach(event -> story.happened(event, CLERK, story.now));
    return story;
  }

  static Story in(MatterState state) {
    Story story = filed();
    return switch (state) {
      case FILED -> story;
      case REFUSED -> story.refuse();
      case WITHDRAWN -> story.withdraw();
      case AWAITING_SUPPLEMENT -> story.notice("居民户口簿");
      case DEEMED_WITHDRAWN -> story.notice("居民户口簿").on("2026-03-16T17:31").look();
      case RETURNED -> story.giveBack();
      case TRANSFERRED -> story.transfer();
      case ACCEPTED -> story.accept();
      case ACCEPTED_PROVISIONALLY -> story.acceptProvisionally("居民户口簿");
      case REVOKED -> story.acceptProvisionally("居民户口簿").revoke();
      case SUSPENDED -> story.accept().startProcedure(10);
      case DECIDED -> story.accept().steps(3, 4).decide();
      case CLOSED -> in(MatterState.DECIDED).close();
      case DELIVERED -> in(MatterState.CLOSED).deliver();
      case ARCHIVED -> in(MatterState.DELIVERED).archive();
    };
  }

  Matter matter() {
    if (matter == null) {
      throw new IllegalStateException("not filed");
    }
    return matter;
  }

  ItemContent guide() {
    return item.content();
  }

  List<Recorded<MatterEvent>> facts() {
    return facts;
  }

  MatterEvent last() {
    return facts.getLast().event();
  }

  <T extends MatterEvent> T last(Class<T> type) {
    return facts.stream()
        .map(Recorded::event)
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  Story on(String onTheWall) {
    now = at(onTheWall);
    return this;
  }

  Story accept() {
    return did(MatterRules.accept(matter(), now, LIMITS), CLERK);
  }

  Story refuse() {
    return refuse(RefusalGround.OTHER, null);
  }

  Story refuse(RefusalGround ground, @Nullable String rightBody) {
    return refuse(new Grounds(ground, REASON, rightBody, null, null));
  }

  Story refuse(Grounds grounds) {
    return did(TurningAway.refuse(matter(), guide(), grounds, Story::seal), CLERK);
  }

  Story giveBack() {
    return did(TurningAway.giveBack(matter(), REASON, Story::seal), CLERK);
  }

  Story transfer() {
    return did(TurningAway.transfer(matter(), "县级民政部门", REASON, Story::seal), CLERK);
  }

  /// The notice of what is missing, to be brought within ten working days.
  Story notice(String... materials) {
    return notice(10, null, materials);
  }

  Story notice(int days, @Nullable String explanation, String... materials) {
    return notice(new Notice(List.of(materials), days, explanation, null));
  }

  Story notice(Notice notice) {
    return did(
        SupplementRules.request(matter(), item.content(), notice, now, LIMITS, Story::seal), CLERK);
  }

  Story supplement(String... materials) {
    return did(SupplementRules.deliver(matter(), List.of(materials), now, LIMITS), CLERK);
  }

  /// What time itself has brought about by now, if anything.
  Story look() {
    DeemedActs.due(matter(), now, LIMITS, Story::seal)
        .ifPresent(decision -> did(decision, "system"));
    return this;
  }

  /// A window, two departments with two reviewers and the head of the first, a village, the
  /// director.
  static Roster staff() {
    return Roster.of()
        .with(CLERK, Role.CLERK, OfficeKind.WINDOW, "511321900000-W01")
        .with("staff-1002", Role.CLERK, OfficeKind.WINDOW, "511321900000-W02")
        .with("staff-1003", Role.REVIEWER, OfficeKind.DEPARTMENT, "511321900000-D01")
        .with("staff-1014", Role.REVIEWER, OfficeKind.DEPARTMENT, "511321900000-D01")
        .with("staff-1020", Role.APPROVER, OfficeKind.DEPARTMENT, "511321900000-D01")
        .with("staff-1013", Role.REVIEWER, OfficeKind.DEPARTMENT, "511321900000-D02")
        .with("staff-1004", Role.VILLAGE_AGENT, OfficeKind.VILLAGE, "511321900201")
        .with("staff-1010", Role.DIRECTOR, OfficeKind.CENTRE, "511321900000");
  }

  /// Whoever of the staff does what is waited for takes it on.
  Story claim() {
    return claim(
        staff(), matter().tasks().getFirst().queue().kind() == Kind.HALL ? CLERK : "staff-1003");
  }

  Story claim(Roster staff, String by) {
    return did(ClaimRules.claim(matter(), standing(staff, by), null), by);
  }

  Story release(Roster staff, String by, String reason) {
    return did(ClaimRules.release(matter(), standing(staff, by), passing(reason), Story::seal), by);
  }

  Story handOver(Roster staff, String by, String to) {
    return did(
        ClaimRules.handOver(matter(), standing(staff, by), passing(REASON), to, Story::seal), by);
  }

  Story assign(Roster staff, String by, String to) {
    return did(
        ClaimRules.assign(matter(), standing(staff, by), passing(REASON), to, Story::seal), by);
  }

  /// A step done by somebody whose turn it must be.
  Story step(Roster staff, String by, int step) {
    return did(
        turn(staff, by).mustBe(matter(), StepRules.complete(matter(), item.content(), step)), by);
  }

  Story decide(Roster staff, String by) {
    Decider decider = new Decider(by, Set.of(Role.REVIEWER), certificates);
    return did(
        turn(staff, by)
            .mustBe(
                matter(),
                StepRules.decide(
                    matter(),
                    item.content(),
                    decider,
                    DecisionOutcome.GRANTED,
                    null,
                    null,
                    now,
                    LIMITS,
                    Story::seal)),
        by);
  }

  Story withdraw(Roster staff, String by) {
    return did(turn(staff, by).mustBe(matter(), MatterRules.withdraw(matter())), by);
  }

  Turn turn(Roster staff, String by) {
    Caller caller =
        new Caller(by, EnumSet.allOf(Role.class), null, staff.acting(by, now), Scope.OFFICE);
    Numbered numbered = new Numbered(NUMBER, "m-1", matter().place());
    return new Turn(
        standing(staff, by), numbered.answeredForBy(caller), numbered.takenInBy(caller));
  }

  private Standing standing(Roster staff, String by) {
    return new Standing(by, staff.acting(by, now), staff, now);
  }

  private Passing passing(String reason) {
    return new Passing(null, reason, facts.size() + 1L);
  }

  Story visit(Visit visit) {
    return did(MatterRules.visit(matter(), visit), CLERK);
  }

  Story visit() {
    return visit(
        new Visit(VisitPurpose.OTHER, VisitCause.CORRECTION_DURING_REVIEW, false, false, false));
  }

  Story steps(int... steps) {
    for (int step : steps) {
      did(StepRules.complete(matter(), item.content(), step), CLERK);
    }
    return this;
  }

  Story decide() {
    return decide(APPROVER, Role.APPROVER, DecisionOutcome.GRANTED, null, null);
  }

  /// Who decides next has these certificates.
  Story with(KnownCertificate... given) {
    certificates = List.of(given);
    return this;
  }

  Story decide(
      String by,
      Role role,
      DecisionOutcome outcome,
      @Nullable String reason,
      @Nullable String stepsLeftOut) {
    Decider decider = new Decider(by, Set.of(role), certificates);
    return did(
        StepRules.decide(
            matter(),
            item.content(),
            decider,
            outcome,
            reason,
            stepsLeftOut,
            now,
            LIMITS,
            Story::seal),
        by);
  }

  /// A special procedure that the guide names, approved for so many working days.
  Story startProcedure(int approvedDays) {
    return startProcedure("入户调查", null, approvedDays);
  }

  Story startProcedure(String kind, @Nullable String basis, int approvedDays) {
    Planned planned = new Planned(kind, basis, approvedDays, "定于下周入户调查，预计十个工作日");
    return did(
        ProcedureRules.start(matter(), item.content(), planned, APPROVER, now, TIME, Story::seal),
        APPROVER);
  }

  Story endProcedure() {
    return did(ProcedureRules.end(matter(), now, TIME), CLERK);
  }

  Story extend(int amount) {
    return did(
        ProcedureRules.extend(
            matter(), item.content(), amount, "案情复杂，需进一步核实家庭收入", APPROVER, now, TIME, Story::seal),
        APPROVER);
  }

  /// 容缺受理: these may come within ten working days.
  Story acceptProvisionally(String... materials) {
    Promised promised = new Promised(List.of(materials), 10, "本人承诺在十个工作日内补交");
    return did(
        CommitmentRules.acceptProvisionally(
            matter(), item.content(), promised, now, LIMITS, Story::seal),
        CLERK);
  }

  Story acceptOnCommitment() {
    return did(
        CommitmentRules.acceptOnCommitment(
            matter(), item.content(), "本人承诺符合告知的全部条件", now, LIMITS, Story::seal),
        CLERK);
  }

  Story check(boolean kept) {
    Found found = new Found(kept, 10, kept ? null : "现场核查发现与承诺内容不符");
    return did(CommitmentRules.check(matter(), found, now, LIMITS, Story::seal), "staff-1003");
  }

  Story revoke() {
    return did(CommitmentRules.revoke(matter(), REASON, now, Story::seal), APPROVER);
  }

  Story close() {
    return close(null);
  }

  Story close(@Nullable String lateReason) {
    return did(MatterRules.close(matter(), lateReason, now, Story::seal), CLERK);
  }

  Story deliver() {
    return did(MatterRules.deliver(matter(), DeliveryMethod.WINDOW, now), CLERK);
  }

  Story archive() {
    return did(MatterRules.archive(matter()), CLERK);
  }

  Story settle(@Nullable DeliveryMethod handedOver) {
    Decider decider = new Decider(CLERK, Set.of(Role.CLERK), certificates);
    return did(
        OnTheSpot.settle(matter(), item.content(), decider, handedOver, now, LIMITS, Story::seal),
        CLERK);
  }

  Story withdraw() {
    return did(MatterRules.withdraw(matter()), CLERK);
  }

  Story erase() {
    return did(MatterRules.erase(matter(), ErasureGround.APPLICANT_REQUEST), "staff-1011");
  }

  Story count(int year, Limits limits) {
    return did(DueDateRules.countAwaited(matter(), year, limits.time()), "system");
  }

  /// A corrected calendar came.
  Story moved(int year, String source, WorkingTime time) {
    DueDateRules.move(matter(), year, source, time).ifPresent(decision -> did(decision, "system"));
    return this;
  }

  private Story did(Decision<MatterEvent> decision, String by) {
    decision
        .happened()
        .forEach(each -> happened(each.event(), by, each.at() == null ? now : each.at()));
    return this;
  }

  private void happened(MatterEvent event, String by, Instant at) {
    var fact = new Recorded<>(facts.size() + 1L, at, now, by, event);
    facts.add(fact);
    matter = EVOLUTION.after(matter, fact);
  }

  /// Seals nothing, so that every run tells the same events.
  private static SealedEntry seal(String reference, String text) {
    return new SealedEntry(
        new SealedReference(reference, "0".repeat(64)),
        new Binary(new byte[0]),
        new Binary(new byte[0]));
  }
}
