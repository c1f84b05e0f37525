package cn.onestop.complaints.complaint;

import cn.onestop.complaints.complaint.ComplaintRefusal.TextTooShort;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import org.jspecify.annotations.Nullable;

/// What staff write to the complainant: long enough to say something, and sealed from the first
/// writing on.
@FunctionalInterface
interface WrittenText {

  /// What is shorter says nothing.
  int SHORTEST = 10;

  /// Seals `text` under `reference`.
  SealedEntry seal(String reference, String text);

  /// The text that must be there.
  ///
  /// @param field the field of the request that should hold it
  default SealedEntry required(String reference, @Nullable String text, String field) {
    String said = text == null ? "" : text.strip();
    if (said.codePointCount(0, said.length()) < SHORTEST) {
      throw new Refused(new TextTooShort(field, SHORTEST));
    }
    return seal(reference, said);
  }
}
