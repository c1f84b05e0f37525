package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterFiled.PreReviewed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the check before the filing 预审 found in order. The centre stands by it: what it asks for
/// again all the same is a breach of its own.
///
/// @param number the number of the pre-review 预审编号
/// @param itemVersion the version of the item it was checked under
/// @param stands names of the materials found in order that the version it was filed under asks for
///   unchanged
/// @param changed those that it asks for differently: for these the result does not bind
/// @param contradicted whether something of it was asked for again
public record PreReviewResult(
    String number,
    int itemVersion,
    List<String> stands,
    List<String> changed,
    boolean contradicted) {

  public PreReviewResult {
    stands = List.copyOf(stands);
    changed = List.copyOf(changed);
  }

  static @Nullable PreReviewResult of(@Nullable PreReviewed fact) {
    return fact == null
        ? null
        : new PreReviewResult(
            fact.number(),
            fact.itemVersion(),
            fact.checked().stream().filter(it -> !fact.changed().contains(it)).toList(),
            fact.changed(),
            false);
  }

  /// Whether there is anything that it binds the centre to.
  boolean binds() {
    return !stands.isEmpty();
  }

  PreReviewResult asContradicted() {
    return new PreReviewResult(number, itemVersion, stands, changed, true);
  }
}
