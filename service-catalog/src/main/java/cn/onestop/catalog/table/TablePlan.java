package cn.onestop.catalog.table;

import static cn.onestop.catalog.table.Column.FROM;
import static cn.onestop.catalog.table.Column.KIND;
import static cn.onestop.catalog.table.Column.OFFICE;
import static cn.onestop.catalog.table.Column.OFFICE_NAME;
import static cn.onestop.catalog.table.Column.PARENT;
import static cn.onestop.catalog.table.Column.PERSON;
import static cn.onestop.catalog.table.Column.PERSON_NAME;
import static cn.onestop.catalog.table.Column.POST;
import static cn.onestop.catalog.table.Column.ROLE;
import static cn.onestop.catalog.table.Column.SUPERIOR;
import static cn.onestop.catalog.table.Column.TITLE;
import static cn.onestop.catalog.table.Column.UNTIL;

import cn.onestop.catalog.office.Holding;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.OfficePlan;
import cn.onestop.catalog.office.Placement;
import cn.onestop.catalog.office.Superiors;
import cn.onestop.catalog.office.Superiors.Known;
import cn.onestop.catalog.sheet.WrongCell;
import cn.onestop.catalog.table.PlannedOffice.Held;
import cn.onestop.catalog.table.PlannedOffice.PlannedPost;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.signedin.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a table says, row by row put together and held against what there is. It goes through to
/// the end and remembers everything that is wrong.
final class TablePlan {

  private final Function<String, Optional<Office>> existing;
  private final Offices copy;
  private final Map<String, PlannedOffice> offices = new LinkedHashMap<>();
  private final Map<String, PersonRow> people = new LinkedHashMap<>();
  private final WrongCells wrong = new WrongCells();

  /// A name that the table gives somebody.
  record PersonRow(TableRow row, String name, String centre) {}

  /// @param existing finds an office by its code
  TablePlan(Function<String, Optional<Office>> existing, Offices copy) {
    this.existing = existing;
    this.copy = copy;
  }

  /// Takes the rows in their order.
  void take(List<TableRow> rows) {
    rows.forEach(this::take);
    superiors();
    offices.forEach((code, office) -> office.tryOut(existing.apply(code).orElse(null), wrong));
  }

  List<WrongCell> wrong() {
    return wrong.all();
  }

  Map<String, PersonRow> people() {
    return people;
  }

  List<OfficePlan> offices() {
    return offices.values().stream().map(PlannedOffice::plan).toList();
  }

  private void take(TableRow row) {
    var code = row.text(OFFICE);
    if (code.isEmpty()) {
      wrong.refuse(row, OFFICE, "field-missing");
      return;
    }
    var known = offices.get(code);
    var office = known == null ? first(row, code) : Optional.of(known);
    if (known != null) {
      wrong.same(row, KIND, known.kind());
      wrong.same(row, OFFICE_NAME, known.name());
      wrong.same(row, PARENT, Objects.requireNonNullElse(known.parent(), ""));
    }
    office.ifPresent(found -> {
      offices.putIfAbsent(code, found);
      post(row, found);
    });
  }

  private Optional<PlannedOffice> first(TableRow row, String code) {
    var there = existing.apply(code).orElse(null);
    var kind = row.has(KIND) || there == null ? row.text(KIND) : there.kind().name();
    var name = row.has(OFFICE_NAME) || there == null ? row.text(OFFICE_NAME) : there.name();
    var parent = row.has(PARENT) || there == null ? row.get(PARENT) : there.parent();
    var before = wrong.count();
    if (there != null) {
      wrong.same(row, KIND, there.kind().name());
      wrong.same(row, PARENT, Objects.requireNonNullElse(there.parent(), ""));
      return Optional.of(
          new PlannedOffice(row, kind, name, parent, there.centre(), new LinkedHashMap<>()));
    }
    wrong.check(row, KIND, Placement.kind(kind).isPresent(), "office-kind-unknown", kind);
    wrong.check(row, OFFICE, Placement.codeFits(kind, code), "office-code-malformed", code);
    wrong.check(
        row, OFFICE_NAME, !name.isEmpty() && name.length() <= 100, "table-name-length", 100);
    var above = above(row, kind, parent);
    return above.isEmpty() || wrong.count() > before
        ? Optional.empty()
        : Optional.of(
            new PlannedOffice(
                row,
                kind,
                name,
                parent,
                Placement.centre(code, kind, above.get().centre()),
                new LinkedHashMap<>()));
  }

  /// The office above: one further up in the table, or one that is there.
  private Optional<Known> above(TableRow row, String kind, @Nullable String parent) {
    if (parent == null) {
      // Only the installation's own file brings what has nothing above it.
      wrong.refuse(row, PARENT, "field-missing");
      return Optional.empty();
    }
    var planned = offices.get(parent);
    var there = planned == null ? existing.apply(parent) : Optional.<Office>empty();
    if (planned == null && there.isEmpty()) {
      wrong.refuse(row, PARENT, "office-parent-unknown", parent);
      return Optional.empty();
    }
    var kindAbove = planned == null ? there.orElseThrow().kind().name() : planned.kind();
    wrong.check(row, PARENT, Placement.stands(kind, kindAbove), "office-misplaced", parent);
    var centre = planned == null ? there.orElseThrow().centre() : planned.centre();
    return Optional.of(new Known(centre, null));
  }

  private void post(TableRow row, PlannedOffice office) {
    var code = row.text(POST);
    if (code.isEmpty()) {
      wrong.check(row, POST, !row.has(PERSON), "field-missing");
      return;
    }
    var known = office.posts().get(code);
    if (known != null) {
      wrong.same(row, ROLE, known.role().wireName());
      wrong.same(row, TITLE, known.title());
      wrong.same(row, SUPERIOR, Objects.requireNonNullElse(known.superior(), ""));
    }
    (known == null ? firstOfPost(row, code) : Optional.of(known))
        .ifPresent(post -> {
          office.posts().putIfAbsent(code, post);
          holder(row, office, post);
        });
  }

  private Optional<PlannedPost> firstOfPost(TableRow row, String code) {
    var there =
        existing
            .apply(row.text(OFFICE))
            .flatMap(known ->
                known.posts().stream().filter(post -> post.code().equals(code)).findFirst());
    var before = wrong.count();
    wrong.check(row, POST, Placement.CODE.matcher(code).matches(), "post-code-malformed", code);
    if (there.isEmpty()) {
      var elsewhere =
          copy.ofPost(code).isPresent()
              || offices.values().stream().anyMatch(other -> other.posts().containsKey(code));
      wrong.check(row, POST, !elsewhere, "post-twice", code);
    }
    there.ifPresent(post -> wrong.same(row, ROLE, post.role()));
    var roleName = row.has(ROLE) ? row.text(ROLE) : there.map(post -> post.role()).orElse("");
    var role = Role.named(roleName).filter(Role::needsPost);
    wrong.check(row, ROLE, role.isPresent(), "post-role-unknown", roleName);
    var title = row.has(TITLE) ? row.text(TITLE) : there.map(post -> post.title()).orElse("");
    wrong.check(row, TITLE, !title.isEmpty() && title.length() <= 100, "table-name-length", 100);
    return wrong.count() > before
        ? Optional.empty()
        : Optional.of(
            new PlannedPost(row, role.orElseThrow(), title, row.get(SUPERIOR), new ArrayList<>()));
  }

  private void holder(TableRow row, PlannedOffice office, PlannedPost post) {
    var person = row.text(PERSON);
    if (person.isEmpty()) {
      return;
    }
    var fits = Placement.CODE.matcher(person).matches();
    wrong.check(row, PERSON, fits, "person-malformed");
    var from = wrong.moment(row, FROM);
    var until = wrong.moment(row, UNTIL);
    wrong.check(row, FROM, row.has(FROM), "field-missing");
    if (fits && from != null) {
      post.holders().add(new Held(row, new Holding(person, from, until)));
    }
    name(row, person, office.centre());
  }

  private void name(TableRow row, String person, String centre) {
    var name = row.get(PERSON_NAME);
    if (name != null) {
      wrong.check(row, PERSON_NAME, name.length() <= 100, "table-name-length", 100);
      var known = people.putIfAbsent(person, new PersonRow(row, name, centre));
      wrong.check(
          row,
          PERSON_NAME,
          known == null || known.name().equals(name),
          "table-name-differs",
          person);
    }
  }

  private void superiors() {
    Map<String, Known> planned = new LinkedHashMap<>();
    for (var office : offices.values()) {
      office
          .posts()
          .forEach(
              (code, post) -> planned.put(code, new Known(office.centre(), superior(code, post))));
    }
    var superiors = Superiors.known(post -> Optional.ofNullable(planned.get(post)), copy);
    for (var office : offices.values()) {
      office
          .posts()
          .forEach((code, post) ->
              superiors
                  .wrong(post.superior(), code, office.centre())
                  .ifPresent(it -> wrong.refuse(post.first(), SUPERIOR, it.code(), it.superior())));
    }
  }

  private @Nullable String superior(String code, PlannedPost post) {
    return post.superior() == null
        ? copy.post(code).map(known -> known.superior()).orElse(null)
        : post.superior();
  }
}
