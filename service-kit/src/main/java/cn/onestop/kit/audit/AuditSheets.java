package cn.onestop.kit.audit;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.audit.CallRefused;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.time.calendar.OfficeHours;
import com.mongodb.MongoException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sheets one instance writes on: one thread, one write for all that came together at a centre.
/// No other instance writes on them, so none has to wait for another.
final class AuditSheets implements AuditTrail.Sheets {

  private final Journals<AuditSheet, AuditEvent> journals;
  private final SheetIds ids;
  private final Posts posts;
  private final Map<Place, Sheet> sheets = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();
  private String batch = "";

  AuditSheets(Journals<AuditSheet, AuditEvent> journals, SheetIds ids, Posts posts) {
    this.journals = journals;
    this.ids = ids;
    this.posts = posts;
  }

  /// A day at a centre.
  private record Place(LocalDate day, String centre) {}

  /// The sheet that is being written on, and how many facts it has.
  private record Sheet(int part, long facts) {}

  @Override
  public void write(String name, List<Noted> noted) {
    if (!name.equals(batch)) {
      batch = name;
      written.clear();
    }
    byPlace(noted).forEach((place, records) -> write(place, records));
  }

  private Map<Place, List<Noted>> byPlace(List<Noted> noted) {
    Map<Place, List<Noted>> byPlace = new LinkedHashMap<>();
    for (Noted each : noted) {
      Noted placed = each.centre() == null ? withPosts(each) : each;
      String centre = placed.centre();
      Place place =
          new Place(
              OfficeHours.DEFAULT.dateOf(placed.at()),
              centre == null ? SheetIds.NO_CENTRE : centre);
      byPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(placed);
    }
    return byPlace;
  }

  /// Who was refused before anybody looked at their posts: the centre is that of the first post
  /// they hold.
  private Noted withPosts(Noted noted) {
    if (!(noted.event() instanceof CallRefused refused)) {
      return noted;
    }
    List<HeldPost> held = posts.heldBy(refused.call().person(), noted.at());
    if (held.isEmpty()) {
      return noted;
    }
    String centre = held.getFirst().centre();
    AuditedCall call = refused.call();
    return new Noted(
        new CallRefused(
            new AuditedCall(
                call.person(),
                call.roles(),
                held.stream().map(HeldPost::post).sorted().toList(),
                call.operation(),
                call.calledAt()),
            refused.code(),
            refused.thing(),
            centre,
            refused.hidden()),
        noted.at(),
        centre);
  }

  private void write(Place place, List<Noted> records) {
    Command command = Command.ofRule(batch + "-" + place.day() + "-" + place.centre());
    // A batch that is tried again goes where it may already stand.
    String id = written.computeIfAbsent(command.key(), key -> sheetFor(place, records.size()));
    List<Happened<AuditEvent>> happened =
        records.stream().map(each -> new Happened<>(each.event(), each.at())).toList();
    Decision<AuditEvent> decision = new Decision<>(happened, List.of(), false);
    try {
      long facts =
          journals.inspect(id).isEmpty()
              ? journals.create(id, command, () -> decision).version()
              : journals.change(id, null, command, sheet -> decision).version();
      sheets.computeIfPresent(place, (same, sheet) -> new Sheet(sheet.part(), facts));
    } catch (MongoException | Refused e) {
      throw e;
    } catch (RuntimeException e) {
      // The sheet is damaged, which verification tells. The next one is begun.
      sheets.computeIfPresent(place, (same, sheet) -> new Sheet(sheet.part() + 1, 0));
      written.remove(command.key());
      throw e;
    }
  }

  /// A sheet with room for `more`; the last one of this instance is looked for after a start.
  private String sheetFor(Place place, int more) {
    sheets.keySet().removeIf(other -> other.day().isBefore(place.day().minusDays(1)));
    @Nullable Sheet known = sheets.get(place);
    Sheet sheet = known == null ? sheet(place, 1) : known;
    while (sheet.facts() > 0 && sheet.facts() + more > SheetIds.MOST) {
      sheet = sheet(place, sheet.part() + 1);
    }
    sheets.put(place, sheet);
    return ids.trail(place.day(), place.centre(), sheet.part());
  }

  private Sheet sheet(Place place, int part) {
    return new Sheet(
        part,
        journals
            .inspect(ids.trail(place.day(), place.centre(), part))
            .map(entry -> entry.version())
            .orElse(0L));
  }
}
