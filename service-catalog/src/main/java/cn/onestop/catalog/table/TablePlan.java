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
import cn.onestop.catalog.office.OfficePlan.PostPlan;
import cn.onestop.catalog.office.Placement;
import cn.onestop.catalog.office.Superiors;
import cn.onestop.catalog.office.Superiors.Known;
import cn.onestop.catalog.table.TableRefused.Wrong;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Role;
import cn.onestop.time.calendar.OfficeHours;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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
  private final Map<String, Group> offices = new LinkedHashMap<>();
  private final Map<String, PersonRow> people = new LinkedHashMap<>();
  private final List<Wrong> wrong = new ArrayList<>();

  /// A name that the table gives somebody.
  record PersonRow(TableRow row, String name, String centre) {}

  /// All rows about one office; the first says what it is.
  private record Group(
      TableRow first,
      String kind,
      String name,
      @Nullable String parent,
      String centre,
      Map<String, PostGroup> posts) {}

  /// All rows about one post; the first says what it is.
  private record PostGroup(
      TableRow first, Role role, String title, @Nullable String superior, List<Held> holders) {}

  private record Held(TableRow row, Holding holding) {}

  /// @param existing finds an office by its code
  TablePlan(Function<String, Optional<Office>> existing, Offices copy) {
    this.existing = existing;
    this.copy = copy;
  }

  /// Takes the rows in their order.
  void take(List<TableRow> rows) {
    rows.forEach(this::take);
    superiors();
    offices.values().forEach(this::tryOut);
  }

  List<Wrong> wrong() {
    return wrong;
  }

  Map<String, PersonRow> people() {
    return people;
  }

  List<OfficePlan> offices() {
    return offices.values().stream().map(TablePlan::plan).toList();
  }

  /// The row where an office comes first.
  TableRow firstRow(String office) {
    return Objects.requireNonNull(offices.get(office)).first();
  }

  private void take(TableRow row) {
    var code = row.text(OFFICE);
    if (code.isEmpty()) {
      refuse(row, OFFICE, "field-missing");
      return;
    }
    var known = offices.get(code);
    var office = known == null ? first(row, code) : Optional.of(known);
    if (known != null) {
      same(row, KIND, known.kind());
      same(row, OFFICE_NAME, known.name());
      same(row, PARENT, Objects.requireNonNullElse(known.parent(), ""));
    }
    office.ifPresent(found -> {
      offices.putIfAbsent(code, found);
      post(row, found);
    });
  }

  private Optional<Group> first(TableRow row, String code) {
    var there = existing.apply(code).orElse(null);
    var kind = row.has(KIND) || there == null ? row.text(KIND) : there.kind().name();
    var name = row.has(OFFICE_NAME) || there == null ? row.text(OFFICE_NAME) : there.name();
    var parent = row.has(PARENT) || there == null ? row.get(PARENT) : there.parent();
    var before = wrong.size();
    if (there != null) {
      same(row, KIND, there.kind().name());
      same(row, PARENT, Objects.requireNonNullElse(there.parent(), ""));
      return Optional.of(new Group(row, kind, name, parent, there.centre(), new LinkedHashMap<>()));
    }
    check(row, KIND, Placement.kind(kind).isPresent(), "office-kind-unknown", kind);
    check(row, OFFICE, Placement.codeFits(kind, code), "office-code-malformed", code);
    check(row, OFFICE_NAME, !name.isEmpty() && name.length() <= 100, "table-name-length", 100);
    var above = above(row, kind, parent);
    return above.isEmpty() || wrong.size() > before
        ? Optional.empty()
        : Optional.of(
            new Group(
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
      refuse(row, PARENT, "field-missing");
      return Optional.empty();
    }
    var planned = offices.get(parent);
    var there = planned == null ? existing.apply(parent) : Optional.<Office>empty();
    if (planned == null && there.isEmpty()) {
      refuse(row, PARENT, "office-parent-unknown", parent);
      return Optional.empty();
    }
    var kindAbove = planned == null ? there.orElseThrow().kind().name() : planned.kind();
    check(row, PARENT, Placement.stands(kind, kindAbove), "office-misplaced", parent);
    var centre = planned == null ? there.orElseThrow().centre() : planned.centre();
    return Optional.of(new Known(centre, null));
  }

  private void post(TableRow row, Group office) {
    var code = row.text(POST);
    if (code.isEmpty()) {
      check(row, POST, !row.has(PERSON), "field-missing");
      return;
    }
    var known = office.posts().get(code);
    if (known != null) {
      same(row, ROLE, known.role().wireName());
      same(row, TITLE, known.title());
      same(row, SUPERIOR, Objects.requireNonNullElse(known.superior(), ""));
    }
    (known == null ? firstOfPost(row, code) : Optional.of(known))
        .ifPresent(post -> {
          office.posts().putIfAbsent(code, post);
          holder(row, office, post);
        });
  }

  private Optional<PostGroup> firstOfPost(TableRow row, String code) {
    var there =
        existing
            .apply(row.text(OFFICE))
            .flatMap(known ->
                known.posts().stream().filter(post -> post.code().equals(code)).findFirst());
    var before = wrong.size();
    check(row, POST, Placement.CODE.matcher(code).matches(), "post-code-malformed", code);
    if (there.isEmpty()) {
      var elsewhere =
          copy.ofPost(code).isPresent()
              || offices.values().stream().anyMatch(other -> other.posts().containsKey(code));
      check(row, POST, !elsewhere, "post-twice", code);
    }
    there.ifPresent(post -> same(row, ROLE, post.role()));
    var roleName = row.has(ROLE) ? row.text(ROLE) : there.map(post -> post.role()).orElse("");
    var role = Role.named(roleName).filter(Role::needsPost);
    check(row, ROLE, role.isPresent(), "post-role-unknown", roleName);
    var title = row.has(TITLE) ? row.text(TITLE) : there.map(post -> post.title()).orElse("");
    check(row, TITLE, !title.isEmpty() && title.length() <= 100, "table-name-length", 100);
    return wrong.size() > before
        ? Optional.empty()
        : Optional.of(
            new PostGroup(row, role.orElseThrow(), title, row.get(SUPERIOR), new ArrayList<>()));
  }

  private void holder(TableRow row, Group office, PostGroup post) {
    var person = row.text(PERSON);
    if (person.isEmpty()) {
      return;
    }
    var fits = Placement.CODE.matcher(person).matches();
    check(row, PERSON, fits, "person-malformed");
    var from = moment(row, FROM);
    var until = moment(row, UNTIL);
    check(row, FROM, row.has(FROM), "field-missing");
    if (fits && from != null) {
      post.holders().add(new Held(row, new Holding(person, from, until)));
    }
    name(row, person, office.centre());
  }

  private void name(TableRow row, String person, String centre) {
    var name = row.get(PERSON_NAME);
    if (name != null) {
      check(row, PERSON_NAME, name.length() <= 100, "table-name-length", 100);
      var known = people.putIfAbsent(person, new PersonRow(row, name, centre));
      check(
          row,
          PERSON_NAME,
          known == null || known.name().equals(name),
          "table-name-differs",
          person);
    }
  }

  private @Nullable Instant moment(TableRow row, Column column) {
    var text = row.get(column);
    if (text == null) {
      return null;
    }
    try {
      return text.length() == "2026-03-02".length()
          ? OfficeHours.DEFAULT.instant(LocalDate.parse(text).atStartOfDay())
          : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      refuse(row, column, "field-expects-time");
      return null;
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
                  .ifPresent(it -> refuse(post.first(), SUPERIOR, it.code(), it.superior())));
    }
  }

  private @Nullable String superior(String code, PostGroup post) {
    return post.superior() == null
        ? copy.post(code).map(known -> known.superior()).orElse(null)
        : post.superior();
  }

  /// Lets it happen for once, holder by holder, so that every refusal finds its row; then all of it.
  private void tryOut(Group office) {
    var there = existing.apply(office.first().text(OFFICE)).orElse(null);
    var before = wrong.size();
    for (var post : office.posts().entrySet()) {
      List<Holding> sound = new ArrayList<>();
      for (var held : post.getValue().holders()) {
        sound.add(held.holding());
        if (!happens(plan(office, Map.of(post.getKey(), sound)), there, held.row(), PERSON)) {
          sound.removeLast();
        }
      }
    }
    if (wrong.size() == before) {
      happens(plan(office), there, office.first(), OFFICE);
    }
  }

  private boolean happens(
      OfficePlan plan, @Nullable Office there, TableRow row, Column column) {
    try {
      plan.events(there);
      return true;
    } catch (Refused e) {
      refuse(row, column, e.refusal().code(), e.refusal().arguments().toArray());
      return false;
    }
  }

  private static OfficePlan plan(Group office) {
    Map<String, List<Holding>> all = new LinkedHashMap<>();
    office
        .posts()
        .forEach(
            (code, post) -> all.put(code, post.holders().stream().map(Held::holding).toList()));
    return plan(office, all);
  }

  private static OfficePlan plan(Group office, Map<String, List<Holding>> holders) {
    return new OfficePlan(
        office.first().text(OFFICE),
        office.kind(),
        office.name(),
        office.parent(),
        office.centre(),
        office.posts().entrySet().stream()
            .filter(post -> holders.containsKey(post.getKey()))
            .map(post ->
                new PostPlan(
                    post.getKey(),
                    post.getValue().role(),
                    post.getValue().title(),
                    post.getValue().superior(),
                    holders.getOrDefault(post.getKey(), List.of())))
            .toList());
  }

  /// A cell may be left blank where it was said before; said again, it says the same.
  private void same(TableRow row, Column column, String said) {
    check(row, column, !row.has(column) || row.text(column).equals(said), "table-differs", said);
  }

  private void check(
      TableRow row, Column column, boolean holds, String reason, Object... arguments) {
    if (!holds) {
      refuse(row, column, reason, arguments);
    }
  }

  private void refuse(TableRow row, Column column, String reason, Object... arguments) {
    wrong.add(Wrong.of(row, column, reason, arguments));
  }
}
