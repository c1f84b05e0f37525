package cn.onestop.matters.bundle;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.Numbered;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pages of bundles, what is due first on top.
public final class BundleList {

  private static final int READ_AT_ONCE = 200;

  private final Lines lines;

  public BundleList(Lines lines) {
    this.lines = lines;
  }

  /// Where the lines are kept.
  public interface Lines {

    /// Lines of a centre after `after`, in order.
    List<Line> page(boolean completed, String prefix, @Nullable String after, int limit);
  }

  /// An entry and its place.
  public record Line(String id, BundleEntry entry) {}

  /// A page of those of whose matters the caller may handle every one.
  public Page<BundleEntry> page(boolean completed, Caller caller, PageRequest request) {
    List<Line> found = new ArrayList<>();
    for (String centre : caller.centres().stream().sorted().toList()) {
      String from = from(centre + "/", request.after());
      if (from != null && found.size() <= request.limit()) {
        read(completed, centre + "/", from.isEmpty() ? null : from, caller, request.limit(), found);
      }
    }
    return Page.of(found, request, Line::id).map(Line::entry);
  }

  /// After which line the page begins in a centre: empty for the first, `null` where the pages are
  /// past that centre.
  private static @Nullable String from(String prefix, @Nullable String after) {
    if (after == null) {
      return "";
    }
    if (after.indexOf('/') < 0) {
      throw new Refused(Refusal.of(RefusalKind.INVALID, "worklist-after-unknown"));
    }
    if (after.startsWith(prefix)) {
      return after;
    }
    return after.compareTo(prefix) < 0 ? "" : null;
  }

  private void read(
      boolean completed,
      String prefix,
      @Nullable String from,
      Caller caller,
      int limit,
      List<Line> found) {
    @Nullable String after = from;
    List<Line> page;
    do {
      page = lines.page(completed, prefix, after, READ_AT_ONCE);
      for (Line line : page) {
        if (found.size() <= limit && seen(line.entry(), caller)) {
          found.add(line);
        }
        after = line.id();
      }
    } while (page.size() == READ_AT_ONCE && found.size() <= limit);
  }

  /// A list never shows what asking for the bundle itself would refuse. A list's right has no reach
  /// of its own: it is as far as the caller's posts.
  private static boolean seen(BundleEntry entry, Caller caller) {
    return entry.departments().stream()
        .map(department ->
            new Numbered(
                entry.number(),
                entry.number(),
                new Place(
                    entry.centre(), department, entry.window(), entry.village(), entry.channel())))
        .allMatch(matter -> !matter.roles(caller).isEmpty());
  }
}
