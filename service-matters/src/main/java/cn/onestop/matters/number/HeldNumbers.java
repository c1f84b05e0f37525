package cn.onestop.matters.number;

import cn.onestop.matters.number.NumberLedger.Open;
import java.util.Optional;

/// Knows what becomes of the numbers that bundles hold for matters they file later.
public interface HeldNumbers {

  /// Why a number that a bundle reserved is to be closed; empty as long as its matter may be filed.
  Optional<NumberClosing> closing(Open open);
}
