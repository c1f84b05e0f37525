package cn.onestop.kit.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as facts and events carry it: RFC 8785 canonical text, absent values left out, readers that
/// do not mind fields they do not know.
public final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private CanonicalJson() {}

  /// The canonical text of `value`.
  public static String write(Object value) {
    return canonical(MAPPER.writeValueAsString(value));
  }

  /// `json` in canonical form.
  ///
  /// @throws UncheckedIOException if `json` is not JSON
  public static String canonical(String json) {
    try {
      return new JsonCanonicalizer(json).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads `json` as a tree.
  public static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /// The tree of `value`.
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// Reads `json` as a record of type `type`.
  public static <T> T read(JsonNode json, Class<T> type) {
    return MAPPER.treeToValue(json, type);
  }
}
