package cn.onestop.catalog.sheet.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks put together part by part, as no spreadsheet would.
public final class Workbooks {

  private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  private Workbooks() {}

  /// A workbook of one sheet with these rows, `<row>` elements, as its `sheetData`.
  public static Map<String, String> ofRows(String rows) {
    return ofSheet(
        PROLOGUE + "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
  }

  static Map<String, String> ofSheet(String sheet) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        PROLOGUE
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
            + "</Types>");
    parts.put(
        "xl/workbook.xml",
        PROLOGUE
            + "<workbook %s xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                .formatted(MAIN));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        PROLOGUE
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "</Relationships>");
    parts.put("xl/sharedStrings.xml", sharedTexts("<si><t>itemCode</t></si><si><t>甲</t></si>"));
    parts.put(
        "xl/styles.xml",
        PROLOGUE
            + "<styleSheet %s><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
                .formatted(MAIN));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    return parts;
  }

  static String sharedTexts(String texts) {
    return PROLOGUE + "<sst %s>%s</sst>".formatted(MAIN, texts);
  }

  /// A cell with its text in it.
  public static String text(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
  }

  public static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// A workbook with a part of nothing but zeros, of that many megabytes.
  public static byte[] bomb(int megabytes) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : ofRows("").entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
      var zeros = new byte[1 << 20];
      for (int written = 0; written < megabytes; written++) {
        zip.write(zeros);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// What an office program writes where a workbook has a password: a file of the old kind.
  public static byte[] locked() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A});
    bytes.writeBytes(new byte[1000]);
    bytes.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    bytes.writeBytes(new byte[1000]);
    return bytes.toByteArray();
  }

  static Path file(byte[] bytes) {
    try {
      var file = Files.createTempFile("onestop-test", ".xlsx");
      file.toFile().deleteOnExit();
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
