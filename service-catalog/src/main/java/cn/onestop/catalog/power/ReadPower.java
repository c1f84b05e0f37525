package cn.onestop.catalog.power;

import cn.onestop.catalog.power.Power.PublishedVersion;
import cn.onestop.catalog.power.PowerRefusal.NotInForce;
import cn.onestop.catalog.power.PowerRefusal.Unknown;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import java.time.LocalDate;
import java.util.Optional;

/// Looks up a power, with what was in force on a day.
public final class ReadPower {

  private final Journals<Power, PowerEvent> powers;

  public ReadPower(Journals<Power, PowerEvent> powers) {
    this.powers = powers;
  }

  /// A power and the version of it that was asked for.
  public record InForce(Power power, PublishedVersion version) {}

  /// The power with all its versions.
  public Power get(String code) {
    return powers
        .find(Power.id(code))
        .map(Entry::state)
        .orElseThrow(() -> new Refused(new Unknown(code)));
  }

  /// The power with that code, if there is one.
  public Optional<Power> find(String code) {
    return powers.find(Power.id(code)).map(Entry::state);
  }

  /// The power as it was in force on `day`.
  public InForce inForceOn(String code, LocalDate day) {
    var power = get(code);
    var version = power.inForceOn(day).orElseThrow(() -> new Refused(new NotInForce(code, day)));
    return new InForce(power, version);
  }
}
