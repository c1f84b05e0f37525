package cn.onestop.localrun.prepared;

import cn.onestop.localrun.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Tells whether jars, JDK and flags are those that something was prepared for. A start cache made
/// for others would be ignored without a word.
final class Fingerprint {
  private static final int LENGTH = 12;

  private Fingerprint() {}

  static String of(List<Path> jars, List<String> flags) {
    var text = new StringBuilder(Runtime.version().toString()).append(flags);
    for (var jar : jars) {
      text.append(jar.getFileName()).append(size(jar)).append(modified(jar));
    }
    return HexFormat.of().formatHex(sha256(text.toString())).substring(0, LENGTH);
  }

  static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new Failure("%s cannot be read (%s).".formatted(file, e.getMessage()), e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new Failure("%s cannot be read (%s).".formatted(file, e.getMessage()), e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
