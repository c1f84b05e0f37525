package cn.onestop.catalog.normative;

import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.legal.RepealReason;
import cn.onestop.catalog.normative.NormativeRefusal.Superseded;
import cn.onestop.events.catalog.LegalTextContent;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Enters into the register what a document's procedure decided.
///
/// The register and the document are two writes. The register comes first, under a command that
/// belongs to this move of the document: whoever repeats it after a crash finds it done and only
/// moves the document on.
final class NormativeRegister {

  private final Journals<LegalText, LegalTextEvent> texts;

  NormativeRegister(Journals<LegalText, LegalTextEvent> texts) {
    this.texts = texts;
  }

  /// Enters what was published, as the first version or a further one, and answers with it.
  LegalTextContent publish(
      Entry<NormativeDocument> entry, LegalTextContent content, String person) {
    var document = entry.state();
    var id = LegalText.id(document.code());
    var command = command(entry, person);
    var done =
        texts.find(id).isEmpty()
            ? texts.create(
                id,
                command,
                () -> Decision.of(LegalText.first(document.code(), document.centre(), content)))
            : texts.change(id, null, command, text -> Decision.of(text.state().next(content)));
    return done.state().last().content();
  }

  /// Enters that it is in force longer.
  void keep(Entry<NormativeDocument> entry, LegalTextContent content, String person) {
    change(entry, person, text -> text.next(content));
  }

  /// Records its end.
  void end(
      Entry<NormativeDocument> entry,
      LocalDate from,
      @Nullable String decisionDocument,
      String person) {
    change(
        entry,
        person,
        text -> text.repeal(null, from, RepealReason.ABOLISHED, null, decisionDocument));
  }

  /// Only while the register says what this document says: an amendment has a file of its own.
  private void change(
      Entry<NormativeDocument> entry, String person, Function<LegalText, LegalTextEvent> event) {
    texts.change(
        LegalText.id(entry.state().code()),
        null,
        command(entry, person),
        text -> {
          if (!text.state().last().content().equals(entry.state().content())) {
            throw new Refused(new Superseded(entry.state().code()));
          }
          return Decision.of(event.apply(text.state()));
        });
  }

  private static Command command(Entry<NormativeDocument> entry, String person) {
    return new Command("rule:normative " + entry.id() + " " + entry.version(), "", person);
  }
}
