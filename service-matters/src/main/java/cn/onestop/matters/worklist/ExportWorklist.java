package cn.onestop.matters.worklist;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.time.WorkingTime;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Takes a whole list out of the worklist, in its order, as long as it is not too long for a table
/// that somebody would still look through.
public final class ExportWorklist {

  /// A longer list is refused and not cut off: half a list would look like a whole one.
  public static final int MOST_LINES = 10_000;

  private final Worklist worklist;
  private final int most;

  public ExportWorklist(Worklist worklist, int most) {
    this.worklist = worklist;
    this.most = most;
  }

  /// Takes the lines of a list one by one.
  @FunctionalInterface
  public interface Lines {
    void line(WorklistEntry entry) throws IOException;
  }

  /// Hands over every line of what the caller may see of it.
  ///
  /// @throws Refused with [WorklistRefusal.TooLong] after as many lines as may be
  public void export(Question question, Caller caller, Instant now, WorkingTime time, Lines lines)
      throws IOException {
    int taken = 0;
    @Nullable String after = null;
    do {
      Page<WorklistEntry> page =
          worklist.page(question, caller, now, time, new PageRequest(after, PageRequest.MOST));
      taken += page.items().size();
      if (taken > most) {
        throw new Refused(new WorklistRefusal.TooLong(most));
      }
      for (WorklistEntry entry : page.items()) {
        lines.line(entry);
      }
      after = page.next();
    } while (after != null);
  }
}
