package cn.onestop.matters.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/// The kinds of documents that are taken. What a document is shows in its content: a name or a
/// claimed type proves nothing.
public enum FileKind {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  /// The layout format of Chinese offices, GB/T 33190-2016.
  OFD("application/ofd", "ofd"),
  DOC("application/msword", "doc"),
  XLS("application/vnd.ms-excel", "xls"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

  /// How much of a document has to be seen to know what it is.
  static final int START = 64 * 1024;

  private static final Tika TIKA = new Tika();
  private static final String OLD_OFFICE = "application/x-tika-msoffice";
  private static final Set<String> PACKED =
      Set.of("application/zip", "application/x-tika-ooxml", "application/ofd");

  private final String mediaType;
  private final String extension;

  FileKind(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The usual ending of a name, without the dot.
  public String extension() {
    return extension;
  }

  /// What a document is, empty if it is nothing that is taken.
  ///
  /// @param start the first 64 KB of it, or all of it
  /// @param name tells apart only what looks the same inside
  static Optional<FileKind> of(byte[] start, String name) {
    var found = TIKA.detect(start);
    if (PACKED.contains(found)) {
      return packed(start);
    }
    if (found.equals(OLD_OFFICE)) {
      return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".xls") ? XLS : DOC);
    }
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(found)).findFirst();
  }

  /// What the content looks like, in the words of the type's registration.
  static String nameOf(byte[] start) {
    return TIKA.detect(start);
  }

  /// New office documents and OFD are packages; what they are is told by what is packed first.
  private static Optional<FileKind> packed(byte[] start) {
    var names = new HashSet<String>();
    try (var packages = new ZipInputStream(new ByteArrayInputStream(start))) {
      for (var entry = packages.getNextEntry(); entry != null; entry = packages.getNextEntry()) {
        names.add(entry.getName());
      }
    } catch (IOException cutOff) {
      // The start is all there is to see.
    }
    if (names.contains("OFD.xml")) {
      return Optional.of(OFD);
    }
    if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
      return Optional.of(DOCX);
    }
    return names.stream().anyMatch(name -> name.startsWith("xl/"))
        ? Optional.of(XLSX)
        : Optional.empty();
  }
}
