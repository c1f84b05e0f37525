package cn.onestop.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventRecords;
import cn.onestop.kit.journal.Fact.CommandMark;
import cn.onestop.kit.journal.Ledger.Opened;
import cn.onestop.kit.request.Trace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracedFactTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @AfterEach
  void forget() {
    Trace.end();
  }

  @Test
  void an_event_names_the_request_that_brought_it_about() {
    Trace.begin(TRACE);

    assertThat(header(Trace.parent())).isEqualTo(TRACE);
  }

  @Test
  void an_event_of_a_rule_of_the_house_names_none() {
    assertThat(Command.ofRule("scan").trace()).isNull();
    assertThat(header(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "张三",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\nx: y",
      })
  void what_is_no_trace_goes_nowhere(String sent) {
    Trace.begin(sent);

    assertThat(Trace.parent()).isNull();
    assertThat(Trace.id(sent)).isNull();
  }

  private static @Nullable String header(@Nullable String trace) {
    var at = Instant.parse("2026-03-02T01:00:00Z");
    var event = new Opened("a");
    var type = Ledger.type("onestop.test");
    var fact =
        Chain.store(
            new Fact(
                1,
                Fact.id("l-1", 1),
                type.events().name(event),
                at,
                at,
                "tester",
                new CommandMark("key", "body", 1, trace),
                CanonicalJson.tree(event),
                Chain.START));
    var record = EventRecords.of(type, "l-1", fact, 0);
    return EventRecords.text(record.headers(), "ce_traceparent");
  }
}
