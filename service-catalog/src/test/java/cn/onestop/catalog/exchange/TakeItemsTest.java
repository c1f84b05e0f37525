package cn.onestop.catalog.exchange;

import static cn.onestop.catalog.exchange.ItemWorkbook.CENTRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.catalog.Guides;
import cn.onestop.catalog.exchange.ItemWorkbook.Fault;
import cn.onestop.catalog.exchange.TakeItems.Taken;
import cn.onestop.catalog.exchange.store.CsvItems;
import cn.onestop.catalog.exchange.store.JsonItems;
import cn.onestop.catalog.exchange.store.XlsxItems;
import cn.onestop.catalog.item.ItemRow;
import cn.onestop.catalog.item.PublishItem;
import cn.onestop.catalog.item.PublishItem.Outcome;
import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.catalog.sheet.WrongCell;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalBounds;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.Outbox;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.time.clock.HandSetClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of items into journals in the store.
class TakeItemsTest {

  private static final String OTHER_CENTRE = "511321901000";
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final MongoClient client = MongoClients.create(BackEnds.get().mongoUri());
  private final Journals<ServiceItem, ItemEvent> journals =
      new Journals<>(
          client.getDatabase(BackEnds.get().freshDatabase()),
          new AggregateType<>(
              "items",
              ServiceItem.ID_PREFIX,
              Topics.ITEMS,
              "/onestop/catalog",
              ServiceItem.class,
              EventTypes.of(ItemEvent.class),
              ServiceItem::after),
          new HandSetClock(Instant.parse("2026-03-02T01:00:00Z")),
          Clock.systemUTC(),
          new NobodyListens(),
          JournalBounds.DEFAULT);
  private final Map<String, Office> offices =
      Map.of(
          CENTRE,
          office(CENTRE, OfficeKind.CENTRE),
          CENTRE + "-D01",
          office(CENTRE + "-D01", OfficeKind.DEPARTMENT),
          CENTRE + "-W01",
          office(CENTRE + "-W01", OfficeKind.WINDOW),
          OTHER_CENTRE,
          new Office(OTHER_CENTRE, OfficeKind.CENTRE, "示例镇", null, OTHER_CENTRE, List.of(), null));
  private final TakeItems items =
      new TakeItems(new PublishItem(journals), code -> Optional.ofNullable(offices.get(code)));

  @TempDir private Path directory;

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void ten_thousand_rows_come_in_but_for_those_that_are_wrong() throws IOException {
    var faults = ItemWorkbook.FAULTS;
    assertThat(faults).hasSize(37);
    var workbook =
        Files.write(directory.resolve("items.xlsx"), ItemWorkbook.of("W", 10_000, faults));
    var file = new XlsxItems().read(workbook);
    var expected = IntStream.range(0, 37).mapToObj(at -> said(at, faults.get(at))).toList();

    var refused = refused(file);

    assertThat(refused.count()).isEqualTo(37);
    assertThat(cells(refused.wrong())).isEqualTo(expected);
    assertThat(published()).isEmpty();

    var taken = items.take(file, true, admin());

    assertThat(taken.items()).isEqualTo(10_000);
    assertThat(taken.outcomes()).isEqualTo(Map.of(Outcome.PUBLISHED, 9_963));
    assertThat(taken.refused()).isEqualTo(37);
    assertThat(cells(taken.named())).isEqualTo(expected);
    assertThat(published()).hasSize(9_963).extracting(Entry::version).containsOnly(1L);
  }

  @Test
  void an_import_that_broke_off_is_gone_on_with_by_sending_the_file_again() throws IOException {
    var file = csv(IntStream.range(0, 20).mapToObj(at -> row("K-" + at, "名称" + at)).toList());

    assertThatThrownBy(() -> items.take(killedAt(file, 7), false, admin()))
        .hasMessageContaining("killed");
    assertThat(published()).hasSize(7);

    assertThat(items.take(file, false, admin()).outcomes())
        .isEqualTo(Map.of(Outcome.UNCHANGED, 7, Outcome.PUBLISHED, 13));
    assertThat(published()).hasSize(20).extracting(Entry::version).containsOnly(1L);
  }

  @Test
  void a_changed_guide_is_a_new_version_by_who_imported_it_and_is_not_set_back()
      throws IOException {
    var old = csv(List.of(row("V-1", "旧名称"), row("V-2", "不变")));
    var now = csv(List.of(row("V-1", "新名称"), row("V-2", "不变")));

    assertThat(outcomes(old)).isEqualTo(Map.of(Outcome.PUBLISHED, 2));
    assertThat(outcomes(now)).isEqualTo(Map.of(Outcome.PUBLISHED, 1, Outcome.UNCHANGED, 1));
    assertThat(outcomes(old)).isEqualTo(Map.of(Outcome.UNCHANGED, 1, Outcome.SUPERSEDED, 1));
    assertThat(journals.history(ServiceItem.id("V-1")))
        .hasSize(2)
        .extracting("by")
        .containsOnly("staff-1011");
  }

  @Test
  void a_retired_item_comes_in_as_it_was_and_not_changed() throws IOException {
    var file = csv(List.of(row("R-1", "名称")));
    items.take(file, false, admin());
    var id = ServiceItem.id("R-1");
    journals.change(
        id,
        null,
        Command.ofRule("retire"),
        it -> Decision.of(it.state().retire(DAY, "CANCELLED", "1")));

    assertThat(outcomes(file)).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
    assertThat(cells(refused(csv(List.of(row("R-1", "新名称")))).wrong()))
        .containsExactly("2 itemCode item-retired");
  }

  @Test
  void another_centre_s_items_are_answered_as_if_there_were_no_such_centre() throws IOException {
    var file =
        csv(
            List.of(
                row("O-1", "名称"),
                new ItemRow("O-2", OTHER_CENTRE, DAY, "ADDED", null, Guides.sound())));

    var refused = catchThrowableOfType(Refused.class, () -> items.take(file, true, admin()));

    assertThat(refused.refusal().code()).isEqualTo("office-unknown");
    assertThat(published()).isEmpty();
  }

  @Test
  void a_text_that_no_cell_or_file_can_hold_is_told_with_its_place() throws IOException {
    var file =
        json(
            row("T-1", "字".repeat(2_000_000)),
            new ItemRow(
                "T-2",
                CENTRE,
                DAY,
                "ADDED",
                null,
                Guides.sound(guide ->
                    guide.withArray("materials").get(1).asObject().put("remark", "半\ud800个"))),
            new ItemRow(
                "T-3",
                CENTRE,
                DAY,
                "ADDED",
                null,
                Guides.sound(guide -> guide.put("deadlineNote", "长".repeat(32_001)))));

    var wrong = refused(file).wrong();

    assertThat(wrong)
        .extracting(WrongCell::pointer)
        .containsExactly(
            "/items/0/content/itemName",
            "/items/1/content/materials/1/remark",
            "/items/2/content/deadlineNote");
    assertThat(wrong.getFirst().value()).hasSizeLessThan(110);
  }

  @Test
  void a_report_names_the_first_thousand_of_however_many_wrong_cells() throws IOException {
    var file = csv(IntStream.range(0, 1_500).mapToObj(at -> row("有 空格" + at, "名称")).toList());

    var refused = refused(file);

    assertThat(refused.count()).isEqualTo(1_500);
    assertThat(refused.wrong()).hasSize(1_000);
  }

  @Test
  void one_file_is_taken_at_a_time() throws Exception {
    var file = csv(List.of(row("B-1", "名称")));
    var reading = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    FiledItems slow =
        taker -> {
          reading.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          file.read(taker);
        };
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = pool.submit(() -> items.take(slow, false, admin()));
      reading.await();

      var second = catchThrowableOfType(Refused.class, () -> items.take(file, false, admin()));
      goOn.countDown();

      assertThat(second.refusal().code()).isEqualTo("import-running");
      assertThat(first.get().outcomes()).isEqualTo(Map.of(Outcome.PUBLISHED, 1));
    }
    assertThat(outcomes(file)).isEqualTo(Map.of(Outcome.UNCHANGED, 1));
  }

  /// Reads to its end when it is judged, and breaks off after some items when they are published.
  private static FiledItems killedAt(FiledItems file, int items) {
    var reads = new int[1];
    return taker -> {
      reads[0]++;
      var taken = new int[1];
      file.read(item -> {
        if (reads[0] == 2 && taken[0]++ == items) {
          throw new UncheckedIOException(new IOException("killed"));
        }
        taker.accept(item);
      });
    };
  }

  private TableRefused refused(FiledItems file) {
    var refused = catchThrowableOfType(Refused.class, () -> items.take(file, false, admin()));
    return (TableRefused) refused.refusal();
  }

  private Map<Outcome, Integer> outcomes(FiledItems file) {
    Taken taken = items.take(file, false, admin());
    return taken.outcomes();
  }

  private List<Entry<ServiceItem>> published() {
    List<Entry<ServiceItem>> all = new ArrayList<>();
    var page = journals.page(null, 500);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = journals.page(page.getLast().id(), 500);
    }
    return all;
  }

  private static String said(int place, Fault fault) {
    return "%d %s %s".formatted(ItemWorkbook.row(place), fault.at(), fault.reason());
  }

  private static List<String> cells(List<WrongCell> cells) {
    return cells.stream()
        .map(it -> "%d %s %s".formatted(it.row(), it.column(), it.reason()))
        .toList();
  }

  private static ItemRow row(String code, String name) {
    return new ItemRow(code, CENTRE, DAY, "ADDED", null, Guides.named(name));
  }

  private FiledItems csv(List<ItemRow> rows) throws IOException {
    return written(new CsvItems(), rows);
  }

  private FiledItems json(ItemRow... rows) throws IOException {
    return written(new JsonItems(), List.of(rows));
  }

  private FiledItems written(ItemFormat format, List<ItemRow> rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var writer = format.write(bytes)) {
      for (var row : rows) {
        writer.write(row);
      }
    }
    return format.read(
        Files.write(Files.createTempFile(directory, "items", null), bytes.toByteArray()));
  }

  private static Office office(String code, OfficeKind kind) {
    return new Office(code, kind, "示例", CENTRE, CENTRE, List.of(), null);
  }

  private static Caller admin() {
    var post = new HeldPost("admin", Set.of(Role.ADMIN), CENTRE, OfficeKind.CENTRE, CENTRE);
    return new Caller("staff-1011", Set.of(Role.ADMIN), null, List.of(post), Scope.CENTRE);
  }

  private static final class NobodyListens implements Outbox {
    @Override
    public void announce(AggregateType<?, ?> type, Entry<?> entry) {}

    @Override
    public long acknowledged(AggregateType<?, ?> type, String id) {
      return 0;
    }
  }
}
