package cn.onestop.complaints.worklist;

import cn.onestop.complaints.complaint.ComplaintState;
import cn.onestop.complaints.complaint.Kind;
import cn.onestop.complaints.complaint.Recusal;
import cn.onestop.complaints.complaint.Recusal.Sight;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Pages of the worklist, in the order in which things are due. A list never shows what asking for
/// the complaint itself would refuse.
public final class Worklist {

  private static final int READ_AT_ONCE = 200;

  private static final Pattern PLACE = Pattern.compile("\\d{12}/.+");

  private final Lines lines;
  private final Recusal recusal;

  public Worklist(Lines lines, Recusal recusal) {
    this.lines = lines;
    this.recusal = recusal;
  }

  /// Where the lines are kept.
  public interface Lines {

    /// Lines whose ids begin with `prefix`, after `after`, in order.
    List<Line> page(Shelf shelf, String prefix, @Nullable String after, int limit);
  }

  /// An entry and its place: the centre, then the place on the shelf.
  public record Line(String id, WorklistEntry entry) {}

  /// What kind of complaints.
  public enum Shelf {
    /// Those on which something is still to be done, by due date.
    OPEN,
    /// Those that have ended, by the moment they did.
    ENDED,
    /// All, by number.
    NUMBERS
  }

  /// What is looked for.
  ///
  /// @param state absent for everything that is open
  /// @param dueBy due by that moment
  /// @param number how the number begins
  public record Question(
      @Nullable ComplaintState state,
      @Nullable Kind kind,
      @Nullable Instant dueBy,
      @Nullable String number) {

    private Shelf shelf() {
      if (number != null) {
        return Shelf.NUMBERS;
      }
      return state != null && state.ended() ? Shelf.ENDED : Shelf.OPEN;
    }

    private boolean fits(WorklistEntry entry) {
      Instant due = entry.due();
      return (state == null || state == entry.state())
          && (kind == null || kind.name().equals(entry.kind()))
          && (dueBy == null || (due != null && !due.isAfter(dueBy)));
    }
  }

  /// A page of what the caller may see of it.
  public Page<WorklistEntry> page(Question question, Caller caller, PageRequest request) {
    String after = request.after();
    if (after != null && !PLACE.matcher(after).matches()) {
      throw new Refused(Refusal.of(RefusalKind.INVALID, "worklist-after-unknown"));
    }
    Sight sight = recusal.of(caller);
    Reading reading =
        new Reading(
            request.limit(), entry -> question.fits(entry) && !sight.keeps(entry.subject()), after);
    String number = question.number() == null ? "" : question.number();
    caller.centres().stream()
        .sorted()
        .filter(centre -> after == null || after.compareTo(centre + "0") < 0)
        .forEach(centre -> read(question.shelf(), centre + "/" + number, reading));
    return new Page<>(reading.found, reading.next);
  }

  private void read(Shelf shelf, String prefix, Reading reading) {
    List<Line> page;
    do {
      page = lines.page(shelf, prefix, reading.last, READ_AT_ONCE);
      page.forEach(reading::look);
    } while (page.size() == READ_AT_ONCE && !reading.full);
  }

  /// A page while it is read: one more than wanted tells that there are more.
  private static final class Reading {
    private final int limit;
    private final Predicate<WorklistEntry> shown;
    private final List<WorklistEntry> found = new ArrayList<>();
    private boolean full;
    private @Nullable String last;

    /// The place that the caller is told. One of a line that is kept from them would tell them of
    /// it.
    private @Nullable String lastShown;

    private @Nullable String next;

    Reading(int limit, Predicate<WorklistEntry> shown, @Nullable String after) {
      this.limit = limit;
      this.shown = shown;
      this.last = after;
    }

    void look(Line line) {
      if (full) {
        return;
      }
      boolean fits = shown.test(line.entry());
      if (fits && found.size() == limit) {
        next = lastShown;
        full = true;
        return;
      }
      if (fits) {
        found.add(line.entry());
        lastShown = line.id();
      }
      last = line.id();
    }
  }
}
