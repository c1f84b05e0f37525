package cn.onestop.matters.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskedPartsTest {

  @Test
  void whatever_the_form_has_of_somebody_is_masked_and_what_is_not_known_wholly() {
    assertThat(
            MaskedParts.of(
                Map.of(
                    "name", "张小三",
                    "idType", "ID_CARD",
                    "idNumber", "511321198001011234",
                    "phone", "13812343210",
                    "address", "示例乡第一村一组十二号",
                    "remark", "住院了",
                    "age", 46,
                    "withAgent", true,
                    "agent", Map.of("name", "李四", "phone", "139"),
                    "members", List.of("王五"))))
        .isEqualTo(
            Map.of(
                "name", "张*三",
                "idType", "ID_CARD",
                "idNumber", "511321********1234",
                "phone", "138****3210",
                "address", "示例乡第一村******",
                "remark", "***",
                "age", "***",
                "withAgent", true,
                "agent", Map.of("name", "李*", "phone", "***"),
                "members", List.of("***")));
  }
}
