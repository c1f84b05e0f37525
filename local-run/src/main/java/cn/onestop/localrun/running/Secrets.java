package cn.onestop.localrun.running;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.data.DemoAccounts;
import cn.onestop.localrun.files.SecretFile;
import cn.onestop.localrun.prepared.Prepared;
import cn.onestop.localrun.prepared.PreparedPrograms;
import cn.onestop.localrun.topology.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The secrets of an installation, made at its first start: nothing secret is ever built in. The
/// programs that use a key also know how to make it.
final class Secrets {
  private static final String INSTALLATION_KEYS = "cn.onestop.kit.sealing.InstallationKeysFile";
  private static final String SESSION_KEYS = "cn.onestop.gateway.browser.SessionKeysFile";

  private Secrets() {}

  /// Makes what is not there yet.
  static void make(CenterData data, PreparedPrograms prepared) {
    DemoAccounts.makeIfMissing(data.demoAccounts());
    SecretFile.makeIfMissing(data.portalClientSecret());
    makeIfMissing(data.installationKeys(), prepared.of(Program.CATALOG), INSTALLATION_KEYS);
    makeIfMissing(data.sessionKeys(), prepared.of(Program.GATEWAY), SESSION_KEYS);
  }

  private static void makeIfMissing(Path file, Prepared program, String maker) {
    if (Files.exists(file)) {
      return;
    }
    try {
      var process =
          new ProcessBuilder(program.other(maker, file.toString()))
              .redirectErrorStream(true)
              .start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.onExit().join().exitValue() != 0 || !Files.exists(file)) {
        throw new Failure(
            "The key file %s could not be made (%s).".formatted(file, output.strip()));
      }
    } catch (IOException e) {
      throw new Failure(
          "The key file %s could not be made (%s).".formatted(file, e.getMessage()), e);
    }
  }
}
