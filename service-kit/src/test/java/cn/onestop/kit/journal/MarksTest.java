package cn.onestop.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.onestop.kit.installation.Plumbing;
import cn.onestop.kit.journal.Ledger.Emptied;
import cn.onestop.kit.journal.Ledger.LedgerEvent;
import cn.onestop.kit.journal.Ledger.Opened;
import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.testkit.backends.BackEnds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Aggregates found by marks of what is sealed in them.
class MarksTest {

  private final String database = BackEnds.get().freshDatabase();
  private final Plumbing plumbing =
      new Plumbing(database, "1", new JournalBounds(1_000, 1_000_000));
  private final Journals<Ledger, LedgerEvent> ledgers =
      plumbing.journals.open(Ledger.type("onestop." + database));
  private final Sealing sealing = new Sealing(InstallationKeys.ephemeral());

  @BeforeEach
  void declare() {
    ledgers.declareIndexes();
  }

  @AfterEach
  void close() {
    plumbing.close();
  }

  @Test
  void what_shares_a_mark_is_found_page_by_page_and_what_only_begins_alike_is_not() {
    open("l-1", List.of("n:k:anna", "p:k:138"));
    open("l-2", List.of("n:k:anna"));
    open("l-3", List.of("n:k:annabel"));

    assertThat(found("n:k:anna", null, 10)).containsExactly("l-1", "l-2");
    assertThat(found("n:k:anna", null, 1)).containsExactly("l-1");
    assertThat(found("n:k:anna", "l-1", 1)).containsExactly("l-2");
    assertThat(found("p:k:138", null, 10)).containsExactly("l-1");
    assertThat(found("n:k:ann", null, 10)).isEmpty();
    assertThat(ledgers.marked("p:k:138", null, 1).getFirst().state().name()).isEqualTo("l-1");
  }

  @Test
  void marks_go_with_what_is_sealed_and_are_not_put_on_it_afterwards() {
    open("l-1", List.of("n:k:anna"));
    ledgers.mark("l-1", List.of("n:new:anna"));
    assertThat(found("n:k:anna", null, 10)).isEmpty();
    assertThat(found("n:new:anna", null, 10)).containsExactly("l-1");
    assertThat(ledgers.flaw(ledgers.get("l-1"))).isEmpty();

    ledgers.change(
        "l-1",
        null,
        new Command("erase", "", "tester"),
        _ -> Decision.<LedgerEvent>of(new Emptied()).erasingSealedData());
    ledgers.mark("l-1", List.of("n:new:anna"));

    assertThat(found("n:new:anna", null, 10)).isEmpty();
    assertThat(ledgers.get("l-1").sealed()).isNull();
  }

  @Test
  void a_mark_without_anything_sealed_is_a_mistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decision.<LedgerEvent>of(new Opened("a")).markedBy(List.of("n:k:anna")));
  }

  private void open(String id, List<String> marks) {
    SealedEntry sealed = sealing.forAggregate(id, null).seal("name", "Anna");
    ledgers.create(
        id,
        new Command("open " + id, "", "tester"),
        () -> Decision.<LedgerEvent>of(new Opened(id)).sealing(sealed).markedBy(marks));
  }

  private List<String> found(String mark, @Nullable String after, int limit) {
    return ledgers.marked(mark, after, limit).stream().map(Marked::id).toList();
  }
}
