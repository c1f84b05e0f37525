package cn.onestop.catalog.legal.web;

import cn.onestop.catalog.basis.CarriedBy.Carried;
import cn.onestop.catalog.legal.ArticleNumber;
import cn.onestop.catalog.legal.ImportLegalTexts.EnteredText;
import cn.onestop.catalog.legal.LegalTextRefusal.ArticleUnknown;
import cn.onestop.catalog.legal.RepealLegalText.Ending;
import cn.onestop.catalog.legal.RepealReason;
import cn.onestop.kit.refusal.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies that the register takes and answers with.
final class LegalTextRequests {

  private LegalTextRequests() {}

  /// @param article the article, paragraph or item that is repealed; absent for the whole text
  /// @param from the first day on which it is not in force
  /// @param replacedBy code of the legal text in its place
  /// @param decisionDocument number of the document by which it was repealed 废止文号
  record RepealLegalTextRequest(
      @Nullable @Size(max = 40) @Schema(example = "第十一条第一项") String article,
      @NotNull LocalDate from,
      @NotNull RepealReason reason,
      @Nullable @Size(max = 40) String replacedBy,
      @Nullable @Size(max = 100) String decisionDocument) {

    Ending ending(String code) {
      return new Ending(place(code, article), from, reason, replacedBy, decisionDocument);
    }
  }

  /// What was repealed, and what rests on it when it ends, as the catalogue is now.
  record RepealLegalTextResponse(LegalTextResponse text, List<Carried> carried) {}

  /// What rests on a legal text.
  ///
  /// @param day the day for which it was looked at
  record CarriedResponse(
      String legalText, @Nullable String article, LocalDate day, List<Carried> carried) {}

  /// Which version of each text says what was sent.
  record EnteredTextsResponse(List<EnteredText> texts) {}

  /// The place that `article` names in the text with that code.
  static @Nullable ArticleNumber place(String code, @Nullable String article) {
    return article == null
        ? null
        : ArticleNumber.parse(article)
            .orElseThrow(() -> new Refused(new ArticleUnknown(code, article)));
  }
}
