package cn.onestop.kit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.journal.Ledger;
import org.junit.jupiter.api.Test;

/// The pointer of what is published never moves over a fact that the broker has not taken.
class FlightTest {

  private final Flight flight = new Flight(Ledger.type("t"), "l-1", 0);

  @Test
  void what_is_acknowledged_in_order_may_be_noted() {
    flight.sending(1);
    flight.sending(2);
    flight.answered(1, true);
    assertThat(flight.toNote()).isEqualTo(1);
    flight.answered(2, true);
    assertThat(flight.toNote()).isEqualTo(2);
  }

  @Test
  void a_fact_that_failed_at_once_is_not_taken_for_sent_by_the_next() {
    flight.sending(1);
    flight.answered(1, false);
    assertThat(flight.goesOn()).isFalse();
    flight.sending(2);
    flight.answered(2, true);

    assertThat(flight.acknowledged()).isZero();
    assertThat(flight.toNote()).isZero();
    assertThat(flight.next(0)).isNull();
    assertThat(flight.over()).isTrue();
  }

  @Test
  void what_another_instance_has_published_counts() {
    flight.sending(5);
    flight.answered(5, true);

    assertThat(flight.toNote()).isEqualTo(5);
  }
}
