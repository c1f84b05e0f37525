package cn.onestop.localrun.files;

import cn.onestop.localrun.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/// One made-up secret in one file that nobody else on this machine may read.
public final class SecretFile {
  private static final int BYTES = 24;

  private SecretFile() {}

  public static void makeIfMissing(Path file) {
    if (Files.exists(file)) {
      return;
    }
    var secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    try {
      Access.OWNER.makeDirectory(
          Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a directory"));
      var draft = Access.OWNER.makeDraft(file);
      Files.writeString(draft, HexFormat.of().formatHex(secret));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Failure("%s cannot be written (%s).".formatted(file, e.getMessage()), e);
    }
  }
}
