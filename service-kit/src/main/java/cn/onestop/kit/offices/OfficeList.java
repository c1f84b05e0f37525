package cn.onestop.kit.offices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// All offices in the order of centre and code: how an entry of the list is made and read.
final class OfficeList {

  static final String NAME = "tree";

  private OfficeList() {}

  static String id(String centre, String code) {
    return centre + "/" + code;
  }

  static Document entry(OfficeCopy office) {
    var closed = office.closed();
    return new Document("code", office.code())
        .append("kind", office.kind())
        .append("name", office.name())
        .append("parent", office.parent())
        .append("centre", office.centre())
        .append("closed", closed == null ? null : closed.toString());
  }

  static Optional<KnownOffice> office(Document entry) {
    var closed = entry.getString("closed");
    return new OfficeCopy(
            entry.getString("code"),
            entry.getString("kind"),
            entry.getString("name"),
            entry.getString("parent"),
            entry.getString("centre"),
            List.of(),
            closed == null ? null : Instant.parse(closed),
            null)
        .known();
  }
}
