package cn.onestop.catalog.item.search;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import java.util.regex.Pattern;

/// Where a page of what was found ends: the rank and the code of its last item. Pages stay right
/// even if items are published between two of them.
record SearchPlace(int rank, String code) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(.+)");

  static SearchPlace parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new Refused(Refusal.of(RefusalKind.INVALID, "search-after-malformed"));
    }
    return new SearchPlace(Integer.parseInt(parts.group(1)), parts.group(2));
  }

  /// Whether an item of that rank and code comes after it.
  boolean isBefore(int otherRank, String otherCode) {
    return otherRank < rank || (otherRank == rank && otherCode.compareTo(code) > 0);
  }

  @Override
  public String toString() {
    return rank + "." + code;
  }
}
