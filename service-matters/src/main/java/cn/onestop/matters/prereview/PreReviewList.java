package cn.onestop.matters.prereview;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.worklist.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pages of pre-reviews in one state, in the order in which they are due: windows see their
/// centre's, departments and villages their own, and who handed something in online that.
public final class PreReviewList {

  private static final char AFTER_DESK = '~';

  private final Lines lines;

  public PreReviewList(Lines lines) {
    this.lines = lines;
  }

  /// Where the lines are kept.
  public interface Lines {

    /// Lines in that state on a desk, after `after`, in order.
    List<Line> page(PreReviewState state, Desk desk, @Nullable String after, int limit);
  }

  /// A line and its place on the desk.
  public record Line(String place, PreReviewLine line) {}

  /// A page of what the caller may see.
  public Page<PreReviewLine> page(PreReviewState state, Caller caller, PageRequest request) {
    List<Desk> desks = desks(caller);
    List<Line> found = new ArrayList<>();
    List<String> places = new ArrayList<>();
    Position from = Position.parse(request.after(), desks.size());
    for (int desk = from.desk(); desk < desks.size(); desk++) {
      int room = request.limit() + 1 - found.size();
      String after = desk == from.desk() ? from.after() : null;
      List<Line> page = room == 0 ? List.of() : lines.page(state, desks.get(desk), after, room);
      found.addAll(page);
      String prefix = desk + String.valueOf(AFTER_DESK);
      page.forEach(line -> places.add(prefix + line.place()));
    }
    boolean more = found.size() > request.limit();
    List<PreReviewLine> items =
        found.stream().limit(request.limit()).map(Line::line).distinct().toList();
    return new Page<>(items, more ? places.get(request.limit() - 1) : null);
  }

  private static List<Desk> desks(Caller caller) {
    Stream<Desk> own =
        caller.is(Role.CITIZEN) ? Stream.of(Desk.person(caller.person())) : Stream.empty();
    return Stream.concat(Desk.inSightOf(caller).stream(), own).toList();
  }

  /// Where a page begins: on which of the desks, and after which line.
  private record Position(int desk, @Nullable String after) {

    static Position parse(@Nullable String after, int desks) {
      if (after == null) {
        return new Position(0, null);
      }
      int end = after.indexOf(AFTER_DESK);
      try {
        int desk = Integer.parseInt(after.substring(0, Math.max(end, 0)));
        if (desk >= 0 && desk < desks) {
          return new Position(desk, after.substring(end + 1));
        }
      } catch (NumberFormatException _) {
        // Answered below, like a desk that is none of the caller's.
      }
      throw new Refused(Refusal.of(RefusalKind.INVALID, "worklist-after-unknown"));
    }
  }
}
