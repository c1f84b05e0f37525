package cn.onestop.matters.casefile;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.casefile.CaseFile.Document;
import cn.onestop.matters.casefile.CaseFileRefusal.CaseFileClosed;
import cn.onestop.matters.casefile.CaseFileRefusal.DocumentUnknown;
import cn.onestop.matters.casefile.CaseFileRefusal.MaterialNotListed;
import cn.onestop.matters.casefile.CaseFileRefusal.NotCurrent;
import cn.onestop.matters.casefile.CaseFileRefusal.TooManyDocuments;
import cn.onestop.matters.matter.Matter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be put into a case file and taken out of it.
final class CaseFileRules {

  /// More scans than any one application needs.
  static final int MOST_DOCUMENTS = 200;

  private CaseFileRules() {}

  /// A document for that material may come in: the item's list has the material, and the matter is
  /// not at its end.
  ///
  /// @param published the names of the list's materials
  static void mayReceive(
      Matter matter,
      @Nullable CaseFile file,
      int material,
      List<String> published,
      @Nullable Integer replaces) {
    if (material < 1 || material > published.size()) {
      throw new Refused(new MaterialNotListed(material, published));
    }
    mustBeOpen(matter, file);
    if (file != null && file.documents().size() >= MOST_DOCUMENTS) {
      throw new Refused(new TooManyDocuments(MOST_DOCUMENTS));
    }
    if (replaces != null) {
      var replaced = current(file, replaces);
      if (replaced.material() != material) {
        throw new Refused(new NotCurrent(replaces));
      }
    }
  }

  /// The document may be taken out.
  static Document mayRemove(Matter matter, CaseFile file, int document) {
    mustBeOpen(matter, file);
    return current(file, document);
  }

  /// The document, if its content is still there to be read.
  static Document readable(@Nullable CaseFile file, int document) {
    if (file == null || file.erasedAt() != null) {
      throw new Refused(new DocumentUnknown());
    }
    return file.document(document)
        .filter(found -> found.removedAt() == null)
        .orElseThrow(() -> new Refused(new DocumentUnknown()));
  }

  /// The document, if it counts.
  static Document current(@Nullable CaseFile file, int document) {
    var found = readable(file, document);
    if (!found.current()) {
      throw new Refused(new NotCurrent(document));
    }
    return found;
  }

  private static void mustBeOpen(Matter matter, @Nullable CaseFile file) {
    if (matter.state().ended()
        || matter.erasedAt() != null
        || (file != null && file.erasedAt() != null)) {
      throw new Refused(new CaseFileClosed());
    }
  }
}
