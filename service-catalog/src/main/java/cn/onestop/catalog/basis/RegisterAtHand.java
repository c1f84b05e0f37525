package cn.onestop.catalog.basis;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.PowerContent;
import java.time.LocalDate;
import java.util.List;

/// The register as this instance last read it, for whoever reads a guide or an entry.
public final class RegisterAtHand {

  private volatile LegalRegister register = new LegalRegister(List.of());

  /// From now on this is what the register says.
  public void learn(LegalRegister learnt) {
    register = learnt;
  }

  /// Where the bases of a guide point to.
  public List<LegalReference> references(ItemContent guide, LocalDate day) {
    return LegalReference.of(Bases.of(guide), register, day);
  }

  /// Where the bases of the entry of a power point to.
  public List<LegalReference> references(PowerContent entry, LocalDate day) {
    return LegalReference.of(Bases.of(entry), register, day);
  }
}
