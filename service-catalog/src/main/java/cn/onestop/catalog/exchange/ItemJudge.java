package cn.onestop.catalog.exchange;

import cn.onestop.catalog.imports.TextBounds;
import cn.onestop.catalog.item.ItemRow;
import cn.onestop.catalog.item.ItemRowRules;
import cn.onestop.catalog.office.OfficeRefusal;
import cn.onestop.catalog.sheet.WrongCell;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/// Goes through a file to its end and remembers which of its items are wrong, and where.
final class ItemJudge {

  /// Nobody corrects more at a time, and a file may have any number.
  private static final int NAMED = 1_000;

  private final ItemRowRules rules;
  private final Predicate<String> isOffice;
  private final Caller caller;
  private final List<WrongCell> named = new ArrayList<>();
  private final BitSet refused = new BitSet();
  private int items;
  private int wrong;

  /// @param isOffice whether there is an office of that code
  ItemJudge(ItemRowRules rules, Predicate<String> isOffice, Caller caller) {
    this.rules = rules;
    this.isOffice = isOffice;
    this.caller = caller;
  }

  void judge(FiledItem filed) {
    mustReach(filed.centre());
    var all = new ArrayList<>(filed.wrong());
    var row = filed.row();
    if (row != null) {
      broken(row).stream()
          .map(it -> filed.wrongAt(it.pointer(), it.code(), it.arguments()))
          // One reason for each cell: the first is why it could not be read.
          .filter(it -> all.stream().noneMatch(known -> known.pointer().equals(it.pointer())))
          .forEach(all::add);
    }
    if (!all.isEmpty()) {
      refused.set(items);
      wrong += all.size();
      all.stream().limit(NAMED - named.size()).forEach(named::add);
    }
    items++;
  }

  /// A centre out of the caller's reach is answered as if there were none, whatever else is wrong.
  private void mustReach(String centre) {
    if (isOffice.test(centre)) {
      caller.mustReach(Belonging.to(centre, centre), new OfficeRefusal.Unknown(centre));
    }
  }

  private List<FieldRefusal> broken(ItemRow row) {
    var unfit = TextBounds.broken(row, "");
    return unfit.isEmpty() ? rules.broken(row) : unfit;
  }

  int items() {
    return items;
  }

  /// Whether the item at that place, from 0, must not be published.
  boolean refuses(int place) {
    return refused.get(place);
  }

  int refused() {
    return refused.cardinality();
  }

  /// The first of the wrong cells.
  List<WrongCell> named() {
    return List.copyOf(named);
  }

  /// How many wrong cells there are.
  int wrong() {
    return wrong;
  }
}
