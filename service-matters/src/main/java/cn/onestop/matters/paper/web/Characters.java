package cn.onestop.matters.paper.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The font of the papers, Noto Sans SC: all 20,902 characters of 中日韩统一表意文字 and all but ten of its
/// extension A, so that nearly every name can be printed. The rest is made visible, for a blank in
/// a name is worse than a code.
final class Characters {

  static final String REGULAR = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
  static final String BOLD = "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";

  private final CmapLookup known;

  Characters() {
    try (TrueTypeFont font = font(REGULAR)) {
      known = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("the font of the papers cannot be read", e);
    }
  }

  static TrueTypeFont font(String name) throws IOException {
    try (InputStream content = Characters.class.getResourceAsStream(name)) {
      return new TTFParser()
          .parse(
              new RandomAccessReadBuffer(
                  Objects.requireNonNull(content, () -> name + " is not in the jar")));
    }
  }

  /// `text` as it can stand in a page: nothing of it is markup, and what the font does not have or
  /// what has no shape of its own is shown by its code, such as 〔U+20BB7〕.
  String printable(String text) {
    StringBuilder page = new StringBuilder();
    text.codePoints().forEach(character -> append(page, character));
    return page.toString();
  }

  private void append(StringBuilder page, int character) {
    switch (character) {
      case '<' -> page.append("&lt;");
      case '>' -> page.append("&gt;");
      case '&' -> page.append("&amp;");
      case '"' -> page.append("&quot;");
      case '\'' -> page.append("&#39;");
      case '\n' -> page.append("<br/>");
      case '\r' -> {}
      case '\t', ' ', '\u3000' -> page.append(' ');
      default -> {
        if (hasShape(character)) {
          page.appendCodePoint(character);
        } else {
          page.append("<span class=\"rare\">〔U+%04X〕</span>".formatted(character));
        }
      }
    }
  }

  /// Marks that only turn the direction of what follows have none, whatever the font says.
  private boolean hasShape(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
      default -> known.getGlyphId(character) != 0;
    };
  }
}
