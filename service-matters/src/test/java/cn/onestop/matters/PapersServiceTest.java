package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.matters.Calls.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Papers through the whole service.
class PapersServiceTest {

  private static final String MATTERS = "/api/v1/matters/";

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls supervisor = Calls.as("staff-1009", "supervisor");

  @BeforeEach
  void on_a_day_of_its_own() {
    RunningMatters.get().office("2026-03-19T09:30");
  }

  @Test
  void the_papers_there_are_grow_with_what_happens() {
    String number = clerk.file(RunningMatters.SLOW);
    assertThat(names(number)).containsExactly("receipt");

    clerk.operate(number, "accept", null).must(200);

    Answer listed = supervisor.get(MATTERS + number + "/papers").must(200);
    assertThat(names(number)).containsExactly("receipt", "acceptance-notice");
    var last = listed.json().path("papers").get(1);
    assertThat(last.path("paperNumber").asString()).isEqualTo("受字〔2026〕" + number + "号");
    assertThat(last.path("title").asString()).isEqualTo("受理通知书");
    assertThat(last.path("by").asString()).isEqualTo("staff-1001");
    assertThat(last.path("pdf").asString())
        .isEqualTo(MATTERS + number + "/papers/acceptance-notice.pdf");
  }

  @Test
  void a_paper_is_a_page_and_a_pdf_that_nobody_keeps_and_that_loads_nothing()
      throws IOException, InterruptedException {
    String number = clerk.file(RunningMatters.SLOW);

    HttpResponse<byte[]> page = open(number, "receipt.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().allValues("Content-Security-Policy").toString())
        .contains("default-src 'none'", "sandbox");
    assertThat(new String(page.body(), StandardCharsets.UTF_8))
        .contains("张小三", number)
        .doesNotContain("<script", "511321198001011234");

    HttpResponse<byte[]> pdf = open(number, "receipt.pdf");
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"%s-receipt.pdf\"".formatted(number));
    assertThat(open(number, "receipt.pdf").body()).isEqualTo(pdf.body());
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(document)).contains("张小三", "收件回执");
    }
  }

  @Test
  void the_code_on_the_paper_opens_the_progress() {
    String number = clerk.file(RunningMatters.SLOW);
    String page = clerk.get(MATTERS + number + "/papers/receipt.html").must(200).text();
    String code = page.replaceAll("(?s).*查询码：([A-Z0-9-]{14}).*", "$1");

    Calls.signedOut()
        .post(
            "/api/v1/public/progress",
            "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(number, code))
        .must(200);
  }

  @Test
  void a_paper_whose_fact_has_not_come_about_is_not_there_and_it_is_said_what_is() {
    String number = clerk.file(RunningMatters.SLOW);

    for (String paper : List.of("decision.pdf", "receipt-2.html", "no-such.pdf")) {
      Answer answer = clerk.get(MATTERS + number + "/papers/" + paper).must(404);
      assertThat(answer.code()).isEqualTo("paper-unknown");
      assertThat(answer.json().path("available").toString()).isEqualTo("[\"receipt\"]");
    }
  }

  @Test
  void that_a_paper_was_opened_is_on_record_and_that_papers_were_listed_is_not() {
    String number = clerk.file(RunningMatters.SLOW);
    clerk.get(MATTERS + number + "/papers").must(200);
    clerk.get(MATTERS + number + "/papers/receipt.pdf").must(200);

    RunningMatters.until(() -> !audit(number).isEmpty());
    assertThat(audit(number)).containsExactly("GET /api/v1/matters/{number}/papers/{paper}.pdf");
  }

  @Test
  void who_only_watches_sees_that_there_are_papers_and_opens_none() {
    String number = clerk.file(RunningMatters.SLOW);

    supervisor.get(MATTERS + number + "/papers").must(200);
    supervisor.get(MATTERS + number + "/papers/receipt.html").must(403);
    Calls.as("staff-2001", "clerk").get(MATTERS + number + "/papers/receipt.html").must(404);
    Calls.signedOut().get(MATTERS + number + "/papers/receipt.html").must(401);
  }

  @Test
  void papers_of_an_erased_matter_are_listed_and_cannot_be_opened() {
    String number = clerk.file(RunningMatters.SLOW);
    clerk.operate(number, "withdraw", null).must(200);
    Calls.as("staff-1011", "admin")
        .operate(number, "erase", "{\"ground\": \"APPLICANT_REQUEST\"}")
        .must(200);

    assertThat(clerk.get(MATTERS + number + "/papers/receipt.html").must(409).code())
        .isEqualTo("paper-erased");
    Answer listed = clerk.get(MATTERS + number + "/papers").must(200);
    assertThat(listed.json().path("openable").asBoolean()).isFalse();
    assertThat(names(number)).containsExactly("receipt");
  }

  private List<String> names(String number) {
    var papers = clerk.get(MATTERS + number + "/papers").must(200).json().path("papers");
    return StreamSupport.stream(papers.spliterator(), false)
        .map(paper -> paper.path("paper").asString())
        .toList();
  }

  private List<String> audit(String number) {
    var lines = supervisor.get(MATTERS + number + "/audit").must(200).json().path("items");
    return StreamSupport.stream(lines.spliterator(), false)
        .map(line -> line.path("operation").asString())
        .toList();
  }

  private HttpResponse<byte[]> open(String number, String paper)
      throws IOException, InterruptedException {
    RunningMatters service = RunningMatters.get();
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(service.address() + MATTERS + number + "/papers/" + paper))
            .header("Authorization", "Bearer " + clerk.token())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }
}
