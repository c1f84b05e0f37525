package cn.onestop.matters.consultation;

import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.matter.FilingRefusal.OtherCentre;
import cn.onestop.matters.matter.FilingRefusal.UnknownItem;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.clock.OfficeClock;

/// The guides as they are published; nobody tells a guide out of their head.
public final class Guides {

  private final ServiceItems items;
  private final Calendars calendars;
  private final OfficeClock clock;

  public Guides(ServiceItems items, Calendars calendars, OfficeClock clock) {
    this.items = items;
    this.calendars = calendars;
    this.clock = clock;
  }

  /// The version in force today, if that centre offers the item.
  ServiceItem inForce(String code, String centre) {
    ServiceItem item =
        items
            .inForce(code, calendars.time().hours().dateOf(clock.now()))
            .orElseThrow(() -> new Refused(new UnknownItem(code)));
    if (!item.centre().equals(centre)) {
      throw new Refused(new OtherCentre(code));
    }
    return item;
  }
}
