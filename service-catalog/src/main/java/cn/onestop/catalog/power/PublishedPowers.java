package cn.onestop.catalog.power;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of all published powers, the same on every instance of the service.
public interface PublishedPowers {

  /// The powers in force on `day`, in the order of their codes.
  ///
  /// @param type code of GB/T 39046-2020 A.1
  /// @param department code of the department that exercises it
  Page<KnownPower> find(
      @Nullable String centre,
      @Nullable String type,
      @Nullable String department,
      LocalDate day,
      PageRequest page);

  /// Every power there is or was, whenever in force.
  List<KnownPower> all();
}
