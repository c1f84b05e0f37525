package cn.onestop.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.events.identity.AccessEvent;
import cn.onestop.events.identity.AccountEvent;
import cn.onestop.events.identity.SessionEvent;
import cn.onestop.events.identity.SigningKeyEvent;
import cn.onestop.events.matters.BundleEvent;
import cn.onestop.events.matters.CalendarEvent;
import cn.onestop.events.matters.CaseFileEvent;
import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.events.supervision.LiveEvent;
import cn.onestop.events.supervision.SupervisionEvent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SamplesTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  static Stream<Class<?>> events() {
    return Stream.of(
            ItemEvent.class,
            PowerEvent.class,
            DraftEvent.class,
            LegalTextEvent.class,
            NormativeDocumentEvent.class,
            ReconcilingEvent.class,
            OfficeEvent.class,
            PersonEvent.class,
            MatterEvent.class,
            CaseFileEvent.class,
            BundleEvent.class,
            ConsultationEvent.class,
            PreReviewEvent.class,
            CalendarEvent.class,
            ComplaintEvent.class,
            SupervisionEvent.class,
            AuditEvent.class,
            SessionEvent.class,
            AccountEvent.class,
            SigningKeyEvent.class,
            AccessEvent.class,
            LiveEvent.class)
        .flatMap(contract -> Stream.of(contract.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("events")
  void a_sample_satisfies_its_schema(Class<?> event) throws IOException {
    assertThat(errors(event, sample(event))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void the_record_reads_its_sample_whole(Class<?> event) throws IOException {
    var read = JSON.readValue(sample(event), event);

    assertThat(JSON.readTree(JSON.writeValueAsString(read)))
        .isEqualTo(JSON.readTree(sample(event)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void a_schema_demands_what_the_record_cannot_do_without(Class<?> event) throws IOException {
    var sample = (ObjectNode) JSON.readTree(sample(event));
    for (var component : event.getRecordComponents()) {
      var without = sample.deepCopy();
      without.remove(component.getName());
      var nullable =
          component.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);

      assertThat(errors(event, without.toString()).isEmpty())
          .as(component.getName())
          .isEqualTo(nullable);
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void a_field_of_a_later_release_does_no_harm(Class<?> event) throws IOException {
    var sample = (ObjectNode) JSON.readTree(sample(event));
    sample.put("fieldOfALaterRelease", true);

    assertThat(errors(event, sample.toString())).isEmpty();
  }

  private static List<Error> errors(Class<?> event, String json) throws IOException {
    return schema(event).validate(json, InputFormat.JSON);
  }

  private static Schema schema(Class<?> event) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(resource("/schemas/" + type(event) + ".schema.json"));
  }

  private static String sample(Class<?> event) throws IOException {
    return resource("/samples/" + type(event) + ".json");
  }

  private static String type(Class<?> event) {
    return event.getAnnotation(EventType.class).value();
  }

  private static String resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(SamplesTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
