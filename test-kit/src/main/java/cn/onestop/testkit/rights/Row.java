package cn.onestop.testkit.rights;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// One row of a rights table as it prints itself: `POST /api/v1/matters/{number}/accept | clerk
/// reviewer | office`.
///
/// @param roles wire names; empty if open to anyone or to whoever is signed in
public record Row(String method, String path, boolean anyone, List<String> roles, String scope) {
  private static final Pattern FORM =
      Pattern.compile("([A-Z]+) (\\S+) \\| ([a-z -]+) \\| (none|installation|centre|office)");

  static Row parse(String line) {
    var row = FORM.matcher(line);
    if (!row.matches()) {
      throw new IllegalArgumentException("Not a row of a rights table: " + line);
    }
    var open = row.group(3);
    var all = open.equals("anyone") || open.equals("signed-in");
    return new Row(
        row.group(1),
        row.group(2),
        open.equals("anyone"),
        all ? List.of() : Arrays.asList(open.split(" ")),
        row.group(4));
  }

  /// Open to certain roles only.
  public boolean forRoles() {
    return !roles.isEmpty();
  }

  /// Whether a role counts only together with a post.
  public boolean asksForPost() {
    return !scope.equals("installation");
  }

  /// Whether it is about the things of some office.
  public boolean asksWhose() {
    return scope.equals("centre") || scope.equals("office");
  }

  public String endpoint() {
    return method + " " + path;
  }
}
