package cn.onestop.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RunningGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the portal's files are served.
class PortalTest {
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway =
        RunningGateway.start(
            "onestop.portal=classpath:/portal/",
            "onestop.identity.issuer-uri=http://127.0.0.1:1/nobody");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/,公众", "/track,公众", "/complaint,公众", "/guide/TX-CL-01,公众",
    "/staff,工作台", "/staff/,工作台", "/staff/work,工作台", "/staff/work/1/2,工作台",
    "/staff/supervise,工作台"
  })
  void every_address_of_a_page_shows_it_under_the_strict_policy(String path, String title) {
    var answer = gateway.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<title>" + title + "</title>");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none';"
                + " form-action 'self'; frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void a_page_that_has_not_changed_is_not_sent_again() {
    var tag = gateway.get("/staff/work").headers().firstValue("ETag").orElseThrow();

    assertThat(gateway.get("/staff/work", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(gateway.get("/track", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void a_file_with_its_digest_in_the_name_is_kept_for_good() {
    var answer = gateway.get("/assets/public-0a1b2c3d.js");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
        .contains("max-age=31536000", "public", "immutable");
  }

  @Test
  void the_style_of_the_plain_pages_keeps_its_name_and_is_asked_for_again() {
    assertThat(gateway.get("/assets/page.css").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
  }

  @Test
  void a_file_that_is_missing_is_no_page() {
    assertThat(gateway.get("/assets/gone-00000000.js").statusCode()).isEqualTo(404);
    assertThat(gateway.get("/index.html").statusCode()).isEqualTo(404);
  }

  @Test
  void an_unknown_address_is_a_page_for_people_and_a_problem_for_programs() {
    var page =
        gateway.get(
            "/nowhere",
            "Accept",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(page.body()).contains("没有这个地址", "href=\"/\"").doesNotContain("<script");

    for (var accepted : new String[] {"*/*", "application/json", "application/json, text/html"}) {
      assertThat(gateway.get("/nowhere", "Accept", accepted).headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
    }
  }
}
