package cn.onestop.matters.worklist;

import cn.onestop.kit.refusal.Refused;

/// A change of a matter that somebody has seen answered: `NUMBER:VERSION`, the version as the
/// answer's `ETag` gave it.
///
/// @param fact the place of the change in the matter's journal
public record SeenChange(String number, long fact) {

  private static final char BETWEEN = ':';

  /// Reads what stands in an address, the version with or without the marks of an `ETag`.
  public static SeenChange parse(String text) {
    int between = text.lastIndexOf(BETWEEN);
    try {
      long fact = Long.parseLong(text.substring(between + 1).replace("\"", ""));
      if (between > 0 && fact > 0) {
        return new SeenChange(text.substring(0, between), fact);
      }
    } catch (NumberFormatException _) {
      // Answered below, like a number that is none.
    }
    throw new Refused(new WorklistRefusal.UnreadableChange());
  }

  @Override
  public String toString() {
    return number + BETWEEN + fact;
  }
}
