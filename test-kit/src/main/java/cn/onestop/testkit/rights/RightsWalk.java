package cn.onestop.testkit.rights;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Calls every endpoint as every role, on the own office's things and on others', signed out,
/// without the post and without the role, and tells where the answer is not what the rights table
/// says.
///
/// ```java
/// var walk = new RightsWalk(address, tokens, rows, endpoints, people, fixtures);
/// assertThat(walk.differences()).isEmpty();
/// ```
public final class RightsWalk {
  private static final String NOBODY_IN_PARTICULAR = "person-without-post";

  private final List<Row> rows;
  private final Set<String> endpoints;
  private final List<Person> people;
  private final Fixtures fixtures;
  private final TestTokens tokens;
  private final WalkCalls calls;
  private final List<String> differences = new ArrayList<>();
  private @Nullable List<String> found;

  /// @param rows the rights table, each row as it prints itself
  /// @param endpoints everything mapped, as `GET /api/v1/matters/{number}`
  /// @param people one for each role there is
  public RightsWalk(
      URI service,
      TestTokens tokens,
      Collection<String> rows,
      Collection<String> endpoints,
      List<Person> people,
      Fixtures fixtures) {
    this.rows = rows.stream().map(Row::parse).toList();
    this.endpoints = new TreeSet<>(endpoints);
    this.people = List.copyOf(people);
    this.fixtures = fixtures;
    this.tokens = tokens;
    this.calls = new WalkCalls(service);
  }

  /// Everything that is not as the table says; empty if all is.
  public List<String> differences() {
    var known = found;
    if (known == null) {
      compareWithEndpoints();
      rows.stream().filter(row -> endpoints.contains(row.endpoint())).forEach(this::walk);
      known = List.copyOf(differences);
      found = known;
    }
    return known;
  }

  /// How many calls it took: a walk of none proves nothing.
  public int calls() {
    return calls.made();
  }

  private void compareWithEndpoints() {
    var opened = rows.stream().map(Row::endpoint).collect(Collectors.toCollection(TreeSet::new));
    endpoints.stream()
        .filter(endpoint -> !opened.contains(endpoint))
        .forEach(endpoint -> differences.add(endpoint + " has no row in the rights table"));
    opened.stream()
        .filter(endpoint -> !endpoints.contains(endpoint))
        .forEach(endpoint -> differences.add(endpoint + " has a row but is no endpoint"));
  }

  private void walk(Row row) {
    signedOut(row);
    for (var person : people) {
      if (!row.forRoles()) {
        expect(row, "as " + person.role(), own(row, person), token(person), Expected.LET_IN);
      } else if (row.roles().contains(person.role())) {
        inRole(row, person);
      } else {
        expect(row, "as " + person.role(), own(row, person), token(person), Expected.ROLE_LACKING);
      }
    }
    row.roles().stream()
        .filter(role -> people.stream().noneMatch(person -> person.role().equals(role)))
        .forEach(role -> differences.add(row.endpoint() + ": nobody walks as " + role));
  }

  private void signedOut(Row row) {
    var anyone = people.getFirst();
    var expected = row.anyone() ? Expected.LET_IN : Expected.SIGNED_OUT;
    expect(row, "signed out", own(row, anyone), null, expected);
  }

  private void inRole(Row row, Person person) {
    var role = person.role();
    var own = own(row, person);
    expect(row, "as " + role, own, token(person), Expected.LET_IN);
    expect(
        row,
        "as holder of " + role + "'s post without the role",
        own,
        tokens.of(person.id()),
        Expected.ROLE_LACKING);
    if (person.needsPost()) {
      var expected = row.asksForPost() ? Expected.POST_LACKING : Expected.LET_IN;
      expect(
          row,
          "as " + role + " without a post",
          own,
          tokens.of(NOBODY_IN_PARTICULAR, role),
          expected);
    }
    if (!row.asksWhose()) {
      return;
    }
    elsewhere(row, person, "of another centre", fixtures.otherCentre(row), Expected.NOT_FOUND);
    if (row.scope().equals("office") && person.needsPost()) {
      var expected = person.wholeCentre() ? Expected.LET_IN : Expected.NOT_FOUND;
      elsewhere(row, person, "of another office", fixtures.otherOffice(row), expected);
    }
  }

  private void elsewhere(
      Row row, Person person, String whose, Optional<Call> call, Expected expected) {
    if (call.isEmpty()) {
      differences.add(row.endpoint() + ": no fixture for a thing " + whose);
    } else {
      var as = "as " + person.role() + " on a thing " + whose;
      expect(row, as, call.get(), token(person), expected);
    }
  }

  private Call own(Row row, Person person) {
    return fixtures.own(row, person.role());
  }

  private String token(Person person) {
    return tokens.of(person.id(), person.role());
  }

  private void expect(Row row, String as, Call call, @Nullable String token, Expected expected) {
    var answer = calls.make(row, call, token);
    if (!expected.fits(answer.status(), answer.code())) {
      differences.add(
          "%s %s: expected %s, was %d %s"
              .formatted(row.endpoint(), as, expected, answer.status(), answer.code()));
    }
  }
}
