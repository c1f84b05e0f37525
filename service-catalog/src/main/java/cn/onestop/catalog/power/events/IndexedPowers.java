package cn.onestop.catalog.power.events;

import cn.onestop.catalog.power.KnownPower;
import cn.onestop.catalog.power.PublishedPowers;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.views.ViewReader;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the list of powers. A township has some hundred of them, so each is looked at.
public final class IndexedPowers implements PublishedPowers {

  private final ViewReader<IndexedPower> index;

  public IndexedPowers(ViewReader<IndexedPower> index) {
    this.index = index;
  }

  @Override
  public Page<KnownPower> find(
      @Nullable String centre,
      @Nullable String type,
      @Nullable String department,
      LocalDate day,
      PageRequest page) {
    var found =
        read(page.after())
            .flatMap(power -> power.inForceOn(day).stream())
            .filter(power -> agrees(centre, power.centre()))
            .filter(power -> agrees(type, power.powerType()))
            .filter(power -> agrees(department, power.department()))
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(found, page, KnownPower::powerCode);
  }

  @Override
  public List<KnownPower> all() {
    return read(null).map(power -> power.versions().getLast()).toList();
  }

  private Stream<IndexedPower> read(@Nullable String after) {
    return index.list(PowerIndexView.LIST, "", after, Integer.MAX_VALUE).stream()
        .map(entry -> IndexedPower.from(entry.content()));
  }

  private static boolean agrees(@Nullable String wanted, String actual) {
    return wanted == null || wanted.equals(actual);
  }
}
