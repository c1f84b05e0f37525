package cn.onestop.catalog.imports.store;

import cn.onestop.catalog.imports.ImportRefused;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a data file into its record.
public final class DataFile {

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private DataFile() {}

  /// What `json` says.
  ///
  /// @param format what its member `format` must be, so that a file of another kind is told at once
  /// @throws ImportRefused if it is no JSON, another format, or does not fit the record
  public static <T> T read(byte[] json, String format, Class<T> record) {
    var tree = tree(json);
    if (!format.equals(tree.path("format").asString(""))) {
      throw new ImportRefused(List.of(FieldRefusal.of("/format", "import-format-unknown", format)));
    }
    var errors = RecordShape.errors(tree, record, "");
    if (!errors.isEmpty()) {
      throw new ImportRefused(errors);
    }
    return STRICT.treeToValue(tree, record);
  }

  private static JsonNode tree(byte[] json) {
    try {
      return STRICT.readTree(json);
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new ImportRefused(
          List.of(FieldRefusal.of("", "import-not-json", place.getLineNr(), place.getColumnNr())));
    }
  }
}
