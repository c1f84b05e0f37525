package cn.onestop.localrun.files;

import cn.onestop.localrun.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One record in one JSON file. It is replaced whole, so a reader never sees half of it.
public final class JsonFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private JsonFile() {}

  public static void write(Path file, Object content) {
    write(file, content, Access.ANYONE);
  }

  /// Writes what nobody else on this machine may read.
  public static void writeSecret(Path file, Object content) {
    write(file, content, Access.OWNER);
  }

  private static void write(Path file, Object content, Access access) {
    try {
      access.makeDirectory(directoryOf(file));
      var draft = access.makeDraft(file);
      Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failure("%s cannot be written (%s).".formatted(file, e.getMessage()), e);
    }
  }

  private static Path directoryOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a directory");
  }

  /// What the file holds, or nothing if there is no such file.
  public static <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readAllBytes(file), type))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      throw new Failure(
          "%s cannot be read (%s): mend it or remove it.".formatted(file, e.getMessage()), e);
    }
  }
}
