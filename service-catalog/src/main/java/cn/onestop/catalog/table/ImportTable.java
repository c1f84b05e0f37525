package cn.onestop.catalog.table;

import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.OfficePlan;
import cn.onestop.catalog.office.OfficeRefusal;
import cn.onestop.catalog.person.NamePeople;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the offices be as a table says: all of it, or, if anything is wrong with any row, nothing.
///
/// Each office and each person is one write, under the same request. What broke off between them is
/// gone on with by sending the table again; a table that was taken changes nothing any more.
public final class ImportTable {

  private final Journals<Office, OfficeEvent> offices;
  private final Offices copy;
  private final NamePeople people;
  private final TableReader reader;

  public ImportTable(
      Journals<Office, OfficeEvent> offices, Offices copy, NamePeople people, TableReader reader) {
    this.offices = offices;
    this.copy = copy;
    this.people = people;
    this.reader = reader;
  }

  /// What the table holds; the same however often it is sent.
  public record Taken(int rows, int offices, int posts, int holders, int people) {}

  /// Takes the table.
  public Taken take(byte[] bytes, Caller caller, Command command) {
    var rows = reader.read(bytes);
    var plan = new TablePlan(this::find, copy);
    plan.take(rows);
    plan.offices().forEach(office -> mustReach(office, caller));
    var wrong = new ArrayList<>(plan.wrong());
    plan.people()
        .forEach((person, named) -> {
          if (!people.mayName(person, named.name(), caller)) {
            wrong.add(WrongCells.cell(named.row(), Column.PERSON, "person-elsewhere", person));
          }
        });
    if (!wrong.isEmpty()) {
      throw new Refused(new TableRefused(wrong));
    }
    plan.offices().forEach(office -> carryOut(office, command));
    plan.people()
        .forEach((person, named) -> people.name(person, named.name(), named.centre(), command));
    return taken(rows, plan);
  }

  private Optional<Office> find(String code) {
    return offices.find(Office.id(code)).map(Entry::state);
  }

  /// An office out of the caller's reach is answered as if there were none, whatever else is wrong.
  private static void mustReach(OfficePlan office, Caller caller) {
    caller.mustReach(
        Belonging.to(office.centre(), office.code()), new OfficeRefusal.Unknown(office.code()));
  }

  private void carryOut(OfficePlan plan, Command command) {
    var id = Office.id(plan.code());
    var before = find(plan.code()).orElse(null);
    if (before == null) {
      offices.create(id, command, () -> decision(plan.events(null)));
    } else if (!plan.events(before).isEmpty()) {
      offices.change(id, null, command, entry -> decision(plan.events(entry.state())));
    }
  }

  private static Decision<OfficeEvent> decision(List<OfficeEvent> events) {
    return Decision.of(events.toArray(OfficeEvent[]::new));
  }

  private static Taken taken(List<TableRow> rows, TablePlan plan) {
    var posts = plan.offices().stream().flatMap(office -> office.posts().stream()).toList();
    return new Taken(
        rows.size(),
        plan.offices().size(),
        posts.size(),
        posts.stream().mapToInt(post -> post.holders().size()).sum(),
        plan.people().size());
  }
}
