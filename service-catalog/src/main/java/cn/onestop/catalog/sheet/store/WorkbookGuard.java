package cn.onestop.catalog.sheet.store;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import cn.onestop.catalog.sheet.SheetBounds;
import cn.onestop.catalog.sheet.TableRefused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Looks through a workbook before anything is put together from it: how much it unpacks to, no
/// document type and with it no entities, and nothing in it that names a place or a text far beyond
/// what is there, for which a reader would make room.
final class WorkbookGuard {

  private static final int PARTS = 1_000;
  private static final long UNPACKED = 256L << 20;
  private static final int SHARED_TEXTS = 400_000;
  private static final long SHARED_CHARACTERS = 12_000_000;
  private static final int DEPTH = 50;
  private static final int BETWEEN_TAGS = 1 << 20;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{0,9}");
  private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

  private long unpacked;
  private int sharedTexts;
  private int lastNamed = -1;
  private long sharedCharacters;

  /// @throws cn.onestop.kit.refusal.Refused with [TableRefused] if it must not be read
  static void look(Path workbook) throws IOException {
    var guard = new WorkbookGuard();
    Set<String> names = new HashSet<>();
    try (var zip = new ZipFile(workbook.toFile())) {
      for (var parts = zip.entries().asIterator(); parts.hasNext(); ) {
        var part = parts.next();
        // Of two parts with one name this reader might see the one and another reader the other.
        if (!names.add(part.getName().toLowerCase(Locale.ROOT)) || names.size() > PARTS) {
          throw TableRefused.because(1, "workbook-unsafe");
        }
        guard.part(zip, part);
      }
    }
    if (guard.lastNamed >= guard.sharedTexts) {
      throw TableRefused.because(1, "workbook-broken");
    }
  }

  private void part(ZipFile zip, ZipEntry part) throws IOException {
    var name = part.getName().toLowerCase(Locale.ROOT);
    var isXml = name.endsWith(".xml") || name.endsWith(".rels");
    try (var bytes = new Unpacking(zip.getInputStream(part), isXml)) {
      if (isXml) {
        xml(bytes);
      } else {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException failure) {
        throw failure;
      }
      throw TableRefused.because(1, "workbook-broken");
    }
  }

  private void xml(InputStream bytes) throws XMLStreamException {
    var xml = factory().createXMLStreamReader(bytes);
    var part = new Part();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case DTD, ENTITY_REFERENCE -> throw TableRefused.because(part.row, "workbook-unsafe");
        case START_ELEMENT -> part.begins(xml);
        case CHARACTERS, CDATA -> part.says(xml);
        case END_ELEMENT -> part.ends(xml);
        default -> {}
      }
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /// One XML part as it goes by.
  private final class Part {

    private final StringBuilder named = new StringBuilder();
    private int row = 1;
    private int depth;
    private int characters;
    private boolean shared;
    private boolean names;

    void begins(XMLStreamReader xml) {
      depth++;
      characters = 0;
      switch (xml.getLocalName()) {
        case "row" -> row++;
        case "c" -> cell(xml);
        case "si" -> {
          shared = true;
          sharedTexts++;
        }
        default -> {}
      }
      check(depth <= DEPTH, "workbook-unsafe");
      check(sharedTexts <= SHARED_TEXTS, "workbook-too-large");
    }

    private void cell(XMLStreamReader xml) {
      var place = xml.getAttributeValue(null, "r");
      check(place == null || PLACE.matcher(place).matches(), "workbook-broken");
      names = "s".equals(xml.getAttributeValue(null, "t"));
      named.setLength(0);
    }

    void says(XMLStreamReader xml) {
      var more = xml.getTextLength();
      characters += more;
      sharedCharacters += shared ? more : 0;
      check(characters <= 2 * SheetBounds.CELL, "table-cell-too-long", SheetBounds.CELL);
      check(sharedCharacters <= SHARED_CHARACTERS, "workbook-too-large");
      if (names) {
        named.append(xml.getText());
      }
    }

    void ends(XMLStreamReader xml) {
      depth--;
      if (xml.getLocalName().equals("si")) {
        shared = false;
      } else if (xml.getLocalName().equals("c") && names) {
        names = false;
        lastNamed = Math.max(lastNamed, number(named.toString().strip()));
      }
    }

    private int number(String text) {
      check(NUMBER.matcher(text).matches(), "workbook-broken");
      return text.isEmpty() ? -1 : Integer.parseInt(text);
    }

    private void check(boolean holds, String reason, Object... arguments) {
      if (!holds) {
        throw TableRefused.because(row, reason, arguments);
      }
    }
  }

  /// Counts what comes out of the archive, and how much of it lies between two tags.
  private final class Unpacking extends FilterInputStream {

    private final boolean isXml;
    private int betweenTags;

    Unpacking(InputStream bytes, boolean isXml) {
      super(bytes);
      this.isXml = isXml;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      var read = super.read(target, offset, length);
      for (int place = offset; place < offset + read; place++) {
        betweenTags = target[place] == '<' ? 0 : betweenTags + 1;
        if (isXml && betweenTags > BETWEEN_TAGS) {
          throw TableRefused.because(1, "table-cell-too-long", SheetBounds.CELL);
        }
      }
      unpacked += Math.max(read, 0);
      if (unpacked > UNPACKED) {
        throw TableRefused.because(1, "workbook-too-large");
      }
      return read;
    }
  }
}
