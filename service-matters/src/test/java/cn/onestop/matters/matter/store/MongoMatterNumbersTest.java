package cn.onestop.matters.matter.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.testkit.backends.BackEnds;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MongoMatterNumbersTest {

  private static final MongoClient CLIENT = MongoClients.create(BackEnds.get().mongoUri());
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Place PLACE = new Place("c", "d", null, "v", "VILLAGE");

  private final MongoDatabase database = CLIENT.getDatabase(BackEnds.get().freshDatabase());
  private final MongoMatterNumbers numbers = new MongoMatterNumbers(database);

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
}
