package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.signedin.Caller;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A filing that may have been prepared as a draft, which has served its purpose once the
/// application is there.
@FunctionalInterface
public interface FiledFromDraft {

  /// Files, and ends the draft. Broken off in between, the next try or a beat ends it; refused, the
  /// draft stays as it was. A draft is filed once: another request is told the number.
  ///
  /// @param draft absent where there was none; one that was discarded, or another's, changes
  ///   nothing
  /// @param matter the id that its application gets
  Done<Matter, MatterEvent> file(
      @Nullable UUID draft,
      Caller caller,
      String matter,
      Supplier<Done<Matter, MatterEvent>> filing);
}
