package cn.onestop.matters.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kit.refusal.Refused;
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
import cn.onestop.matters.worklist.events.KeptLines;
import cn.onestop.matters.worklist.events.WorklistView;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportWorklistTest {

  private static final WorkingTime TIME =
      new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT);
  private static final Instant NOW =
      OfficeHours.DEFAULT.instant(LocalDateTime.parse("2026-03-20T10:00"));
  private static final Question OPEN = Question.of(Standing.in());
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

  private final FoldedView<WorklistEntry> view = new FoldedView<>(new WorklistView());
  private final Worklist worklist = new Worklist(new KeptLines(view));

  @BeforeEach
  void many() {
    Histories.of(new Random(3), 600).forEach(view::take);
  }

  @Test
  void a_table_has_every_line_of_the_list_in_its_order() throws IOException {
    List<WorklistEntry> table = new ArrayList<>();
    new ExportWorklist(worklist, 600).export(OPEN, DIRECTOR, NOW, TIME, table::add);

    List<WorklistEntry> first =
        worklist.page(OPEN, DIRECTOR, NOW, TIME, new PageRequest(null, 100)).items();
    assertThat(table)
        .hasSizeGreaterThan(200)
        .doesNotHaveDuplicates()
        .startsWith(first.toArray(WorklistEntry[]::new));
  }

  @Test
  void a_list_that_is_too_long_is_refused_and_not_cut_off() {
    assertThatThrownBy(
            () -> new ExportWorklist(worklist, 200).export(OPEN, DIRECTOR, NOW, TIME, entry -> {}))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new WorklistRefusal.TooLong(200)));
  }
}
