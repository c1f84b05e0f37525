package cn.onestop.catalog.basis;

import cn.onestop.catalog.legal.ArticleNumber;
import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.legal.LegalTextStatus;
import cn.onestop.catalog.legal.TextVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The register, ready to be asked for the texts that bases name.
public final class LegalRegister {

  private static final String STATE = "中华人民共和国";

  private final Map<String, List<LegalText>> byName = new HashMap<>();

  public LegalRegister(List<LegalText> texts) {
    texts.forEach(text ->
        names(text)
            .distinct()
            .forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(text)));
  }

  /// One place that a basis points to.
  ///
  /// @param cited as it is cited
  /// @param legalText code of the text; absent where the register has none of that name
  /// @param article absent for the text as a whole
  /// @param status absent where the register has no such text or no such article of it
  public record Pointed(
      String cited,
      @Nullable String legalText,
      @Nullable ArticleNumber article,
      @Nullable LegalTextStatus status) {

    /// Whether the register has the place, in force or not.
    public boolean isRegistered() {
      return status != null;
    }

    public boolean isInForce() {
      return status == LegalTextStatus.IN_FORCE;
    }
  }

  /// The places that `basis` points to, as they stand on `day`; one that names nothing points
  /// nowhere.
  public List<Pointed> pointed(Basis basis, LocalDate day) {
    var citations = basis.citations();
    return citations.isEmpty()
        ? List.of(new Pointed(basis.words(), null, null, null))
        : citations.stream().flatMap(citation -> pointed(citation, day)).toList();
  }

  private Stream<Pointed> pointed(Citation citation, LocalDate day) {
    var articles = citation.articles();
    return text(citation.name(), day)
        .map(text ->
            articles.isEmpty()
                ? Stream.of(new Pointed(citation.name(), text.code(), null, text.status(day)))
                : articles.stream()
                    .map(article ->
                        new Pointed(
                            citation.name() + " " + article,
                            text.code(),
                            article,
                            text.status(article, day).orElse(null))))
        .orElseGet(() -> Stream.of(new Pointed(citation.toString(), null, null, null)));
  }

  /// Of several texts of a name, the one in force.
  private Optional<LegalText> text(String name, LocalDate day) {
    return byName.getOrDefault(bare(name), List.of()).stream()
        .min(Comparator.comparing(text -> text.status(day) != LegalTextStatus.IN_FORCE));
  }

  private static Stream<String> names(LegalText text) {
    return text.versions().stream()
        .map(TextVersion::content)
        .flatMap(content ->
            Stream.concat(
                Stream.of(content.name()),
                content.otherNames() == null ? Stream.of() : content.otherNames().stream()))
        .map(LegalRegister::bare);
  }

  /// Laws are cited with and without the name of the state.
  private static String bare(String name) {
    var text = name.strip();
    return text.startsWith(STATE) && text.length() > STATE.length()
        ? text.substring(STATE.length())
        : text;
  }
}
