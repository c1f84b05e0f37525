package cn.onestop.matters.matter;

import cn.onestop.kit.journal.Command;

/// What lies beside a matter and goes when its personal data is erased.
@FunctionalInterface
public interface ErasedWithMatter {

  /// Erases it; what is erased already is left as it is.
  void erase(Numbered matter, ErasureGround ground, Command command);
}
