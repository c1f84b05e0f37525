package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.SealedReference;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.LeaveGranted;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.events.catalog.PersonRegistered;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.events.catalog.SubstituteNamed;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.JournalRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// While a holder is on leave, whoever stands in on their post sees what they have and acts for
/// them (AB岗), as the copy of the offices and the people tells it.
class AbsenceCoverTest {

  private static final String POST = Items.DEPARTMENT + "-P01";
  private static final Instant LONG_AGO = RunningMatters.at("2026-01-01T00:00");
  private static final Instant FROM = RunningMatters.at("2026-07-01T00:00");
  private static final Instant UNTIL = RunningMatters.at("2026-07-06T00:00");

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls anna = Calls.as("staff-1003", "reviewer");
  private final Calls bei = Calls.as("staff-1014", "reviewer");

  /// What the test has told of an office or a person.
  ///
  /// @param facts how many
  public record Told(int facts) {}

  @BeforeAll
  static void one_is_on_leave_and_the_other_stands_in() {
    tell(
        "test_people",
        "p-",
        Topics.PEOPLE,
        PersonEvent.class,
        "staff-1003",
        List.of(
            new PersonRegistered(
                "staff-1003", Items.CENTRE, new SealedReference("name", "0".repeat(64))),
            new LeaveGranted("staff-1003", 1, FROM, UNTIL)));
    tell(
        "test_offices",
        "o-",
        Topics.OFFICES,
        OfficeEvent.class,
        Items.DEPARTMENT,
        List.of(
            new OfficeRegistered(Items.DEPARTMENT, "DEPARTMENT", "民政办", Items.CENTRE, Items.CENTRE),
            new PostCreated(POST, Items.DEPARTMENT, "reviewer", "审查岗"),
            new PostHolderAppointed(POST, "staff-1003", LONG_AGO, null),
            new SubstituteNamed(POST, "staff-1014", "staff-1003", FROM, UNTIL)));
  }

  @Test
  void the_cover_finds_it_among_their_own_and_does_it_for_the_holder() {
    RunningMatters.get().office("2026-06-30T09:30");
    String number = clerk.file(RunningMatters.SLOW);
    clerk.operate(number, "accept", null).must(200);
    anna.operate(number, "claim", null).must(200);
    RunningMatters.until(() -> mine(anna).contains(number));
    assertThat(mine(bei)).doesNotContain(number);
    bei.operate(number, "complete-step", "{\"step\": 3}").must(409);

    RunningMatters.get().office("2026-07-02T09:30");
    RunningMatters.until(() -> mine(bei).contains(number));
    String done = bei.operate(number, "complete-step", "{\"step\": 3}").must(200).text();

    assertThat(done).contains("matter-covered", "AB岗代办", "\"holder\":\"staff-1003\"");
    RunningMatters.until(() -> !mine(bei).contains(number));
    RunningMatters.sentAsTheContractSays(
        List.of("cn.onestop.matters.matter-claimed.v1", "cn.onestop.matters.matter-covered.v1"));
  }

  private static List<String> mine(Calls caller) {
    return caller
        .get("/api/v1/matters?mine=true&limit=200")
        .must(200)
        .json()
        .path("items")
        .valueStream()
        .map(line -> line.path("number").asString())
        .toList();
  }

  private static <E> void tell(
      String store,
      String prefix,
      String topic,
      Class<E> contract,
      String id,
      List<? extends E> events) {
    RunningMatters.get()
        .bean(JournalRegistry.class)
        .open(
            new AggregateType<Told, E>(
                store,
                prefix,
                topic,
                "/onestop/catalog",
                Told.class,
                EventTypes.of(contract),
                (before, fact) -> new Told(before == null ? 1 : before.facts() + 1)))
        .create(
            prefix + id,
            Command.ofRule("told"),
            () ->
                new Decision<E>(
                    events.stream().map(event -> new Decision.Happened<E>(event, null)).toList(),
                    List.of(),
                    false));
  }
}
