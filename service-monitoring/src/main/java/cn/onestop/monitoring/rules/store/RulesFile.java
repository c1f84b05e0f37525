package cn.onestop.monitoring.rules.store;

import cn.onestop.monitoring.rules.SupervisionRulebook;
import cn.onestop.monitoring.rules.SupervisionRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the versions of the rules; a word that means nothing is an error, not a surprise later.
public final class RulesFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private RulesFile() {}

  /// The rules in `json`.
  public static SupervisionRulebook read(InputStream json) {
    try (json) {
      return new SupervisionRulebook(List.of(JSON.readValue(json, SupervisionRules[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
