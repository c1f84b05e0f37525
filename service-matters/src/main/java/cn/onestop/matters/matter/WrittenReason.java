package cn.onestop.matters.matter;

import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.matters.matter.IntakeRefusal.OfficeMissing;
import cn.onestop.matters.matter.MatterRefusal.ReasonMissing;
import org.jspecify.annotations.Nullable;

/// Reasons in free text: long enough to be one, and sealed from the first writing on.
@FunctionalInterface
public interface WrittenReason {

  /// What is shorter counts as no reason given.
  int SHORTEST = 10;

  /// Seals `text` under `reference`.
  SealedEntry seal(String reference, String text);

  /// Seals into the thing of `entry`, as a matter.
  static WrittenReason sealedIn(Entry<?> entry, Sealing sealing) {
    return (reference, text) ->
        sealing.forAggregate(entry.id(), entry.sealed()).seal(reference, text);
  }

  /// Whether `text` is a reason at all.
  static boolean isGiven(@Nullable String text) {
    return text != null && text.strip().codePointCount(0, text.strip().length()) >= SHORTEST;
  }

  /// The reason that must be there.
  ///
  /// @param field the field of the request that should hold it
  default SealedEntry required(String reference, @Nullable String text, String field) {
    if (text == null || !isGiven(text)) {
      throw new Refused(new ReasonMissing(field, SHORTEST));
    }
    return seal(reference, text.strip());
  }

  /// The name of an office that must be there, such as the body whose power it is.
  default SealedEntry office(String reference, @Nullable String name, String field) {
    if (name == null || name.isBlank()) {
      throw new Refused(new OfficeMissing(field));
    }
    return seal(reference, name.strip());
  }

  /// The reason that may be there; one that is too short is refused all the same.
  default @Nullable SealedEntry optional(String reference, @Nullable String text, String field) {
    return text == null ? null : required(reference, text, field);
  }
}
