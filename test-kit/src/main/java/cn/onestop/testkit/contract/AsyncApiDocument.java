package cn.onestop.testkit.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The schemas that the AsyncAPI document gives for each topic and event.
///
/// @param byTopic topic to event type to message
/// @param deadLetterSuffix what the name of a topic of dead letters ends with
/// @param deadLetterHeaders what a dead letter has more than the record had
/// @param anyHeaders what the headers of every event have
record AsyncApiDocument(
    Map<String, Map<String, Message>> byTopic,
    String deadLetterSuffix,
    Schema deadLetterHeaders,
    Schema anyHeaders) {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  /// One event as it stands on the wire.
  record Message(Schema headers, Schema payload) {}

  /// The one that event-contracts publishes.
  static AsyncApiDocument published() {
    var document = YAMLMapper.shared().readTree(resource("asyncapi.yaml"));
    var byTopic = new HashMap<String, Map<String, Message>>();
    document
        .path("channels")
        .forEach(channel ->
            byTopic.put(channel.path("address").asString(), messages(document, channel)));
    return new AsyncApiDocument(
        byTopic,
        document.at("/channels/dead-letters/address").asString().replace("{topic}", ""),
        within(document, "#/components/messages/dead-letter/headers"),
        within(document, "#/components/schemas/headers"));
  }

  Map<String, Message> messages(String topic) {
    return byTopic.getOrDefault(topic, Map.of());
  }

  private static Map<String, Message> messages(JsonNode document, JsonNode channel) {
    var messages = new HashMap<String, Message>();
    for (var reference : channel.path("messages")) {
      var message = document.at(reference.path("$ref").asString().substring(1));
      if (message.has("payload")) {
        messages.put(
            message.path("name").asString(),
            new Message(
                within(document, message.at("/headers/$ref").asString()),
                beside(message.at("/payload/$ref").asString())));
      }
    }
    return messages;
  }

  /// A schema of the document itself, which may refer to others there.
  private static Schema within(JsonNode document, String reference) {
    var schema = JsonMapper.shared().createObjectNode().put("$ref", reference);
    schema.set("components", document.path("components"));
    return SCHEMAS.getSchema(schema);
  }

  /// A schema in a file of its own.
  private static Schema beside(String reference) {
    return SCHEMAS.getSchema(
        JsonMapper.shared().readTree(resource(reference.substring("./".length()))));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        AsyncApiDocument.class.getResourceAsStream("/" + name), "no resource " + name);
  }
}
