package cn.onestop.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.installation.Plumbing;
import cn.onestop.kit.journal.Ledger.Booked;
import cn.onestop.kit.journal.Ledger.LedgerEvent;
import cn.onestop.kit.journal.Ledger.Opened;
import cn.onestop.testkit.backends.BackEnds;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two instances find a journal full at the same time, one of them later than the other.
class ContinuationRaceTest {

  private final String database = BackEnds.get().freshDatabase();
  private final Plumbing plumbing =
      new Plumbing(database, "1", new JournalBounds(1_000, 1_000_000));
  private final Journals<Ledger, LedgerEvent> ledgers =
      plumbing.journals.open(Ledger.type("onestop." + database));
  private final JournalDocuments<Ledger> documents =
      new JournalDocuments<>(plumbing.database, Ledger.type("onestop." + database));

  @AfterEach
  void close() {
    plumbing.close();
  }

  @ParameterizedTest
  @CsvSource({"6, 3", "3, 6", "6, 6"})
  void whoever_moves_facts_away_first_every_fact_stays_once(long first, long second) {
    var seen = withTenFacts();

    documents.moveToContinuation(seen, first);
    documents.moveToContinuation(seen, second);

    assertWhole();
  }

  @Test
  void the_shorter_copy_of_the_slower_does_not_replace_one_that_a_cut_was_made_for() {
    var seen = withTenFacts();
    documents.moveToContinuation(seen, 6);
    var cut = documents.find("l-1").orElseThrow();
    documents.moveToContinuation(seen, 3);

    documents.moveToContinuation(cut, 8);

    assertWhole();
  }

  private Entry<Ledger> withTenFacts() {
    ledgers.create("l-1", new Command("open", "", "tester"), () -> Decision.of(new Opened("a")));
    IntStream.rangeClosed(2, 10)
        .forEach(i ->
            ledgers.change(
                "l-1",
                null,
                new Command("book-" + i, "", "tester"),
                entry -> Decision.of(new Booked(i))));
    return documents.find("l-1").orElseThrow();
  }

  private void assertWhole() {
    var now = documents.find("l-1").orElseThrow();
    assertThat(ledgers.allFacts(now).stream().map(StoredFact::seq))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).mapToObj(Long::valueOf).toList());
    assertThat(ledgers.flaw(now)).isEmpty();
  }
}
