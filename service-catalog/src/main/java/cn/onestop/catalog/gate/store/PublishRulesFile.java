package cn.onestop.catalog.gate.store;

import cn.onestop.catalog.gate.PublishRulebook;
import cn.onestop.catalog.gate.PublishRules;
import cn.onestop.catalog.imports.store.DataFile;
import java.util.List;

/// Reads the rules of publication.
public final class PublishRulesFile {

  private static final String FORMAT = "onestop-publish-rules/1";

  private PublishRulesFile() {}

  /// A file of rules.
  ///
  /// @param versions in any order
  public record Versions(String format, List<PublishRules> versions) {}

  /// The rules in `json`.
  ///
  /// @throws cn.onestop.catalog.imports.ImportRefused if it is no such file
  public static PublishRulebook read(byte[] json) {
    return new PublishRulebook(DataFile.read(json, FORMAT, Versions.class).versions());
  }
}
