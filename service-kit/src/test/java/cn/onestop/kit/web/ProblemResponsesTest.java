package cn.onestop.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.trial.Calls;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemResponsesTest {

  @Test
  void a_refusal_says_the_reason_what_would_help_and_what_is_possible() {
    var answer =
        Calls.post(
            "/api/v1/public/ask",
            "",
            "traceparent",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
    assertThat(answer.text())
        .isEqualTo(
            """
            {"type":"urn:onestop:problem:thing-decided","title":"已办结","status":409,\
            "code":"thing-decided","detail":"事项 M-2026 已经办结。","help":"可以送达或归档。",\
            "errors":[{"code":"field-missing","detail":"缺少","pointer":"#/number"}],\
            "traceId":"0af7651916cd43dd8448eb211c80319c","possible":["deliver","archive"]}\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Already decided",
        "en-GB,zh;q=0.5 | Already decided",
        "zh-TW | 已办结",
        "de,en;q=0.8 | Already decided",
        "de | 已办结",
        "zh;q=0.1,en;q=0.9 | Already decided"
      })
  void it_speaks_the_callers_language(String accepted, String title) {
    var answer = Calls.post("/api/v1/public/ask", "", "Accept-Language", accepted);

    assertThat(answer.json().path("title").asString()).isEqualTo(title);
  }

  @Test
  void both_languages_have_the_same_words() throws Exception {
    assertThat(bundle("problems_en").stringPropertyNames())
        .isEqualTo(bundle("problems").stringPropertyNames());
  }

  @Test
  void the_answers_made_here_all_have_words() throws Exception {
    var words = bundle("problems");
    for (var status = 400; status < 600; status++) {
      assertThat(words).containsKey(Failures.ofStatus(status).code() + ".title");
    }
  }

  private static Properties bundle(String name) throws Exception {
    var words = new Properties();
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(
                ProblemResponsesTest.class.getResourceAsStream(name + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(file);
    }
    return words;
  }
}
