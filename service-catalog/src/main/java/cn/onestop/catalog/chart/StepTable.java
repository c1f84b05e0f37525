package cn.onestop.catalog.chart;

import cn.onestop.events.PlainLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of steps 办理环节表 that a flow chart is drawn from. The table is the source: nobody
/// draws by hand.
///
/// @param steps in the order of the table; the first is where every matter begins
/// @param promised 承诺办结时限, which the steps together must keep
public record StepTable(List<Step> steps, @Nullable PlainLimit promised) {

  public StepTable {
    steps = List.copyOf(steps);
  }

  /// One step 环节.
  ///
  /// @param id unique in the table
  /// @param role who does it, in words for people
  /// @param office where 处室
  /// @param limit 办理时限 of this step alone
  /// @param village whether the village 村（社区） does it
  /// @param passes where the matter goes on if all is well: one step, [#END], or several steps at the
  ///   same time
  public record Step(
      String id,
      String name,
      @Nullable String role,
      @Nullable String office,
      @Nullable PlainLimit limit,
      boolean village,
      List<String> passes,
      List<Branch> branches) {

    /// What `passes` names where the matter is done 办结.
    public static final String END = "end";

    public Step {
      passes = List.copyOf(passes);
      branches = List.copyOf(branches);
    }
  }

  /// Another way out of a step.
  ///
  /// @param to the step where the matter goes on; absent where it ends, or comes back to the same
  ///   step
  /// @param words what is written on it; absent for those of its kind
  public record Branch(BranchKind kind, @Nullable String to, @Nullable String words) {}
}
