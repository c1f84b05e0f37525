package cn.onestop.catalog.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One version of what places decide for themselves: which rules of the gate are on, their numbers,
/// and the days of the procedure. What a version said is never changed afterwards.
///
/// @param effectiveFrom from which day on it is judged by
/// @param author who set it
/// @param source where it comes from
/// @param off ids of the rules that are not applied
/// @param licenceQuestions how many answered questions a licence needs
/// @param licenceSteps how many steps a licence needs
/// @param phoneForm what a phone with area code looks like, as a regular expression
/// @param catchAllForm what a catch-all material is called
/// @param proofForm what a proof 证明 is called
/// @param strongBasisForm how a law, a regulation or a decision of the State Council is cited
/// @param openBasisForm how a basis says of itself that it was not checked yet; such a basis need
///   not be found in the register. Absent where every basis must
/// @param longestPromise the longest promise in working days where the law sets no limit
/// @param displayedTypes 事项类型 of the items that must display all that 行政许可法 30 names
/// @param licenceCatalogCodes 基本编码 of the licence list; absent while the place has given none
/// @param cancelledCatalogCodes 基本编码 of cancelled licences
/// @param applyDays working days to apply after the cause
/// @param reviewDays working days to review after receipt
/// @param publishDays working days to publish after approval
/// @param disclosureDays working days to disclose after approval
/// @param normativeDays the days of the procedure of normative documents; [NormativeDays#USUAL] if
///   absent
public record PublishRules(
    int version,
    LocalDate effectiveFrom,
    String author,
    String source,
    List<String> off,
    int licenceQuestions,
    int licenceSteps,
    String phoneForm,
    String catchAllForm,
    String proofForm,
    String strongBasisForm,
    @Nullable String openBasisForm,
    int longestPromise,
    List<String> displayedTypes,
    @Nullable List<String> licenceCatalogCodes,
    List<String> cancelledCatalogCodes,
    int applyDays,
    int reviewDays,
    int publishDays,
    int disclosureDays,
    @Nullable NormativeDays normativeDays) {

  public PublishRules {
    off = List.copyOf(off);
    var unknown = off.stream().filter(id -> !Gate.ids().contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("no such publish rules: " + unknown);
    }
    // Said at the start rather than when somebody publishes.
    Stream.of(phoneForm, catchAllForm, proofForm, strongBasisForm, openBasisForm)
        .filter(Objects::nonNull)
        .forEach(Pattern::compile);
  }

  boolean applies(String rule) {
    return !Set.copyOf(off).contains(rule);
  }

  boolean isPhone(@Nullable String text) {
    return text != null && Pattern.matches(phoneForm, text.strip());
  }

  boolean isCatchAll(String material) {
    return Pattern.matches(catchAllForm, material.strip());
  }

  boolean isProof(String material) {
    return Pattern.matches(proofForm, material.strip());
  }

  /// The days of the procedure of normative documents.
  public NormativeDays ofNormativeDocuments() {
    return normativeDays == null ? NormativeDays.USUAL : normativeDays;
  }

  boolean isOpenBasis(String words) {
    return openBasisForm != null && Pattern.compile(openBasisForm).matcher(words).find();
  }

  boolean isStrongBasis(String basis) {
    return Pattern.compile(strongBasisForm).matcher(basis).find();
  }
}
