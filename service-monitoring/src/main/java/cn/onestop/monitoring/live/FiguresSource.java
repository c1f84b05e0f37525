package cn.onestop.monitoring.live;

import cn.onestop.monitoring.overview.Overview;
import cn.onestop.monitoring.overview.SupervisedOffice;
import java.util.function.Function;
import java.util.function.IntSupplier;

/// Where figures are read: the same place where everyone reads them who asks once.
///
/// @param overview today's figures of an office
/// @param generation which generation of the view they come from at the moment
public record FiguresSource(Function<SupervisedOffice, Overview> overview, IntSupplier generation) {

  Reading read(SupervisedOffice office) {
    while (true) {
      int before = generation.getAsInt();
      Overview read = overview.apply(office);
      if (generation.getAsInt() == before) {
        return new Reading(before, read);
      }
    }
  }
}
