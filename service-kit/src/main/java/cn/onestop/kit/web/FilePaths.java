package cn.onestop.kit.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The paths that take whole files, `*` standing for any one part.
final class FilePaths {
  private final Map<PathPattern, DataSize> largest;

  FilePaths(Map<String, DataSize> settings) {
    this.largest =
        settings.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> PathPatternParser.defaultInstance.parse(entry.getKey()),
                    Map.Entry::getValue));
  }

  /// The largest file that `path` takes, empty if it takes none.
  Optional<DataSize> largest(String path) {
    if (largest.isEmpty()) {
      return Optional.empty();
    }
    var parsed = PathContainer.parsePath(path);
    return largest.entrySet().stream()
        .filter(entry -> entry.getKey().matches(parsed))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
