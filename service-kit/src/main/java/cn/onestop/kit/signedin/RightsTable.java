package cn.onestop.kit.signedin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who may call what: one row for every endpoint of a service. What has no row is open to nobody.
///
/// ```java
/// RightsTable.of(
///     get("/api/v1/catalog/items").anyone(),
///     post("/api/v1/matters/{number}/accept").may(CLERK, VILLAGE_AGENT).within(OFFICE));
/// ```
public final class RightsTable {
  private final Map<String, Right> rows = new LinkedHashMap<>();

  private RightsTable(Collection<Right> rights) {
    for (var right : rights) {
      if (rows.put(endpoint(right.method(), right.path()), right) != null) {
        throw new IllegalArgumentException("Two rows for " + right.method() + " " + right.path());
      }
    }
  }

  public static RightsTable of(Right... rights) {
    return new RightsTable(List.of(rights));
  }

  /// The tables of a service and of what it is built from, as one.
  public static RightsTable together(Collection<RightsTable> tables) {
    return new RightsTable(tables.stream().flatMap(table -> table.rows().stream()).toList());
  }

  public List<Right> rows() {
    return List.copyOf(rows.values());
  }

  /// The row for an endpoint. Who may read a thing may also ask for its headers alone.
  public Optional<Right> row(String method, String path) {
    return Optional.ofNullable(rows.get(endpoint(method.equals("HEAD") ? "GET" : method, path)));
  }

  /// How a row and an endpoint are compared, as `GET /api/v1/matters/{number}`.
  public static String endpoint(String method, String path) {
    return method + " " + path;
  }

  @Override
  public String toString() {
    return String.join("\n", rows.values().stream().map(Right::toString).toList());
  }
}
