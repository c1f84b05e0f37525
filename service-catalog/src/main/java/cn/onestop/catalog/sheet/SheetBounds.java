package cn.onestop.catalog.sheet;

/// How much one table may hold: far more than any office has, and little enough for the memory of a
/// small machine.
public final class SheetBounds {

  public static final int ROWS = 200_000;
  public static final int COLUMNS = 500;

  /// What Excel takes in one cell.
  public static final int CELL = 32_767;

  private SheetBounds() {}
}
