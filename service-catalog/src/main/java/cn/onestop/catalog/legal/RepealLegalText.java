package cn.onestop.catalog.legal;

import cn.onestop.catalog.legal.LegalTextRefusal.Unknown;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Records that a text, or one article of it, was repealed by whoever made it.
public final class RepealLegalText {

  private final Journals<LegalText, LegalTextEvent> texts;

  public RepealLegalText(Journals<LegalText, LegalTextEvent> texts) {
    this.texts = texts;
  }

  /// What is to be recorded.
  ///
  /// @param article absent for the whole text
  /// @param from the first day on which it is not in force
  public record Ending(
      @Nullable ArticleNumber article,
      LocalDate from,
      RepealReason reason,
      @Nullable String replacedBy,
      @Nullable String decisionDocument) {}

  /// Records it.
  ///
  /// @param expected the version the caller has seen, `null` if they do not say
  public Done<LegalText, LegalTextEvent> repeal(
      String code, Ending ending, @Nullable Long expected, Command command) {
    mustExist(code);
    var replacedBy = ending.replacedBy();
    if (replacedBy != null) {
      mustExist(replacedBy);
    }
    return texts.change(
        LegalText.id(code),
        expected,
        command,
        entry -> {
          entry.state().mustBeOthers();
          return Decision.of(
              entry
                  .state()
                  .repeal(
                      ending.article(),
                      ending.from(),
                      ending.reason(),
                      replacedBy,
                      ending.decisionDocument()));
        });
  }

  private void mustExist(String code) {
    if (texts.find(LegalText.id(code)).isEmpty()) {
      throw new Refused(new Unknown(code));
    }
  }
}
