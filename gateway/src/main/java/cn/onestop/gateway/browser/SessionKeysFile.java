package cn.onestop.gateway.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// Makes the file of the keys that seal sessions, readable by its owner alone; leaves one that is
/// there.
///
/// ```
/// java -cp … cn.onestop.gateway.browser.SessionKeysFile FILE
/// ```
public final class SessionKeysFile {

  private SessionKeysFile() {}

  static void main(String[] arguments) throws IOException, GeneralSecurityException {
    SessionKeys.createIfMissing(Path.of(arguments[0]));
  }
}
