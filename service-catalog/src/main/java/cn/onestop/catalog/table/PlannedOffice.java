package cn.onestop.catalog.table;

import cn.onestop.catalog.office.Holding;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.OfficePlan;
import cn.onestop.catalog.office.OfficePlan.PostPlan;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All rows about one office; the first says what it is.
///
/// @param posts by code, in the order of the table
record PlannedOffice(
    TableRow first,
    String kind,
    String name,
    @Nullable String parent,
    String centre,
    Map<String, PlannedPost> posts) {

  /// All rows about one post; the first says what it is.
  record PlannedPost(
      TableRow first, Role role, String title, @Nullable String superior, List<Held> holders) {}

  /// A holder and the row that says so.
  record Held(TableRow row, Holding holding) {}

  OfficePlan plan() {
    Map<String, List<Holding>> all = new LinkedHashMap<>();
    posts.forEach(
        (code, post) -> all.put(code, post.holders().stream().map(Held::holding).toList()));
    return plan(all);
  }

  /// Lets it happen for once, holder by holder, so that every refusal finds its row; then all of
  /// it.
  ///
  /// @param there the office as it is, `null` if there is none
  void tryOut(@Nullable Office there, WrongCells wrong) {
    var before = wrong.count();
    posts.forEach((code, post) -> {
      List<Holding> sound = new ArrayList<>();
      for (var held : post.holders()) {
        sound.add(held.holding());
        if (!happens(plan(Map.of(code, sound)), there, wrong, held.row(), Column.PERSON)) {
          sound.removeLast();
        }
      }
    });
    if (wrong.count() == before) {
      happens(plan(), there, wrong, first, Column.OFFICE);
    }
  }

  private static boolean happens(
      OfficePlan plan, @Nullable Office there, WrongCells wrong, TableRow row, Column column) {
    try {
      plan.events(there);
      return true;
    } catch (Refused e) {
      wrong.refuse(row, column, e.refusal().code(), e.refusal().arguments().toArray());
      return false;
    }
  }

  /// Only with these posts and holders.
  private OfficePlan plan(Map<String, List<Holding>> holders) {
    return new OfficePlan(
        first.text(Column.OFFICE),
        kind,
        name,
        parent,
        centre,
        posts.entrySet().stream()
            .filter(post -> holders.containsKey(post.getKey()))
            .map(post ->
                new PostPlan(
                    post.getKey(),
                    post.getValue().role(),
                    post.getValue().title(),
                    post.getValue().superior(),
                    holders.getOrDefault(post.getKey(), List.of())))
            .toList());
  }
}
