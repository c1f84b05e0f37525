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
import cn.onestop.matters.worklist.Question.Standing;
import cn.onestop.matters.worklist.Worklist.Line;
import cn.onestop.matters.worklist.Worklist.Lines;
import cn.onestop.matters.worklist.events.KeptLines;
import cn.onestop.matters.worklist.events.WorklistView;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What is lit or due lies before what is not, so a page of it ends there.
class LitLampsTest {

  private static final WorkingTime TIME =
      new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT);
  private static final Instant NOW =
      OfficeHours.DEFAULT.instant(LocalDateTime.parse("2026-03-20T10:00"));
  private static final Caller DIRECTOR =
      new Caller(
          "staff-1010",
          Set.of(Role.DIRECTOR),
          null,
          List.of(
              new HeldPost(
                  "director",
                  Set.of(Role.DIRECTOR),
                  Items.CENTRE,
                  OfficeKind.CENTRE,
                  Items.CENTRE)),
          Scope.NONE);

  /// What the worklist reads from the store at once.
  private static final int READ_AT_ONCE = 200;

  static final List<Standing> ASKED =
      List.of(
          Standing.lit(PromiseLamp.RED),
          Standing.lit(PromiseLamp.YELLOW, PromiseLamp.RED),
          Standing.lit(PromiseLamp.WARNING),
          Standing.in().dueOn(TIME.hours().dateOf(NOW)));

  private final FoldedView<WorklistEntry> view = new FoldedView<>(new WorklistView());
  private final List<WorklistEntry> read = new ArrayList<>();
  private final Lines kept = new KeptLines(view);
  private final Worklist worklist =
      new Worklist((shelf, prefix, after, limit) -> {
        List<Line> page = kept.page(shelf, prefix, after, limit);
        page.forEach(line -> read.add(line.entry()));
        return page;
      });

  @BeforeEach
  void many() {
    Histories.of(new Random(5), 2000).forEach(view::take);
  }

  @ParameterizedTest
  @FieldSource("ASKED")
  void a_page_has_all_of_them_and_reads_no_further(Standing asked) {
    List<WorklistEntry> all = pages(Question.of(Standing.in()));
    read.clear();
    List<WorklistEntry> found = pages(Question.of(asked));

    assertThat(found)
        .isNotEmpty()
        .isEqualTo(all.stream().filter(entry -> asked.holds(entry, NOW, TIME)).toList());
    assertThat(all).filteredOn(beyond(asked)).hasSizeGreaterThan(READ_AT_ONCE);
    assertThat(read).filteredOn(beyond(asked)).hasSizeLessThanOrEqualTo(READ_AT_ONCE);
  }

  private static Predicate<WorklistEntry> beyond(Standing asked) {
    Predicate<Instant> over = asked.over(NOW, TIME);
    return entry -> {
      Instant due = entry.due();
      return due != null && over.test(due);
    };
  }

  private List<WorklistEntry> pages(Question question) {
    List<WorklistEntry> all = new ArrayList<>();
    @Nullable String after = null;
    do {
      Page<WorklistEntry> page =
          worklist.page(question, DIRECTOR, NOW, TIME, new PageRequest(after, 200));
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }
}
