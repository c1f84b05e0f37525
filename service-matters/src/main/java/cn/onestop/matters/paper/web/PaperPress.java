package cn.onestop.matters.paper.web;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.paper.PaperRefusal.PrintersBusy;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/// Prints pages as PDF. The same page gives the same bytes, so that two prints of a paper can be
/// compared. Printing takes a processor for a moment and twenty megabytes for its fonts: no more
/// papers are printed at once than leave room for everything else.
final class PaperPress {

  private static final int MOST_AT_ONCE = 2;
  private static final int LONGEST_WAIT_SECONDS = 10;
  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final String FAMILY = "Noto Sans SC";

  private final BlockingQueue<Types> free;

  PaperPress(int atOnce) {
    XRLog.setLoggerImpl(new Slf4jLogger());
    free = new ArrayBlockingQueue<>(atOnce);
    for (int press = 0; press < atOnce; press++) {
      free.add(new Types());
    }
  }

  /// Half of the processors, and two at most.
  static PaperPress ofThisMachine() {
    int half = Runtime.getRuntime().availableProcessors() / 2;
    return new PaperPress(Math.clamp(half, 1, MOST_AT_ONCE));
  }

  byte[] print(String page) {
    Types types = taken();
    try {
      return printed(page, types);
    } catch (IOException e) {
      throw new IllegalStateException("a paper cannot be printed", e);
    } finally {
      free.add(types);
    }
  }

  private Types taken() {
    try {
      Types types = free.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      if (types != null) {
        return types;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refused(new PrintersBusy());
  }

  private static byte[] printed(String page, Types types) throws IOException {
    try (PDDocument document = new PDDocument();
        PdfBoxRenderer renderer = renderer(document, page, types)) {
      renderer.createPDFWithoutClosing();
      document.setDocumentId(identity(page));
      document.getDocumentCatalog().setLanguage("zh-CN");
      PDDocumentInformation about = document.getDocumentInformation();
      // When it was printed says nothing about the paper.
      about.setCreationDate(null);
      about.setModificationDate(null);
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return pdf.toByteArray();
    }
  }

  private static PdfBoxRenderer renderer(PDDocument document, String page, Types types)
      throws IOException {
    Types.Fonts fonts = types.fonts();
    return new PdfRendererBuilder()
        .usePDDocument(document)
        .withHtmlContent(page, null)
        .withProducer("OneStop")
        .useExternalResourceAccessControl(
            PaperPress::isInThePage, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl(
            PaperPress::isInThePage, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .useFont(font(document, fonts.regular()), FAMILY, NORMAL, FontStyle.NORMAL, true)
        .useFont(font(document, fonts.bold()), FAMILY, BOLD, FontStyle.NORMAL, true)
        .buildPdfRenderer();
  }

  /// Only what the paper needs of it goes into the document.
  private static PDFontSupplier font(PDDocument document, TrueTypeFont font) throws IOException {
    return new PDFontSupplier(PDType0Font.load(document, font, true));
  }

  /// A page fetches nothing from anywhere.
  private static boolean isInThePage(String address, ExternalResourceType type) {
    return address.startsWith("data:");
  }

  private static long identity(String page) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The fonts of one press, read when it first prints. A font cannot serve two papers at once.
  private static final class Types {
    private @Nullable Fonts read;

    record Fonts(TrueTypeFont regular, TrueTypeFont bold) {}

    Fonts fonts() throws IOException {
      Fonts fonts = read;
      if (fonts == null) {
        fonts = new Fonts(copyable(Characters.REGULAR), copyable(Characters.BOLD));
        read = fonts;
      }
      return fonts;
    }

    private static TrueTypeFont copyable(String name) throws IOException {
      TrueTypeFont font = Characters.font(name);
      CopyableGlyphs.in(font);
      return font;
    }
  }
}
