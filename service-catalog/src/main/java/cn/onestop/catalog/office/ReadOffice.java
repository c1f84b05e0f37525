package cn.onestop.catalog.office;

import cn.onestop.catalog.office.OfficeRefusal.Unknown;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import java.util.Optional;

/// Looks up an office.
public final class ReadOffice {

  private final Journals<Office, OfficeEvent> offices;

  public ReadOffice(Journals<Office, OfficeEvent> offices) {
    this.offices = offices;
  }

  /// The office with that code, if there is one.
  public Optional<Office> find(String code) {
    return offices.find(Office.id(code)).map(Entry::state);
  }

  /// The office with that code and its version, for anyone.
  public Entry<Office> get(String code) {
    return offices.find(Office.id(code)).orElseThrow(() -> new Refused(new Unknown(code)));
  }

  /// The same, for a caller whose right must reach it.
  public Entry<Office> get(String code, Caller caller) {
    var entry = get(code);
    var office = entry.state();
    caller.mustReach(Belonging.to(office.centre(), office.code()), new Unknown(code));
    return entry;
  }
}
