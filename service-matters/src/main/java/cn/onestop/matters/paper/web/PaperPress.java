package cn.onestop.matters.paper.web;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.paper.PaperRefusal.PrintersBusy;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Prints pages as PDF. The same page gives the same bytes, so that two prints of a paper can be
/// compared. Printing takes a processor for a moment: no more papers are printed at once than leave
/// room for everything else.
final class PaperPress {

  private static final int LONGEST_WAIT_SECONDS = 10;
  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final String FAMILY = "Noto Sans SC";

  private final byte[] regular = Characters.bytes(Characters.REGULAR);
  private final byte[] bold = Characters.bytes(Characters.BOLD);
  private final Semaphore presses;

  PaperPress(int atOnce) {
    presses = new Semaphore(atOnce);
  }

  /// Half of the processors, and one at least.
  static PaperPress ofThisMachine() {
    return new PaperPress(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  byte[] print(String page) {
    try {
      if (!presses.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Refused(new PrintersBusy());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(new PrintersBusy());
    }
    try {
      return printed(page);
    } catch (IOException e) {
      throw new IllegalStateException("a paper cannot be printed", e);
    } finally {
      presses.release();
    }
  }

  private byte[] printed(String page) throws IOException {
    try (PDDocument document = new PDDocument();
        PdfBoxRenderer renderer = renderer(document, page)) {
      renderer.createPDFWithoutClosing();
      document.setDocumentId(identity(page));
      document.getDocumentCatalog().setLanguage("zh-CN");
      PDDocumentInformation about = document.getDocumentInformation();
      about.setCreationDate(never());
      about.setModificationDate(null);
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      document.save(pdf);
      return pdf.toByteArray();
    }
  }

  private PdfBoxRenderer renderer(PDDocument document, String page) {
    return new PdfRendererBuilder()
        .usePDDocument(document)
        .withHtmlContent(page, null)
        .withProducer("OneStop")
        .useExternalResourceAccessControl(
            PaperPress::isInThePage, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl(
            PaperPress::isInThePage, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .useFont(() -> new ByteArrayInputStream(regular), FAMILY, NORMAL, FontStyle.NORMAL, true)
        .useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true)
        .buildPdfRenderer();
  }

  /// A page fetches nothing from anywhere.
  private static boolean isInThePage(String address, ExternalResourceType type) {
    return address.startsWith("data:");
  }

  /// When it was printed says nothing about the paper.
  private static Calendar never() {
    Calendar beginning = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    beginning.setTimeInMillis(0);
    return beginning;
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
}
