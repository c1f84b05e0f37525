package cn.onestop.catalog.draft;

import cn.onestop.catalog.basis.LegalRegister;
import cn.onestop.catalog.gate.Around;
import cn.onestop.catalog.gate.PublishRulebook;
import cn.onestop.catalog.item.PublishedItems;
import cn.onestop.catalog.legal.LegalTexts;
import cn.onestop.catalog.power.PublishedPowers;
import java.time.LocalDate;

/// What the gate looks at beside a draft: the catalogue and the register as they are listed, and
/// the rules of the day.
public final class Surroundings {

  private final PublishedItems items;
  private final PublishedPowers powers;
  private final LegalTexts texts;
  private final PublishRulebook rulebook;

  public Surroundings(
      PublishedItems items, PublishedPowers powers, LegalTexts texts, PublishRulebook rulebook) {
    this.items = items;
    this.powers = powers;
    this.texts = texts;
    this.rulebook = rulebook;
  }

  /// Around the item or power with that code, on that day.
  public Around of(String code, String centre, LocalDate day) {
    return new Around(
        code,
        centre,
        rulebook.inForce(day),
        items.all(),
        powers.all(),
        new LegalRegister(texts.all()),
        day);
  }
}
