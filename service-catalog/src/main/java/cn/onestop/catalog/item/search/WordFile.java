package cn.onestop.catalog.item.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Word lists that come with the service, line by line; blank lines and those with `#` do not
/// count.
final class WordFile {

  private WordFile() {}

  static Stream<String> lines(String name) {
    var stream = Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return List.copyOf(lines.readAllLines()).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
