package cn.onestop.matters.paper;

import cn.onestop.events.SealedReference;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.Matter;
import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All that a paper may draw on: what was so when its fact came about, and nothing later.
///
/// @param matter as that fact left it
/// @param guide the version of the guide that it was filed under
/// @param texts opens what is sealed under a reference
record PaperFacts(
    IssuedPaper issued,
    Matter matter,
    ItemContent guide,
    Applicant applicant,
    OfficeNames offices,
    Function<SealedReference, String> texts,
    String receiptCode,
    OfficeHours hours) {

  /// 行政许可 among the kinds of items (GB/T 39046-2020 A.1).
  private static final String LICENCE = "01";

  /// How the offices were called at that moment.
  record OfficeNames(String centre, String department) {}

  /// When it took effect.
  Instant at() {
    return issued.fact().at();
  }

  String text(SealedReference reference) {
    return texts.apply(reference);
  }

  @Nullable String textIfAny(@Nullable SealedReference reference) {
    return reference == null ? null : texts.apply(reference);
  }

  boolean licence() {
    return guide.taskType().equals(LICENCE);
  }

  boolean onTheSpot() {
    return matter.item().caseType().equals("1");
  }

  String item() {
    return matter.item().name();
  }

  String number() {
    return issued.number(matter.number(), hours);
  }

  ChineseDates dates() {
    return new ChineseDates(hours);
  }

  /// An article of the licensing law. It binds licences; what is no licence follows its procedure
  /// by analogy and must not claim more.
  String law(String article) {
    return (licence() ? "依照《中华人民共和国行政许可法》" : "参照《中华人民共和国行政许可法》") + article;
  }
}
