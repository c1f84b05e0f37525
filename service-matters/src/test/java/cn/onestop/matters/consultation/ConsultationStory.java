package cn.onestop.matters.consultation;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.Items;
import cn.onestop.matters.consultation.Consultation.Receiver;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// One visitor's way through the centre, told without any store.
final class ConsultationStory {

  static final String WINDOW = Items.CENTRE + "-W01";
  static final String OTHER_WINDOW = Items.CENTRE + "-W02";
  static final String REASON = "该事项由民政窗口负责解答";
  static final PlainLimit WITHIN = new PlainLimit(1, "WORKING_DAY", "本中心首问负责制", "RECEIVED");

  static final Actor FIRST = at(WINDOW, "staff-1001", Role.CLERK, OfficeKind.WINDOW);
  static final Actor SECOND = at(OTHER_WINDOW, "staff-1002", Role.CLERK, OfficeKind.WINDOW);
  static final Actor THIRD =
      at(Items.DEPARTMENT, "staff-1003", Role.REVIEWER, OfficeKind.DEPARTMENT);
  static final Actor HEAD = at(Items.CENTRE, "staff-1010", Role.DIRECTOR, OfficeKind.CENTRE);

  /// Stands in for [#FIRST] while that one is on leave.
  static final Actor STAND_IN =
      new Actor("staff-1006", List.of(FIRST.posts().getFirst(), SECOND.posts().getFirst()));

  private static final ConsultationEvolution EVOLUTION = new ConsultationEvolution();

  private final List<Recorded<ConsultationEvent>> facts = new ArrayList<>();
  private @Nullable Consultation consultation;
  private Instant now = moment("2026-03-02T09:30");

  static Instant moment(String onTheWall) {
    return OfficeHours.DEFAULT.instant(LocalDateTime.parse(onTheWall));
  }

  static Actor at(String office, String person, Role role, OfficeKind kind) {
    return new Actor(
        person,
        List.of(
            new HeldPost(
                office + "-" + role.wireName(), Set.of(role), office, kind, Items.CENTRE)));
  }

  /// Somebody asks at the first window about an item.
  static ConsultationStory asked() {
    return asked(item());
  }

  static ConsultationStory asked(@Nullable ServiceItem item) {
    ConsultationStory story = new ConsultationStory();
    story.happened(
        ConsultationRules.open(
            new ConsultationRules.Asked(
                ConsultationChannel.WINDOW,
                FIRST.posts().getFirst(),
                item,
                "办低保要带哪些材料",
                new Visitor("张小三", "13812343210")),
            WITHIN,
            ConsultationStory::seal),
        FIRST);
    return story;
  }

  static ServiceItem item() {
    return Items.item(
        "TX-MZ-01",
        1,
        "2",
        Items.limit(20, "WORKING_DAY", "ACCEPTED"),
        Items.limit(30, "WORKING_DAY", "ACCEPTED"),
        Items.STEPS);
  }

  static ConsultationStory in(ConsultationState state) {
    ConsultationStory story = asked();
    return switch (state) {
      case OPEN -> story;
      case HANDED_OVER -> story.handOver(FIRST, toWindow(OTHER_WINDOW));
      case ANSWERED -> story.answer(FIRST, "带户口簿");
      case FILED -> story.filed("TX-MZ-01202603020001");
      case DIRECTED -> story.leadTo(FIRST);
      case LEFT -> story.leave(FIRST);
    };
  }

  static Receiver toWindow(String office) {
    return new Receiver(null, null, office, moment("2026-03-02T09:30"));
  }

  static Receiver toPerson(Actor actor) {
    return new Receiver(
        actor.person(), null, actor.posts().getFirst().office(), moment("2026-03-02T09:30"));
  }

  static Receiver toPost(Actor actor) {
    HeldPost post = actor.posts().getFirst();
    return new Receiver(null, post.post(), post.office(), moment("2026-03-02T09:30"));
  }

  ConsultationStory on(String onTheWall) {
    now = moment(onTheWall);
    return this;
  }

  ConsultationStory handOver(Actor by, Receiver to) {
    return happens(
        by,
        (it, fact) ->
            ConsultationRules.handOver(it, by, to, REASON, fact, ConsultationStory::seal));
  }

  ConsultationStory takeOver(Actor by) {
    return happens(by, (it, fact) -> ConsultationRules.takeOver(it, by, now));
  }

  ConsultationStory decline(Actor by, String reason) {
    return happens(
        by, (it, fact) -> ConsultationRules.decline(it, by, reason, fact, ConsultationStory::seal));
  }

  ConsultationStory answer(Actor by, @Nullable String text) {
    return happens(
        by,
        (it, fact) ->
            ConsultationRules.answer(
                it, by, text, it.item() == null ? null : item(), ConsultationStory::seal));
  }

  ConsultationStory leadTo(Actor by) {
    return happens(
        by,
        (it, fact) ->
            ConsultationRules.leadTo(
                it, by, new RightBody("县自然资源局", "县城示例路1号", null), ConsultationStory::seal));
  }

  ConsultationStory leave(Actor by) {
    return happens(
        by,
        (it, fact) ->
            ConsultationRules.leave(it, by, "来访人说改天再来，先回去了", fact, ConsultationStory::seal));
  }

  ConsultationStory mayFile(Actor by) {
    ConsultationRules.mayFile(it(), by);
    return this;
  }

  ConsultationStory filed(String number) {
    ConsultationMoves.must(it(), ConsultationOperation.FILE);
    return happens(FIRST, (it, fact) -> ConsultationRules.filed(number));
  }

  ConsultationStory erase() {
    return happens(
        FIRST,
        (it, fact) -> ConsultationRules.erase(it, ConsultationErasureGround.APPLICANT_REQUEST));
  }

  Consultation it() {
    if (consultation == null) {
      throw new IllegalStateException("nobody has asked yet");
    }
    return consultation;
  }

  List<Recorded<ConsultationEvent>> facts() {
    return List.copyOf(facts);
  }

  private ConsultationStory happens(
      Actor by, BiFunction<Consultation, Long, Decision<ConsultationEvent>> decide) {
    happened(decide.apply(it(), facts.size() + 1L), by);
    return this;
  }

  private void happened(Decision<ConsultationEvent> decision, Actor by) {
    decision
        .happened()
        .forEach(each -> {
          Recorded<ConsultationEvent> fact =
              new Recorded<>(facts.size() + 1L, now, now, by.person(), each.event());
          facts.add(fact);
          consultation = EVOLUTION.after(consultation, fact);
        });
  }

  private static SealedEntry seal(String reference, String text) {
    return new SealedEntry(
        new SealedReference(reference, "0".repeat(64)),
        new Binary(new byte[0]),
        new Binary(new byte[0]));
  }
}
