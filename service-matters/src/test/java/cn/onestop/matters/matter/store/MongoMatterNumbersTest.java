package cn.onestop.matters.matter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.number.NumberClosing;
import cn.onestop.matters.number.NumberLedger.Line;
import cn.onestop.matters.number.NumberLedger.Open;
import cn.onestop.testkit.backends.BackEnds;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoMatterNumbersTest {

  private static final MongoClient CLIENT = MongoClients.create(BackEnds.get().mongoUri());
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Place PLACE = new Place("c", "d", null, "v", "VILLAGE");
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final MongoDatabase database = CLIENT.getDatabase(BackEnds.get().freshDatabase());
  private final MongoMatterNumbers numbers = new MongoMatterNumbers(database, at(NOON));

  @AfterAll
  static void disconnect() {
    CLIENT.close();
  }

  @Test
  void numbers_count_up_by_item_and_day() {
    assertThat(numbers.take("A-1", DAY, "m-1", PLACE).number()).isEqualTo("A-1202603020001");
    assertThat(numbers.take("A-1", DAY, "m-2", PLACE).number()).isEqualTo("A-1202603020002");
    assertThat(numbers.take("A-2", DAY, "m-3", PLACE).number()).isEqualTo("A-2202603020001");
    assertThat(numbers.take("A-1", DAY.plusDays(1), "m-4", PLACE).number())
        .isEqualTo("A-1202603030001");
  }

  @Test
  void a_number_leads_to_its_matter() {
    var taken = numbers.take("A-1", DAY, "m-1", PLACE);
    assertThat(numbers.find(taken.number())).contains(taken);
    assertThat(numbers.find("A-1202603029999")).isEmpty();
  }

  @Test
  void a_counter_that_fell_behind_gives_no_number_twice() {
    numbers.take("A-1", DAY, "m-1", PLACE);
    numbers.take("A-1", DAY, "m-2", PLACE);
    database.getCollection("matter_number_counters").deleteMany(new Document());
    assertThat(numbers.take("A-1", DAY, "m-3", PLACE).number()).isEqualTo("A-1202603020003");
  }

  @Test
  void the_ten_thousandth_of_a_day_has_five_digits() {
    database
        .getCollection("matter_number_counters")
        .insertOne(new Document("_id", "A-120260302").append("last", 9999));
    assertThat(numbers.take("A-1", DAY, "m-1", PLACE).number()).isEqualTo("A-12026030210000");
  }

  @Test
  void the_ten_thousandth_is_found_and_stands_after_the_one_before() {
    counted(9998);
    numbers.take("A-1", DAY, "m-1", PLACE);
    var last = numbers.take("A-1", DAY, "m-2", PLACE);
    assertThat(numbers.find(last.number())).contains(last);
    assertThat(numbers.sequence("A-1", DAY, 9998, 50))
        .extracting(line -> line.number().text())
        .containsExactly("A-1202603029999", "A-12026030210000");
  }

  @Test
  void the_same_filing_holds_one_number_however_often_it_is_tried() {
    var first = numbers.take("A-1", DAY, "m-1", PLACE);
    numbers.take("A-1", DAY, "m-2", PLACE);
    assertThat(numbers.take("A-1", DAY, "m-1", PLACE)).isEqualTo(first);
    assertThat(numbers.take("A-1", DAY.plusDays(1), "m-1", PLACE)).isEqualTo(first);
  }

  @Test
  void a_number_that_is_held_serves_no_other_item_and_no_other_place() {
    numbers.take("A-1", DAY, "m-1", PLACE);
    var elsewhere = new Place("c", "d", "w", null, "WINDOW");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> numbers.take("A-2", DAY, "m-1", PLACE));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> numbers.take("A-1", DAY, "m-1", elsewhere));
  }

  @Test
  void two_centres_that_share_an_item_share_its_sequence() {
    numbers.take("A-1", DAY, "m-1", PLACE);
    var other = new Place("c2", "d2", null, null, "ONLINE");
    assertThat(numbers.take("A-1", DAY, "m-2", other).number()).isEqualTo("A-1202603020002");
    assertThat(numbers.sequence("A-1", DAY, 0, 50))
        .extracting(line -> line.reserved().place().centre())
        .containsExactly("c", "c2");
  }

  @Test
  void what_was_reserved_long_ago_is_open_until_it_is_settled() {
    numbers.take("A-1", DAY, "m-1", PLACE);
    numbers.take("A-1", DAY, "m-2", PLACE);
    assertThat(numbers.open(NOON, null, 50)).isEmpty();
    var open = numbers.open(NOON.plusSeconds(1), null, 50);
    assertThat(open).extracting(Open::matter).containsExactly("m-1", "m-2");
    assertThat(numbers.open(NOON.plusSeconds(1), "m-1", 50)).containsExactly(open.get(1));

    numbers.given(open.getFirst());
    numbers.close(open.get(1), NumberClosing.BROKEN_OFF, NOON);

    assertThat(numbers.open(NOON.plusSeconds(1), null, 50)).isEmpty();
    assertThat(numbers.sequence("A-1", DAY, 0, 50))
        .extracting(Line::closing)
        .containsExactly(null, NumberClosing.BROKEN_OFF);
  }

  @Test
  void after_its_number_was_closed_a_late_retry_gets_a_new_one() {
    var closed = numbers.take("A-1", DAY, "m-1", PLACE);
    numbers.close(
        numbers.open(NOON.plusSeconds(1), null, 1).getFirst(), NumberClosing.BROKEN_OFF, NOON);
    assertThat(numbers.take("A-1", DAY, "m-1", PLACE).number()).isEqualTo("A-1202603020002");
    assertThat(numbers.find(closed.number())).isPresent();
  }

  @Test
  void a_number_that_was_counted_but_never_written_is_told_as_such() {
    counted(3);
    numbers.take("A-1", DAY, "m-1", PLACE);
    assertThat(numbers.sequence("A-1", DAY, 0, 50))
        .extracting(Line::closing)
        .containsExactly(
            NumberClosing.NEVER_WRITTEN,
            NumberClosing.NEVER_WRITTEN,
            NumberClosing.NEVER_WRITTEN,
            null);
  }

  /// Each filing is tried several times by several takers at once.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void takers_at_once_leave_no_gap_and_no_number_twice(long seed) throws Exception {
    int filings = 60;
    List<Integer> tries = new ArrayList<>();
    for (int filing = 0; filing < filings; filing++) {
      tries.addAll(Collections.nCopies(1 + filing % 3, filing));
    }
    Collections.shuffle(tries, new Random(seed));
    Map<Integer, Set<String>> taken = new ConcurrentHashMap<>();
    try (var takers = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int filing : tries) {
        all.add(
            takers.submit(() ->
                taken
                    .computeIfAbsent(filing, _ -> ConcurrentHashMap.newKeySet())
                    .add(numbers.take("A-1", DAY, "m-" + filing, PLACE).number())));
      }
      for (Future<Boolean> each : all) {
        each.get();
      }
    }
    assertThat(taken.values()).allMatch(given -> given.size() == 1);
    assertThat(taken.values().stream().flatMap(Set::stream))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, filings).mapToObj("A-120260302%04d"::formatted).toList());
  }

  private void counted(int last) {
    database
        .getCollection("matter_number_counters")
        .insertOne(new Document("_id", "A-120260302").append("last", last));
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }
}
