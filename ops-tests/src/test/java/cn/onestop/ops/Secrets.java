package cn.onestop.ops;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The secrets that k8s/README.md tells the operator to make.
final class Secrets {
  private static final Pattern SECRET =
      Pattern.compile("create secret generic (\\S+)((?:\\s+(?:\\\\\\s+)?--from-file=\\S+)+)");
  private static final Pattern FILE = Pattern.compile("--from-file=([^=\\s]+)=(\\S+)");

  private Secrets() {}

  /// As `identity/accounts.json`.
  static Set<String> documented() {
    return read(1);
  }

  /// The files they are made from, as `accounts.json`.
  static Set<String> sources() {
    return read(2);
  }

  private static Set<String> read(int what) {
    var found = new TreeSet<String>();
    var readme = Project.read("k8s/README.md");
    SECRET
        .matcher(readme)
        .results()
        .forEach(secret ->
            FILE.matcher(secret.group(2))
                .results()
                .forEach(file ->
                    found.add(
                        what == 1
                            ? secret.group(1) + "/" + file.group(1)
                            : file.group(2).replaceFirst(".*/", ""))));
    return found;
  }
}
