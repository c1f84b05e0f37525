package cn.onestop.catalog.item.search;

import cn.onestop.catalog.chart.Tables;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.item.ItemQuery;
import cn.onestop.catalog.item.ListedItem;
import cn.onestop.kit.request.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Items for searches in tests.
final class Offers {

  static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private Offers() {}

  /// One version of an item, in force since [#DAY] or whenever it says.
  record Offer(List<ListedItem> versions) implements OfferedItem {
    @Override
    public Optional<ListedItem> inForceOn(LocalDate day) {
      return versions.reversed().stream()
          .filter(version -> !version.effectiveFrom().isAfter(day))
          .findFirst();
    }
  }

  static ItemSearch search(List<ListedItem> items) {
    var search = new ItemSearch();
    search.learn(
        items.stream()
            .collect(
                Collectors.groupingBy(
                    ListedItem::itemCode,
                    Collectors.collectingAndThen(Collectors.toList(), Offer::new))));
    return search;
  }

  static List<ListedItem> sample() {
    return Tables.sample().stream().map(row -> listed(row, row.itemCode())).toList();
  }

  /// So many items, named like those of the sample.
  static List<ListedItem> many(int count) {
    var sample = Tables.sample();
    return IntStream.range(0, count)
        .mapToObj(place -> listed(sample.get(place % sample.size()), "T%05d".formatted(place)))
        .toList();
  }

  static ListedItem named(String code, String name) {
    return named(code, name, 1, DAY);
  }

  static ListedItem named(String code, String name, int version, LocalDate from) {
    var like = sample().getFirst();
    return new ListedItem(
        code,
        like.centre(),
        version,
        from,
        name,
        null,
        null,
        null,
        like.taskType(),
        like.projectType(),
        like.department(),
        like.deptName(),
        like.serviceObjects(),
        like.promised(),
        1,
        true,
        true);
  }

  static <T> List<T> found(ItemSearch search, String typed, Function<ListedItem, T> what) {
    return search.find(query(typed), DAY, new PageRequest(null, 200)).items().stream()
        .map(what)
        .toList();
  }

  static ItemQuery query(String typed) {
    return new ItemQuery(ItemQuery.words(typed), null, null, null, null, null, null);
  }

  private static ListedItem listed(ItemFile.Row row, String code) {
    var content = row.content();
    return new ListedItem(
        code,
        "511321900000",
        1,
        DAY,
        content.itemName(),
        content.variant(),
        content.category(),
        content.catalogCode(),
        content.taskType(),
        content.projectType(),
        content.department(),
        content.deptName(),
        content.serviceObjects(),
        content.promised(),
        content.onSiteTimes(),
        content.onlineSupported(),
        content.villageAgentSupported());
  }
}
