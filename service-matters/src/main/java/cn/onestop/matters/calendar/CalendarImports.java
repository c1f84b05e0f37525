package cn.onestop.matters.calendar;

import java.util.List;

/// Where imports are kept; none is ever changed or removed.
public interface CalendarImports {

  /// Keeps an import, unless there is one with its id.
  ///
  /// @return the one that is kept
  CalendarImport keep(CalendarImport imported);

  /// All of them, in the order they came.
  List<CalendarImport> all();
}
