package cn.onestop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.imports.store.DataFile;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.office.OfficeFile;
import cn.onestop.catalog.power.PowerFile;
import cn.onestop.catalog.power.PowerRules;
import cn.onestop.events.catalog.ItemContent.Provenance;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class SampleFilesTest {

  private static final String CENTRE = "511321900000";

  private final OfficeFile offices =
      DataFile.read(bytes("sample/offices.json"), OfficeFile.FORMAT, OfficeFile.class);
  private final ItemFile items =
      DataFile.read(bytes("sample/items.json"), ItemFile.FORMAT, ItemFile.class);
  private final PowerFile powers =
      DataFile.read(bytes("sample/powers.json"), PowerFile.FORMAT, PowerFile.class);

  SampleFilesTest() throws IOException {}

  @Test
  void the_posts_of_the_demo_accounts_are_where_they_are_said_to_be() {
    assertThat(holders())
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry("staff-1001", List.of(CENTRE + "-W01 clerk")),
                Map.entry("staff-1002", List.of(CENTRE + "-W02 clerk")),
                Map.entry("staff-1003", List.of(CENTRE + "-D01 reviewer")),
                Map.entry("staff-1004", List.of("511321900201 village-agent")),
                Map.entry("staff-1005", List.of(CENTRE + " approver")),
                Map.entry("staff-1006", List.of(CENTRE + " editor")),
                Map.entry("staff-1007", List.of(CENTRE + " catalog-approver")),
                Map.entry("staff-1008", List.of(CENTRE + " complaint-handler")),
                Map.entry("staff-1009", List.of(CENTRE + " supervisor")),
                Map.entry("staff-1010", List.of(CENTRE + " director")),
                Map.entry("staff-1011", List.of(CENTRE + " admin")),
                Map.entry("staff-2001", List.of("511321901000-W01 clerk")),
                Map.entry("staff-2002", List.of("511321901000 supervisor")),
                Map.entry("staff-2003", List.of("511321901000 complaint-handler"))));
  }

  @Test
  void one_township_has_seven_villages_and_every_department_a_reviewer() {
    assertThat(offices.offices()).filteredOn(row -> row.kind().equals("VILLAGE")).hasSize(7);
    assertThat(offices.offices())
        .filteredOn(row -> row.kind().equals("DEPARTMENT"))
        .hasSize(10)
        .allSatisfy(
            row -> assertThat(row.posts()).anyMatch(post -> post.role().equals("reviewer")));
  }

  @Test
  void every_department_handles_something() {
    var departments =
        offices.offices().stream()
            .filter(row -> row.kind().equals("DEPARTMENT"))
            .map(OfficeFile.Row::code)
            .toList();

    assertThat(items.items())
        .hasSize(66)
        .extracting(row -> row.content().department())
        .isSubsetOf(departments)
        .containsAll(departments);
  }

  @Test
  void no_sample_promise_is_passed_off_as_one_that_was_published() {
    assertThat(items.items())
        .allSatisfy(row -> {
          var provenance = Objects.requireNonNull(row.content().provenance());
          assertThat(provenance.promiseChecked()).isFalse();
          assertThat(provenance.note()).isNotBlank();
          assertThat(row.content().promised().basis()).contains("示例");
        });
    assertThat(items.items())
        .extracting(row -> Objects.requireNonNull(row.content().provenance()))
        .filteredOn(Provenance::limitChecked)
        .hasSize(18);
  }

  @Test
  void each_item_that_is_no_public_service_belongs_to_one_power_and_no_other_does() {
    var ofPowers = powers.powers().stream().flatMap(row -> row.content().items().stream()).toList();
    var notPublicServices =
        items.items().stream()
            .filter(row -> !row.content().taskType().equals("20"))
            .map(ItemFile.Row::itemCode)
            // Done by the county; the township only takes them in or helps.
            .filter(code -> !List.of("TX-SJ-03", "TX-GA-01", "TX-GA-02").contains(code))
            .toList();

    assertThat(ofPowers).doesNotHaveDuplicates().hasSameElementsAs(notPublicServices);
  }

  @Test
  void each_sample_power_says_how_far_it_was_checked_and_promises_nothing_as_published() {
    assertThat(powers.powers())
        .hasSizeGreaterThanOrEqualTo(20)
        .allSatisfy(row -> {
          var provenance = Objects.requireNonNull(row.content().provenance());
          assertThat(provenance.promiseChecked()).isFalse();
          assertThat(provenance.note()).contains("示例");
          assertThat(PowerRules.broken(row.content(), "")).isEmpty();
        });
  }

  private Map<String, List<String>> holders() {
    return offices.offices().stream()
        .flatMap(office ->
            office.posts().stream()
                .flatMap(post ->
                    post.holders().stream()
                        .map(holder ->
                            Map.entry(holder.person(), office.code() + " " + post.role()))))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.flatMapping(entry -> Stream.of(entry.getValue()), Collectors.toList())));
  }

  private static byte[] bytes(String resource) throws IOException {
    return new ClassPathResource(resource).getContentAsByteArray();
  }
}
