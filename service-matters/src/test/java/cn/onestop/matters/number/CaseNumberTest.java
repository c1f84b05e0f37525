package cn.onestop.matters.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  @ParameterizedTest
  @ValueSource(
      strings = {"TX-MZ-01", "512036001003", "A", "A20260302", "12441500196720244T3442199806003"})
  void whatever_the_item_is_called_each_number_is_read_as_it_was_given(String item) {
    for (int sequence : new int[] {1, 17, 999, 9999, 10_000, 10_001, 12_034, 99_999, 100_000}) {
      CaseNumber number = new CaseNumber(item, DAY, sequence);
      assertThat(CaseNumber.parse(number.text())).contains(number);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "A-1",
        "20260302",
        "A-120260302",
        "A-120260302001",
        "A-12026133200017",
        "A-1202603020000a",
        "A-12026030200017"
      })
  void what_is_no_number_is_read_as_none(String text) {
    assertThat(CaseNumber.parse(text)).isEmpty();
  }

  @Test
  void places_are_in_the_order_in_which_numbers_were_given() {
    List<String> given =
        IntStream.of(1, 9, 1000, 1001, 9999, 10_000, 10_001, 99_999)
            .mapToObj(sequence -> new CaseNumber("A-1", DAY, sequence).text())
            .map(CaseNumber::place)
            .toList();
    assertThat(given).isSorted();
    assertThat(CaseNumber.place(new CaseNumber("A-1", DAY.plusDays(1), 1).text()))
        .isGreaterThan(given.getLast());
  }

  /// Whatever somebody types of a number, it is found, and under one of the places only.
  @Test
  void every_beginning_of_a_number_leads_to_its_place() {
    for (int sequence : new int[] {7, 1000, 9999, 10_000, 12_345}) {
      String number = new CaseNumber("A-1", DAY, sequence).text();
      for (int length = 1; length <= number.length(); length++) {
        assertThat(CaseNumber.places(number.substring(0, length)))
            .as(number.substring(0, length))
            .filteredOn(CaseNumber.place(number)::startsWith)
            .hasSize(1);
      }
    }
  }
}
