package cn.onestop.matters.matter;

import cn.onestop.kit.journal.Command;
import java.util.List;

/// What lies beside a matter and goes when its personal data is erased.
@FunctionalInterface
public interface ErasedWithMatter {

  /// All of these, one after the other.
  static ErasedWithMatter all(List<ErasedWithMatter> each) {
    return (matter, ground, command) ->
        each.forEach(beside -> beside.erase(matter, ground, command));
  }

  /// Erases it; what is erased already is left as it is.
  void erase(Numbered matter, ErasureGround ground, Command command);
}
