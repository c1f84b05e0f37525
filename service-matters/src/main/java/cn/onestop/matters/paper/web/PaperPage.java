package cn.onestop.matters.paper.web;

import cn.onestop.matters.paper.Paper;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Lays a paper out as XHTML: what is shown on a screen and what is printed are one page.
final class PaperPage {

  private static final String TEMPLATE = "/cn/onestop/matters/paper/paper.xhtml";

  private final Template template;

  PaperPage(Characters characters) {
    this.template =
        Mustache.compiler()
            .withEscaper(characters::printable)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .compile(text());
  }

  /// What the template is filled with.
  record Filled(Paper paper, String qrCode, boolean rare) {}

  String of(Paper paper) {
    String qrCode = QrCode.image(paper);
    String page = template.execute(new Filled(paper, qrCode, false));
    return page.contains("class=\"rare\"")
        ? template.execute(new Filled(paper, qrCode, true))
        : page;
  }

  private static String text() {
    try (InputStream template = PaperPage.class.getResourceAsStream(TEMPLATE)) {
      return new String(
          Objects.requireNonNull(template, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(TEMPLATE, e);
    }
  }
}
