package cn.onestop.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.LogicalType;

/// How JSON is read and written over HTTP: nothing unknown, nothing twice, nothing bent into
/// another type; moments in UTC with milliseconds; what is absent stays away.
///
/// Runs last, so that it has the last word over the framework's defaults.
@Order(Ordered.LOWEST_PRECEDENCE)
final class JsonConventions implements JsonMapperBuilderCustomizer {

  @Override
  public void customize(JsonMapper.Builder json) {
    json.enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            text -> {
              text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
              text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
        .withCoercionConfig(
            LogicalType.Enum,
            choice -> choice.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
        .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
        .addModule(
            new SimpleModule("moments")
                .addSerializer(Instant.class, new WriteInstant())
                .addDeserializer(Instant.class, new ReadInstant()));
  }

  /// Always three digits after the second: a column of them lines up and sorts as text.
  private static final class WriteInstant extends StdScalarSerializer<Instant> {
    private static final DateTimeFormatter MILLISECONDS =
        new DateTimeFormatterBuilder().appendInstant(3).toFormatter().withZone(ZoneOffset.UTC);

    WriteInstant() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
      json.writeString(MILLISECONDS.format(moment));
    }
  }

  /// Any offset is taken; what is below a millisecond is cut off, as everywhere here.
  private static final class ReadInstant extends StdScalarDeserializer<Instant> {

    ReadInstant() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
      var text = json.getValueAsString();
      if (!json.currentToken().isScalarValue() || json.currentToken().isNumeric() || text == null) {
        return (Instant) context.handleUnexpectedToken(Instant.class, json);
      }
      try {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME
            .parse(text, Instant::from)
            .truncatedTo(ChronoUnit.MILLIS);
      } catch (DateTimeParseException _) {
        return (Instant)
            context.handleWeirdStringValue(Instant.class, text, "no moment with its offset");
      }
    }
  }
}
