package cn.onestop.kit.sealing;

import java.nio.file.Path;

/// Makes the file of an installation's keys, readable by its owner alone; leaves one that is there.
///
/// ```
/// java -cp … cn.onestop.kit.sealing.InstallationKeysFile FILE
/// java -cp … cn.onestop.kit.sealing.InstallationKeysFile FILE renew-search
/// ```
///
/// The second adds a new key for what is searched for, while the older ones still find what they
/// made.
public final class InstallationKeysFile {

  private InstallationKeysFile() {}

  static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    if (arguments.length == 1) {
      InstallationKeys.readOrCreate(file);
    } else if (arguments[1].equals("renew-search")) {
      InstallationKeys.renewSearch(file);
    } else {
      throw new IllegalArgumentException("renew-search is all that can be asked for");
    }
  }
}
