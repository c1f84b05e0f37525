package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.exchange.FiledItem;
import cn.onestop.catalog.exchange.FiledItems;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.catalog.sheet.store.Content;
import cn.onestop.catalog.sheet.store.Encodings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A file of items as JSON, read item by item: `onestop-items/2`, or `/1`, where `centre`,
/// `effectiveFrom` and `reason` stand once for all items that do not say it themselves.
final class JsonItemFile implements FiledItems {

  private static final Set<String> FORMATS = Set.of(ItemFile.FORMAT, JsonItems.FORMAT);

  /// What the head may say of every item.
  private static final Set<String> OF_ALL = Set.of("centre", "effectiveFrom", "reason");

  private static final int TOKENS_OF_ONE = 20_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(30)
                          .maxNumberLength(30)
                          .maxStringLength(4 << 20)
                          .build())
                  .build())
          // One value after the other is read from one file.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Content content;

  JsonItemFile(Content content) {
    this.content = content;
  }

  @Override
  public void read(Consumer<FiledItem> taker) {
    var head = JSON.createObjectNode();
    parse(json -> head(json, head));
    if (!FORMATS.contains(head.path("format").asString(""))) {
      throw TableRefused.because(1, "import-format-unknown", JsonItems.FORMAT);
    }
    parse(json -> items(json, head, taker));
  }

  private void parse(Consumer<JsonParser> reading) {
    try (var text =
            Encodings.text(content).orElseThrow(() -> TableRefused.because(1, "table-encoding"));
        var json = JSON.createParser(text)) {
      reading.accept(json);
    } catch (StreamConstraintsException e) {
      throw TableRefused.because(1, "import-json-too-much");
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw TableRefused.because(1, "import-not-json", place.getLineNr(), place.getColumnNr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads what stands beside the items, and how much they are.
  private static void head(JsonParser json, ObjectNode head) {
    expect(json.nextToken() == JsonToken.START_OBJECT, "field-expects-object");
    var has = false;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      json.nextToken();
      switch (name) {
        case "items" -> {
          expect(json.currentToken() == JsonToken.START_ARRAY, "field-expects-list");
          measure(json);
          has = true;
        }
        case "format", "note", "centre", "effectiveFrom", "reason" ->
            head.set(name, JSON.readTree(json));
        default -> throw TableRefused.because(1, "import-member-unknown", name);
      }
    }
    expect(has, "table-empty");
    expect(json.nextToken() == null, "import-more-follows");
  }

  private static void measure(JsonParser json) {
    for (int items = 0; json.nextToken() != JsonToken.END_ARRAY; items++) {
      if (items == MOST) {
        throw TableRefused.because(items + 1, "import-too-many-items", MOST);
      }
      for (int depth = 0, tokens = 0; ; tokens++) {
        depth +=
            json.currentToken().isStructStart() ? 1 : json.currentToken().isStructEnd() ? -1 : 0;
        if (depth == 0) {
          break;
        }
        if (tokens == TOKENS_OF_ONE) {
          throw TableRefused.because(items + 1, "import-item-too-large");
        }
        json.nextToken();
      }
    }
  }

  private static void items(JsonParser json, ObjectNode head, Consumer<FiledItem> taker) {
    json.nextToken();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var isItems = json.currentName().equals("items");
      json.nextToken();
      if (isItems) {
        for (int place = 0; json.nextToken() != JsonToken.END_ARRAY; place++) {
          var item = withHead(JSON.readTree(json), head);
          taker.accept(ShapedItem.of(item, List.of(), new JsonPlaces(place, item)));
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private static JsonNode withHead(JsonNode item, ObjectNode head) {
    if (item instanceof ObjectNode object) {
      head.properties().stream()
          .filter(said -> OF_ALL.contains(said.getKey()) && !object.has(said.getKey()))
          .forEach(said -> object.set(said.getKey(), said.getValue()));
    }
    return item;
  }

  private static void expect(boolean holds, String reason) {
    if (!holds) {
      throw TableRefused.because(1, reason);
    }
  }
}
