package cn.onestop.catalog.legal;

import cn.onestop.catalog.legal.LegalTextRefusal.Unknown;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import java.util.Optional;

/// Looks up a legal text.
public final class ReadLegalText {

  private final Journals<LegalText, LegalTextEvent> texts;

  public ReadLegalText(Journals<LegalText, LegalTextEvent> texts) {
    this.texts = texts;
  }

  /// The text with all its versions.
  public Entry<LegalText> get(String code) {
    return texts.find(LegalText.id(code)).orElseThrow(() -> new Refused(new Unknown(code)));
  }

  /// The text with that code, if there is one.
  public Optional<LegalText> find(String code) {
    return texts.find(LegalText.id(code)).map(Entry::state);
  }
}
