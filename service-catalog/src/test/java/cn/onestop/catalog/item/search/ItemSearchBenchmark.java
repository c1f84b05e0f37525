package cn.onestop.catalog.item.search;

import cn.onestop.kit.request.PageRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How long a search takes among ten thousand items, and how long they take to be learned. Nothing
/// is asserted, and the build does not run it:
///
/// `./mvnw -pl service-catalog -am test -Dtest=ItemSearchBenchmark
/// -Dsurefire.failIfNoSpecifiedTests=false`
class ItemSearchBenchmark {

  private static final int ITEMS = 10_000;
  private static final int WARM_UP = 200;
  private static final int ROUNDS = 300;
  private static final List<String> TYPED =
      List.of(
          "低保",
          "dibao",
          "dbj",
          "zdshbz",
          "tx",
          "残疾人证",
          "登记",
          "shenqing",
          "d",
          "第保",
          "T01234",
          "dibapo",
          "养老保险 申领",
          "最抵生活保障",
          "sbkgs");

  @Test
  void how_long_it_takes() {
    var items = Offers.many(ITEMS);
    var begun = System.nanoTime();
    var search = Offers.search(items);
    System.out.printf("learned %d items in %d ms%n", ITEMS, millis(System.nanoTime() - begun));
    List<Long> all = new ArrayList<>();
    for (var typed : TYPED) {
      for (int i = 0; i < WARM_UP; i++) {
        once(search, typed);
      }
    }
    for (var typed : TYPED) {
      var times = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        times[i] = once(search, typed);
        all.add(times[i]);
      }
      Arrays.sort(times);
      print(typed, times);
    }
    print("all", all.stream().mapToLong(Long::longValue).sorted().toArray());
  }

  private static long once(ItemSearch search, String typed) {
    var begun = System.nanoTime();
    search.find(Offers.query(typed), Offers.DAY, new PageRequest(null, 50));
    return System.nanoTime() - begun;
  }

  private static void print(String typed, long[] sorted) {
    System.out.printf(
        "%-12s p50 %.2f ms  p99 %.2f ms%n",
        typed, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }
}
