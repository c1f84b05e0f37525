package cn.onestop.kit.sealing;

import java.nio.file.Path;

/// Makes the file of an installation's keys, readable by its owner alone; leaves one that is there.
///
/// ```
/// java -cp … cn.onestop.kit.sealing.InstallationKeysFile FILE
/// ```
public final class InstallationKeysFile {

  private InstallationKeysFile() {}

  static void main(String[] arguments) {
    InstallationKeys.readOrCreate(Path.of(arguments[0]));
  }
}
