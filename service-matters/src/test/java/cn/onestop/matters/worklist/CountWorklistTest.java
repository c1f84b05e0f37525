package cn.onestop.matters.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.matters.FoldedView;
import cn.onestop.matters.Items;
import cn.onestop.matters.matter.Histories;
import cn.onestop.matters.worklist.CountWorklist.Count;
import cn.onestop.matters.worklist.events.KeptCounts;
import cn.onestop.matters.worklist.events.KeptLines;
import cn.onestop.matters.worklist.events.WorklistView;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountWorklistTest {

  private static final WorkingTime TIME =
      new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT);
  private static final String D1 = Items.CENTRE + "-D01";
  private static final String D2 = Items.CENTRE + "-D02";
  private static final String V1 = "511321900201";

  private static final Map<String, Caller> CALLERS =
      Map.of(
          "a clerk at a window",
          caller(post(Role.CLERK, Items.CENTRE + "-W01", OfficeKind.WINDOW, Items.CENTRE)),
          "a reviewer of a department",
          caller(post(Role.REVIEWER, D1, OfficeKind.DEPARTMENT, Items.CENTRE)),
          "a village agent",
          caller(post(Role.VILLAGE_AGENT, V1, OfficeKind.VILLAGE, Items.CENTRE)),
          "an approver of a department",
          caller(post(Role.APPROVER, D2, OfficeKind.DEPARTMENT, Items.CENTRE)),
          "a supervisor",
          caller(post(Role.SUPERVISOR, Items.CENTRE, OfficeKind.CENTRE, Items.CENTRE)),
          "a director who heads a department too",
          caller(
              post(Role.DIRECTOR, Items.CENTRE, OfficeKind.CENTRE, Items.CENTRE),
              post(Role.REVIEWER, D1, OfficeKind.DEPARTMENT, Items.CENTRE)),
          "a reviewer of two departments who is a village's agent",
          caller(
              post(Role.REVIEWER, D1, OfficeKind.DEPARTMENT, Items.CENTRE),
              post(Role.REVIEWER, D2, OfficeKind.DEPARTMENT, Items.CENTRE),
              post(Role.VILLAGE_AGENT, V1, OfficeKind.VILLAGE, Items.CENTRE)),
          "a reviewer who is a village's agent",
          caller(
              post(Role.REVIEWER, D1, OfficeKind.DEPARTMENT, Items.CENTRE),
              post(Role.VILLAGE_AGENT, V1, OfficeKind.VILLAGE, Items.CENTRE)),
          "a clerk elsewhere",
          caller(post(Role.CLERK, "ELSEWHERE-W01", OfficeKind.WINDOW, Items.OTHER_CENTRE)));

  private final FoldedView<WorklistEntry> view = new FoldedView<>(new WorklistView());
  private final Worklist worklist = new Worklist(new KeptLines(view));
  private final CountWorklist counting = new CountWorklist(new KeptCounts(view));

  /// Whatever happened to whichever matters, whoever asks and whenever.
  @Property(tries = 60)
  void each_count_is_the_length_of_the_list_behind_it(@ForAll long seed) {
    Random random = new Random(seed);
    FoldedView<WorklistEntry> folded = new FoldedView<>(new WorklistView());
    Histories.of(random, 40).forEach(folded::take);
    Worklist lists = new Worklist(new KeptLines(folded));
    CountWorklist counts = new CountWorklist(new KeptCounts(folded));
    Instant now = at("2026-03-02T08:00").plusSeconds(random.nextInt(60 * 24 * 3600));

    CALLERS.forEach((who, caller) ->
        counts
            .of(caller, now, TIME)
            .forEach(count ->
                assertThat(numbers(lists, Question.of(count.standing()), caller, now))
                    .as("%s of %s", count.what(), who)
                    .doesNotHaveDuplicates()
                    .hasSize((int) count.matters())));
  }

  @Test
  void random_histories_fill_every_count() {
    EnumSet<WorklistCount> filled = EnumSet.noneOf(WorklistCount.class);
    for (int seed = 0; seed < 200 && filled.size() < WorklistCount.values().length; seed++) {
      Random random = new Random(seed);
      FoldedView<WorklistEntry> folded = new FoldedView<>(new WorklistView());
      Histories.of(random, 40).forEach(folded::take);
      Instant now = at("2026-03-02T08:00").plusSeconds(random.nextInt(60 * 24 * 3600));
      new CountWorklist(new KeptCounts(folded))
          .of(CALLERS.get("a supervisor"), now, TIME).stream()
              .filter(count -> count.matters() > 0)
              .forEach(count -> filled.add(count.what()));
    }
    assertThat(filled).containsExactlyInAnyOrder(WorklistCount.values());
  }

  @Test
  void a_count_names_the_query_that_lists_it() {
    Map<WorklistCount, String> queries =
        counting.of(CALLERS.get("a supervisor"), at("2026-03-10T10:00"), TIME).stream()
            .collect(Collectors.toMap(Count::what, count -> count.standing().query()));

    assertThat(queries)
        .containsEntry(WorklistCount.OPEN, "")
        .containsEntry(WorklistCount.TO_ACCEPT, "state=FILED")
        .containsEntry(WorklistCount.IN_HAND, "state=ACCEPTED,ACCEPTED_PROVISIONALLY")
        .containsEntry(
            WorklistCount.DUE_TODAY, "lamp=WARNING,YELLOW&dueFrom=2026-03-10&due=2026-03-10")
        .containsEntry(WorklistCount.OVERDUE, "lamp=YELLOW,RED");
  }

  @Test
  void what_lies_with_a_department_and_a_village_of_one_caller_is_listed_once() {
    Histories.of(new Random(7), 60).forEach(view::take);

    assertThat(
            numbers(
                worklist,
                Question.of(Question.Standing.in()),
                CALLERS.get("a reviewer who is a village's agent"),
                at("2026-03-10T10:00")))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  private static List<String> numbers(
      Worklist lists, Question question, Caller caller, Instant now) {
    List<String> numbers = new ArrayList<>();
    @Nullable String after = null;
    do {
      Page<WorklistEntry> page = lists.page(question, caller, now, TIME, new PageRequest(after, 7));
      page.items().forEach(entry -> numbers.add(entry.number()));
      after = page.next();
    } while (after != null);
    return numbers;
  }

  private static Caller caller(HeldPost... posts) {
    Set<Role> roles =
        Arrays.stream(posts).flatMap(post -> post.roles().stream()).collect(Collectors.toSet());
    return new Caller("staff-1001", roles, null, List.of(posts), Scope.NONE);
  }

  private static HeldPost post(Role role, String office, OfficeKind kind, String centre) {
    return new HeldPost("post-of-" + role, Set.of(role), office, kind, centre);
  }

  private static Instant at(String onTheWall) {
    return OfficeHours.DEFAULT.instant(LocalDateTime.parse(onTheWall));
  }
}
