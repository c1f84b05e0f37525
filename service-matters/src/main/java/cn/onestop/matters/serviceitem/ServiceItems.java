package cn.onestop.matters.serviceitem;

import java.time.LocalDate;
import java.util.Optional;

/// The items as far as their events have come; asked without the catalogue being there.
public interface ServiceItems {

  /// The version of an item that is in force on a day: of those that begin by then, the last
  /// published.
  Optional<ServiceItem> inForce(String code, LocalDate day);

  /// One version of an item, in force or not: a matter keeps the one it was filed under.
  Optional<ServiceItem> version(String code, int version);
}
