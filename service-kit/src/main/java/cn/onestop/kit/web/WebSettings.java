package cn.onestop.kit.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// @param maxBody the largest request body taken
/// @param streamed the paths that take whole files, `*` standing for any one part, each with the
///   largest it takes; such a body is read as it comes and not kept
@ConfigurationProperties("onestop.web")
record WebSettings(
    @DefaultValue("1MB") DataSize maxBody, @DefaultValue Map<String, DataSize> streamed) {

  WebSettings {
    streamed = Map.copyOf(streamed);
  }

  /// The largest file that `path` takes, empty if it takes none.
  Optional<DataSize> ofAFile(String path) {
    var parsed = PathContainer.parsePath(path);
    return streamed.entrySet().stream()
        .filter(entry -> pattern(entry.getKey()).matches(parsed))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static PathPattern pattern(String path) {
    return PathPatternParser.defaultInstance.parse(path);
  }
}
