package cn.onestop.catalog;

import cn.onestop.catalog.basis.LegalRegister;
import cn.onestop.catalog.imports.store.DataFile;
import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.legal.LegalTextFile;
import cn.onestop.events.catalog.LegalTextContent;
import cn.onestop.events.catalog.LegalTextContent.Article;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.kit.journal.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// The register of legal bases for tests: the shipped one, and texts made up.
public final class Register {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private Register() {}

  /// The texts that are shipped.
  public static List<LegalText> shippedTexts() {
    return file().texts().stream()
        .map(row -> after(null, LegalText.first(row.code(), null, row.content())))
        .toList();
  }

  /// The file that is shipped.
  public static LegalTextFile file() {
    try {
      return DataFile.read(
          new ClassPathResource("sample/legal-texts.json").getContentAsByteArray(),
          LegalTextFile.FORMAT,
          LegalTextFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static LegalRegister shipped() {
    return new LegalRegister(shippedTexts());
  }

  public static LegalText shippedText(String code) {
    return shippedTexts().stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
  }

  /// A text in its first version.
  public static LegalText text(String code, LegalTextContent content) {
    return after(null, LegalText.first(code, null, content));
  }

  public static LegalText after(@Nullable LegalText before, LegalTextEvent event) {
    return LegalText.after(before, new Recorded<>(1, NOW, NOW, "somebody", event));
  }

  public static LegalTextContent content(
      String name, @Nullable LocalDate from, @Nullable LocalDate until, String... articles) {
    return new LegalTextContent(
        name,
        null,
        "RULE",
        "1",
        "示例〔2026〕1号",
        "示例机关",
        from,
        until,
        Stream.of(articles).map(number -> new Article(number, null)).toList(),
        null);
  }
}
