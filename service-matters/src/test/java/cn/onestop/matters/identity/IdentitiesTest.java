package cn.onestop.matters.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.identity.Authorisation.Kind;
import cn.onestop.matters.identity.Authorisation.Seen;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final String PERSON = "11010519491231002X";
  private static final String COMPANY = "91350100M000100Y43";

  @ParameterizedTest
  @CsvSource({
    "ID_CARD, 11010519491231002X, 1",
    "CREDIT_CODE, 91350100M000100Y43, 2",
    "CREDIT_CODE, 91350100M000100Y43, 1 2",
    "CREDIT_CODE, 12441500196720244T, 3",
    // 个体工商户 is a natural person in business, and registered like an enterprise.
    "CREDIT_CODE, 9251132199999999X4, 1",
    "CREDIT_CODE, 9251132199999999X4, 2",
    "OTHER, anything, 1",
    "OTHER, anything, 6",
    // A kind that a later standard names shuts nobody out.
    "ID_CARD, 11010519491231002X, 7"
  })
  void whom_the_item_serves_may_apply(IdType type, String number, String serves) {
    assertThatCode(() -> served(type.name(), number, null, serves)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "CREDIT_CODE, 91350100M000100Y43, 1, applicant-not-served-persons-only",
    "ID_CARD, 11010519491231002X, 2 3, applicant-not-served-organisations-only",
    "ID_CARD, 11010519491231002X, 6, applicant-not-served-organisations-only",
    "CREDIT_CODE, 12441500196720244T, 1 6, applicant-not-served",
    "PASSPORT, E12345678, 2, applicant-not-served-organisations-only"
  })
  void others_are_told_whom_it_serves(IdType type, String number, String serves, String code) {
    Refused refused = refused(() -> served(type.name(), number, null, serves));
    assertThat(refused.refusal().code()).isEqualTo(code);
    assertThat(refused.refusal().members()).containsKey("serves");
  }

  @Test
  void only_an_organisation_has_a_legal_representative() {
    assertThatCode(() -> served("CREDIT_CODE", COMPANY, "李小四", "2")).doesNotThrowAnyException();
    assertThat(refused(() -> served("ID_CARD", PERSON, "李小四", "1")).refusal().code())
        .isEqualTo("applicant-representative-of-person");
  }

  @Test
  void a_kind_of_paper_from_before_there_was_a_list_is_taken_as_told() {
    assertThatCode(() -> served("OFFICER_CARD", "whatever", null, "1")).doesNotThrowAnyException();
  }

  @Test
  void an_agent_acts_to_the_last_day_of_the_authorisation() {
    assertThatCode(() -> Identities.mayAct(agent("ID_CARD", PERSON, TODAY), TODAY))
        .doesNotThrowAnyException();
    assertThatCode(() -> Identities.mayAct(agent("ID_CARD", PERSON, null), TODAY))
        .doesNotThrowAnyException();
    Refused late =
        refused(() -> Identities.mayAct(agent("ID_CARD", PERSON, TODAY.minusDays(1)), TODAY));
    assertThat(late.refusal().code()).isEqualTo("applicant-authorisation-ended");
    assertThat(late.refusal().arguments()).containsExactly("2026-03-01");
  }

  @Test
  void an_agent_is_a_person_with_a_number_that_may_be_right() {
    assertThat(
            refused(() -> Identities.mayAct(agent("CREDIT_CODE", COMPANY, null), TODAY))
                .refusal()
                .code())
        .isEqualTo("applicant-agent-no-person");
    assertThat(
            refused(() -> Identities.mayAct(agent("ID_CARD", "110105194912310020", null), TODAY))
                .refusal()
                .fields()
                .getFirst()
                .pointer())
        .isEqualTo("/agent/idNumber");
  }

  @Test
  void no_refusal_tells_the_number_it_is_about() {
    Refused refused = refused(() -> served("ID_CARD", "110105194912310020", null, "1"));
    assertThat(refused.refusal().toString()).doesNotContain("1949");
    assertThat(refused.refusal().fields().toString()).doesNotContain("1949");
  }

  private static void served(
      String type, String number, @Nullable String representative, String serves) {
    Identities.mustBeServed(type, number, representative, List.of(serves.split(" ")), TODAY);
  }

  private static Agent agent(String type, String number, @Nullable LocalDate until) {
    return new Agent(
        "王小五", type, number, null, new Authorisation(Kind.POWER_OF_ATTORNEY, Seen.ORIGINAL, until));
  }

  private static Refused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Refused.class, call);
  }
}
