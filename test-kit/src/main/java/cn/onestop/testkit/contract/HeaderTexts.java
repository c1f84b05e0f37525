package cn.onestop.testkit.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The headers of a record as text.
record HeaderTexts(ObjectNode json) {

  /// Reads `headers` and adds to `misfits` what cannot be read as one text per name.
  static HeaderTexts of(Headers headers, List<String> misfits) {
    var json = JsonNodeFactory.instance.objectNode();
    for (var header : headers) {
      var text = utf8(header.value());
      if (text == null) {
        misfits.add("header %s is not text".formatted(header.key()));
      } else if (json.has(header.key())) {
        misfits.add("header %s is there twice".formatted(header.key()));
      } else {
        json.put(header.key(), text);
      }
    }
    return new HeaderTexts(json);
  }

  @Nullable String text(String name) {
    return json.path(name).stringValue(null);
  }

  /// The text of `bytes`, `null` if they are none.
  static @Nullable String utf8(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
