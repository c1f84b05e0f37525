package cn.onestop.catalog.office;

import cn.onestop.catalog.imports.ImportRefused;
import cn.onestop.catalog.office.OfficeFile.HolderRow;
import cn.onestop.catalog.office.OfficeFile.PostRow;
import cn.onestop.catalog.office.OfficeFile.Row;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Journals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Registers the offices of a file with their posts and holders, those that are not there yet.
///
/// An office that is there is left as it is, whatever the file says: since it was registered,
/// people have come and gone. An office and all its posts are one write, so that several instances
/// may import the same file at once and an import that broke off is simply begun again.
public final class ImportOffices {

  private final Journals<Office, OfficeEvent> offices;

  public ImportOffices(Journals<Office, OfficeEvent> offices) {
    this.offices = offices;
  }

  /// How many offices are new now.
  ///
  /// @throws ImportRefused if anything in the file is wrong
  public int importAll(OfficeFile file) {
    var broken = OfficeFileRules.broken(file);
    if (!broken.isEmpty()) {
      throw new ImportRefused(broken);
    }
    int registered = 0;
    Map<String, String> centres = new HashMap<>();
    for (var row : file.offices()) {
      var above = row.parent() == null ? null : centres.get(row.parent());
      var centre = Placement.centre(row.code(), row.kind(), above);
      centres.put(row.code(), centre);
      if (register(row, centre)) {
        registered++;
      }
    }
    return registered;
  }

  private boolean register(Row row, String centre) {
    var id = Office.id(row.code());
    return offices.find(id).isEmpty()
        && !offices
            .create(id, Command.ofRule("import"), () -> Decision.of(events(row, centre)))
            .repeated();
  }

  static OfficeEvent[] events(Row row, String centre) {
    List<OfficeEvent> events = new ArrayList<>();
    events.add(new OfficeRegistered(row.code(), row.kind(), row.name(), row.parent(), centre));
    for (PostRow post : row.posts()) {
      events.add(
          new PostCreated(post.post(), row.code(), post.role(), post.title(), post.superior()));
      for (HolderRow holder : post.holders()) {
        events.add(
            new PostHolderAppointed(post.post(), holder.person(), holder.from(), holder.until()));
      }
    }
    return events.toArray(OfficeEvent[]::new);
  }
}
