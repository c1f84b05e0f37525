package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people tell about themselves lies nowhere in plain, and is gone when it is erased.
class PersonalDataIT {

  private static final String NAME = "欧阳独一";
  private static final String ID_NUMBER = "110105197407070030";
  private static final String PHONE = "13987650123";
  private static final String ADDRESS = "太霞乡独一村八组";
  private static final String REASON = "申请人自称独一无二的理由不充分";
  private static final String WHY_OPENED = "电话核实欧阳独一的住址是否搬迁";
  private static final List<String> PERSONAL =
      List.of(NAME, ID_NUMBER, PHONE, ADDRESS, REASON, WHY_OPENED);

  /// What is no secret and must be found, or the search would prove nothing.
  private static final String ITEM_NAME = "残疾人证新办";

  private final RunningCenter center = RunningCenter.get();
  private final Person clerk = center.person("clerk");

  @Test
  void it_is_found_in_no_file_and_after_erasure_nowhere() {
    var filed = clerk.post("/matters", filing());
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    var path = "/matters/" + filed.json().path("number").asString();
    var refused =
        clerk.post(
            path + "/refuse", "{\"ground\": \"OTHER\", \"reason\": \"%s\"}".formatted(REASON));
    assertThat(refused.status()).as(refused.text()).isEqualTo(200);
    assertThat(clerk.get(path).text()).contains(REASON);
    var opened = clerk.post(path + "/unmask", unmasking());
    assertThat(opened.text()).contains(NAME, ID_NUMBER, PHONE, ADDRESS);
    assertThat(audited(path.substring("/matters/".length()))).contains("OPENED", "staff-");

    assertThat(holds(center.data().storeFile().getParent(), ITEM_NAME)).isTrue();
    assertThat(holds(center.data().broker(), ITEM_NAME)).isTrue();
    assertNowhereInPlain();

    var erased =
        center.person("admin").post(path + "/erase", "{\"ground\": \"APPLICANT_REQUEST\"}");
    assertThat(erased.status()).as(erased.text()).isEqualTo(200);
    assertThat(clerk.get(path).text()).doesNotContain(PERSONAL);
    assertNowhereInPlain();
    RunningCenter.run("verify").mustSucceed();
  }

  private void assertNowhereInPlain() {
    for (var text : PERSONAL) {
      for (var place :
          List.of(
              center.data().storeFile().getParent(),
              center.data().broker(),
              center.data().logs())) {
        assertThat(holds(place, text)).as("%s in %s", text, place).isFalse();
      }
    }
  }

  private static boolean holds(Path directory, String text) {
    var wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return RunningCenter.contents(directory).stream()
        .anyMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(wanted));
  }

  private String audited(String number) {
    return center
        .person("supervisor")
        .get("/ops/service-matters/audit?outcome=OPENED&thing=" + number)
        .text();
  }

  private static String unmasking() {
    return """
    {"fields": ["NAME", "ID_NUMBER", "PHONE", "ADDRESS"], "reason": "%s"}
    """
        .formatted(WHY_OPENED);
  }

  private static String filing() {
    return """
    {"itemCode": "%s",
     "applicant": {"name": "%s", "idType": "ID_CARD", "idNumber": "%s", "phone": "%s",
                   "address": "%s"}}
    """
        .formatted(MatterLife.ITEM, NAME, ID_NUMBER, PHONE, ADDRESS);
  }
}
