package cn.onestop.catalog.legal;

import cn.onestop.catalog.imports.ImportRefused;
import cn.onestop.catalog.imports.MissingParts;
import cn.onestop.catalog.legal.LegalTextFile.TextRow;
import cn.onestop.catalog.legal.LegalTextRefusal.Malformed;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Enters the texts of a file: all of them or, if anything is wrong with any, none. What the
/// register says already is not entered again, whoever tries and however often.
public final class ImportLegalTexts {

  private final Journals<LegalText, LegalTextEvent> texts;

  public ImportLegalTexts(Journals<LegalText, LegalTextEvent> texts) {
    this.texts = texts;
  }

  /// Which version of a text says what the file says.
  public record EnteredText(String code, int version) {}

  /// Enters what a file on disk says, text by text, and leaves alone what is there.
  ///
  /// @throws ImportRefused if any row breaks a rule
  /// @return how many texts are new now
  public int importNew(LegalTextFile file) {
    var errors = broken(file);
    if (!errors.isEmpty()) {
      throw new ImportRefused(errors);
    }
    return (int)
        file.texts().stream()
            .filter(row -> text(row.code()).isEmpty())
            .filter(row -> !create(row, Command.ofRule("import")))
            .count();
  }

  /// Enters what somebody sends: a text that is there gets a further version, where it differs.
  public List<EnteredText> enter(LegalTextFile file, Command command) {
    var errors = MissingParts.of(file, "");
    if (errors.isEmpty()) {
      errors = broken(file);
    }
    if (!errors.isEmpty()) {
      throw new Refused(new Malformed(errors));
    }
    // Said before anything is written.
    file.texts().forEach(row -> text(row.code()).ifPresent(text -> next(text, row)));
    return file.texts().stream().map(row -> enter(row, command)).toList();
  }

  private EnteredText enter(TextRow row, Command command) {
    var known = text(row.code()).flatMap(text -> text.version(row.content()));
    if (known.isEmpty()) {
      if (text(row.code()).isEmpty()) {
        create(row, command);
      } else {
        texts.change(
            LegalText.id(row.code()),
            null,
            command,
            entry -> Decision.of(entry.state().next(row.content())));
      }
    }
    return new EnteredText(
        row.code(),
        text(row.code()).flatMap(text -> text.version(row.content())).orElseThrow().number());
  }

  /// Whether it had been done before.
  private boolean create(TextRow row, Command command) {
    return texts
        .create(
            LegalText.id(row.code()),
            command,
            () -> Decision.of(LegalText.first(row.code(), null, row.content())))
        .repeated();
  }

  private static void next(LegalText text, TextRow row) {
    if (text.version(row.content()).isEmpty()) {
      text.mustBeOthers();
      text.next(row.content());
    }
  }

  private Optional<LegalText> text(String code) {
    return texts.find(LegalText.id(code)).map(Entry::state);
  }

  private static List<FieldRefusal> broken(LegalTextFile file) {
    List<FieldRefusal> broken = new ArrayList<>();
    if (!file.format().equals(LegalTextFile.FORMAT)) {
      broken.add(FieldRefusal.of("/format", "import-format-unknown", LegalTextFile.FORMAT));
    }
    var codes = new HashSet<String>();
    for (int place = 0; place < file.texts().size(); place++) {
      var row = file.texts().get(place);
      var at = "/texts/" + place;
      if (!LegalTextRules.isCode(row.code())) {
        broken.add(FieldRefusal.of(at + "/code", "item-code-malformed", row.code()));
      }
      if (!codes.add(row.code())) {
        broken.add(FieldRefusal.of(at + "/code", "item-twice", row.code()));
      }
      broken.addAll(LegalTextRules.broken(row.content(), at + "/content"));
    }
    return broken;
  }
}
