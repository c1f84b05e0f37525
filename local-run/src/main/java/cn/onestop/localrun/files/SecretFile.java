package cn.onestop.localrun.files;

import cn.onestop.localrun.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/// A secret that two programs share: 256 random bits as text, readable for its owner only.
public final class SecretFile {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SecretFile() {}

  public static void makeIfMissing(Path file) {
    if (Files.exists(file)) {
      return;
    }
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    try {
      Access.OWNER.makeDirectory(
          Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a directory"));
      var draft = Access.OWNER.makeDraft(file);
      Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Failure("%s cannot be written (%s).".formatted(file, e.getMessage()), e);
    }
  }
}
