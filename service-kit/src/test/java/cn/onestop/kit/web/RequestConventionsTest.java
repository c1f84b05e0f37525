package cn.onestop.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.trial.Calls;
import cn.onestop.kit.trial.TrialService;
import org.junit.jupiter.api.Test;

class RequestConventionsTest {
  private static final String KEY = Calls.KEY;

  @Test
  void a_call_is_told_from_others_by_who_what_on_what_and_saying_what() {
    var answer =
        Calls.post(
            "/api/v1/things/ours/accept",
            "{}",
            "Authorization",
            "Bearer " + TrialService.TOKENS.of("clerk-1", "clerk"),
            "Idempotency-Key",
            '"' + KEY + '"',
            "Content-Type",
            "application/json");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .isEqualTo(
            """
            {"client":"clerk-1","operation":"POST /api/v1/things/{number}/accept number=ours",\
            "idempotencyKey":"8e03978e-40d5-43e8-bc93-6894a57f9324",\
            "fingerprint":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}\
            """);
  }

  @Test
  void white_space_and_the_order_of_members_do_not_make_another_body() {
    var fingerprint = fingerprint("{\"a\":[1,2.0],\"b\":\"文\"}");

    assertThat(fingerprint).isEqualTo(fingerprint(" { \"b\" : \"\\u6587\",\n\"a\":[1, 2] } "));
    assertThat(fingerprint).isNotEqualTo(fingerprint("{\"a\":[2,1],\"b\":\"文\"}"));
  }

  @Test
  void what_is_not_json_is_compared_byte_by_byte() {
    var text = file("{\"a\":1}", "text/plain");

    assertThat(text).isEqualTo(file("{\"a\":1}", "text/plain"));
    assertThat(text).isNotEqualTo(file("{\"a\": 1}", "text/plain"));
  }

  @Test
  void a_post_without_a_key_is_refused_even_if_the_endpoint_does_not_ask_for_it() {
    var admin = "Bearer " + TrialService.TOKENS.of("admin-1", "admin");

    var without = Calls.post("/api/v1/ops/verification", "", "Authorization", admin);
    var with =
        Calls.post("/api/v1/ops/verification", "", "Authorization", admin, "Idempotency-Key", KEY);

    assertThat(without.status()).isEqualTo(400);
    assertThat(without.code()).isEqualTo("idempotency-key-missing");
    assertThat(with.status()).isEqualTo(200);
  }

  @Test
  void signed_out_a_short_key_is_refused() {
    var answer =
        Calls.post(
            "/api/v1/public/file", "{}",
            "Idempotency-Key", "k".repeat(21),
            "Content-Type", "application/json");

    assertThat(answer.code()).isEqualTo("idempotency-key-length");
  }

  @Test
  void a_change_names_the_version_it_is_about() {
    assertThat(change().code()).isEqualTo("if-match-missing");
    assertThat(change().status()).isEqualTo(428);
    assertThat(change("If-Match", "\"11\"").status()).isEqualTo(412);
    assertThat(change("If-Match", "\"11\"").code()).isEqualTo("stale-version");
    assertThat(change("If-Match", "\"12\"").status()).isEqualTo(200);
    assertThat(change("If-Match", "*").status()).isEqualTo(200);
  }

  private static Calls.Answered change(String... more) {
    var headers = new String[more.length + 2];
    headers[0] = "Authorization";
    headers[1] = "Bearer " + TrialService.TOKENS.of("clerk-1", "clerk");
    System.arraycopy(more, 0, headers, 2, more.length);
    return Calls.put("/api/v1/things/ours", headers);
  }

  @Test
  void a_list_comes_in_pages_each_naming_the_next() {
    var first = Calls.get("/api/v1/things?colour=RED&limit=100");
    var last = Calls.get("/api/v1/things?colour=RED&limit=100&after=100");

    assertThat(first.json().path("items").size()).isEqualTo(100);
    assertThat(first.json().path("next").asString()).isEqualTo("100");
    assertThat(first.header("Link"))
        .isEqualTo("</api/v1/things?colour=RED&limit=100&after=100>; rel=\"next\"");
    assertThat(last.json().path("items").size()).isEqualTo(20);
    assertThat(last.json().has("next")).isFalse();
    assertThat(last.header("Link")).isEmpty();
    assertThat(Calls.get("/api/v1/things").json().path("items").size()).isEqualTo(50);
  }

  @Test
  void moments_carry_milliseconds_and_what_is_absent_stays_away() {
    var answer =
        Calls.get(
            "/api/v1/things/ours",
            "Authorization",
            "Bearer " + TrialService.TOKENS.of("clerk-1", "clerk"));

    assertThat(answer.text())
        .isEqualTo(
            """
            {"number":"ours","version":12,"at":"2026-03-02T01:00:00.000Z"}\
            """);
    assertThat(answer.header("ETag")).isEqualTo("\"12\"");
  }

  private static String fingerprint(String json) {
    return file(json, "application/json");
  }

  private static String file(String body, String type) {
    return Calls.post("/api/v1/public/file", body, "Idempotency-Key", KEY, "Content-Type", type)
        .json()
        .path("fingerprint")
        .asString();
  }
}
