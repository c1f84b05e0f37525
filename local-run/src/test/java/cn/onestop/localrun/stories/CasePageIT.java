package cn.onestop.localrun.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// The page of one matter 办件详情, in a real browser: its whole course, its documents and the
/// applicant's data.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePageIT {

  private static final String ID_NUMBER = "11010519491231002X";
  private static final String SUBMIT = "Control+Enter";
  private static final String BOOKLET = "居民户口簿";
  private static final int PLACE_OF_BOOKLET = 2;
  private static final int TWENTY_MB = 20 * 1024 * 1024;

  private RunningCenter center;
  private Browsers browsers;

  @BeforeAll
  void open_browsers() {
    Browsers.need();
    center = RunningCenter.get();
    browsers = Browsers.at(center);
  }

  @AfterAll
  void close_browsers() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @BeforeEach
  void patiently() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterEach
  void nothing_has_gone_wrong_unseen() {
    if (browsers != null) {
      browsers.assertNoTrouble();
    }
  }

  @Test
  void a_matter_goes_its_whole_course_with_a_supplement_and_a_document() {
    String number = filed("郑一");
    Page clerk = at("clerk", number);
    act(
        clerk,
        "request-supplement",
        () -> {
          material(clerk, BOOKLET).check();
          clerk.locator("#act-days").fill("5");
          clerk.locator("#act-explanation").fill("户口簿首页复印件看不清楚。");
          assertThat(clerk.locator(".notice")).containsText(BOOKLET);
          assertThat(clerk.locator(".notice")).containsText("5 个工作日内补正");
        });
    assertThat(clerk.locator(".identity")).containsText("待补正");
    assertThat(clerk.locator(".identity")).containsText("补正期限");
    Browsers.assertAccessible(clerk);

    choose(clerk, pdf("户口簿.pdf"));
    Locator row = clerk.locator(".material").nth(PLACE_OF_BOOKLET);
    assertThat(row.locator(".files")).containsText("户口簿.pdf");
    row.getByText("替换").locator("input").setInputFiles(pdf("户口簿（清楚）.pdf"));
    assertThat(row).containsText("以前的版本（1 份）");
    assertThat(row.locator(".files").first()).containsText("户口簿（清楚）.pdf");

    act(clerk, "supplement", () -> assertThat(material(clerk, BOOKLET)).isChecked());
    act(clerk, "accept");
    Page reviewer = at("reviewer", number);
    for (int step = 0; step < 3; step++) {
      act(reviewer, "complete-step");
    }
    Page approver = at("approver", number);
    act(
        approver,
        "decide",
        () -> {
          approver.locator("input[name=act-outcome]").nth(1).check();
          approver.keyboard().press(SUBMIT);
          assertThat(approver.locator(".has-fault #act-reason")).isFocused();
          approver.locator("input[name=act-outcome]").first().check();
        });
    reload(clerk);
    act(clerk, "close");
    act(clerk, "deliver");
    act(clerk, "archive");

    assertThat(clerk.locator(".identity")).containsText("已归档");
    assertThat(clerk.locator("#papers")).containsText("一次性补正告知书");
    assertThat(matter(number).path("state").asString()).isEqualTo("ARCHIVED");
    JsonNode files =
        center.person("clerk").get("/matters/" + number + "/files").json().path("materials");
    assertThat(files.path(PLACE_OF_BOOKLET).path("files")).hasSize(2);
  }

  @Test
  void only_what_the_guide_tolerates_may_come_later() {
    String number = filed("郑二");
    Page clerk = at("clerk", number);
    act(
        clerk,
        "accept-provisionally",
        () -> {
          assertThat(material(clerk, "残疾人证申请表")).isDisabled();
          material(clerk, BOOKLET).check();
          clerk.locator("#act-promise").fill("五个字吧");
          clerk.keyboard().press(SUBMIT);
          assertThat(clerk.locator(".has-fault #act-promise")).isFocused();
          clerk.locator("#act-promise").fill("三个工作日内补交户口簿复印件。");
        });
    assertThat(clerk.locator(".identity")).containsText("容缺受理");
    assertThat(clerk.locator(".material").nth(PLACE_OF_BOOKLET)).containsText("待补");
    act(clerk, "supplement");
    assertThat(matter(number).path("state").asString()).isEqualTo("ACCEPTED");
  }

  @Test
  void a_special_procedure_stops_the_clock_and_the_clerk_sees_why() {
    String number = accepted("郑三");
    String before = matter(number).path("promised").path("dueOn").asString();
    Page clerk = at("clerk", number);
    assertThat(clerk.locator(".others")).containsText("启动特别程序 由审批人办理");
    Page approver = at("approver", number);
    act(
        approver,
        "start-special-procedure",
        () -> {
          assertThat(approver.locator(".effect")).containsText("暂停计时，期限将顺延");
          approver.locator("#act-kind").selectOption("残疾评定（不计入时限）");
          approver.locator("#act-approvedDays").fill("10");
          approver.locator("#act-notice").fill("需到指定医院评定，约十个工作日。");
        });
    assertThat(approver.locator(".identity .lamp")).containsText("暂停计时");
    assertThat(matter(number).path("promised").path("dueOn").asString()).isGreaterThan(before);

    reload(clerk);
    assertThat(clerk.locator("#clocks")).containsText("特别程序还在进行");
    assertThat(clerk.locator("#clocks")).containsText("不计入");
    assertThat(clerk.locator("#record")).containsText("残疾评定（不计入时限）");
    act(clerk, "end-special-procedure");
    assertThat(matter(number).path("promised").path("dueOn").asString()).isEqualTo(before);
  }

  @Test
  void a_document_is_told_what_is_wrong_with_it_and_a_busy_center_is_asked_again() {
    String number = filed("郑四");
    Page clerk = at("clerk", number);
    List<String> sent = new ArrayList<>();
    clerk.onRequest(request -> {
      if (request.method().equals("POST") && request.url().contains("/materials/")) {
        sent.add(request.headers().get("idempotency-key"));
      }
    });
    choose(
        clerk,
        file("说明.txt", "text/plain", new byte[5]),
        file("大.pdf", "", new byte[TWENTY_MB + 1]));
    Locator uploads = clerk.locator(".uploads");
    assertThat(uploads).containsText("不收这种文件");
    assertThat(uploads).containsText("超过 20 MB，没有上传");
    assertThat(sent).isEmpty();
    choose(clerk, file("假.pdf", "application/pdf", "not a pdf".getBytes(StandardCharsets.UTF_8)));
    assertThat(uploads).containsText("文件内容是 text/plain");
    Browsers.assertAccessible(clerk);
    sent.clear();

    AtomicInteger times = new AtomicInteger();
    clerk.route(
        Pattern.compile(".*/materials/.*"),
        route -> {
          if (times.getAndIncrement() == 0) {
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setHeaders(Map.of("Retry-After", "1"))
                    .setContentType("application/problem+json")
                    .setBody("{\"code\":\"busy\"}"));
          } else {
            route.resume();
          }
        });
    choose(clerk, pdf("户口簿.pdf"));
    assertThat(clerk.locator(".material").nth(PLACE_OF_BOOKLET).locator(".files"))
        .containsText("户口簿.pdf");
    assertThat(sent).hasSize(2);
    assertThat(sent.getFirst()).isEqualTo(sent.getLast());
  }

  @Test
  void what_the_applicant_handed_in_before_is_taken_over_with_their_consent() {
    String earlier = filed("郑五");
    Page clerk = at("clerk", earlier);
    choose(clerk, pdf("户口簿.pdf"));
    assertThat(clerk.locator(".files")).containsText("户口簿.pdf");

    clerk.navigate(browsers.address("/staff/case/" + filed("郑五")));
    Locator row = clerk.locator(".material").nth(PLACE_OF_BOOKLET);
    row.getByText("沿用").click();
    row.locator("#reuse-from-3").fill(earlier);
    clerk.keyboard().press("Enter");
    row.getByText("沿用这一份").click();
    assertThat(row.locator(".problem")).containsText("先征得申请人同意");
    row.getByText("申请人已同意沿用").click();
    row.getByText("沿用这一份").click();
    assertThat(row.locator(".files")).containsText("沿用自 " + earlier);

    row.getByText("撤下").click();
    row.getByText("确认撤下").click();
    assertThat(row).containsText("未上传");
  }

  @Test
  void personal_data_is_shown_for_a_reason_and_a_minute_and_kept_nowhere() {
    String number = filed("郑小六");
    Page clerk = at("clerk", number);
    clerk.clock().install(new Clock.InstallOptions());
    reload(clerk);
    Locator name = clerk.locator("[data-field=name]");
    assertThat(name).hasText("郑*六");
    clerk.getByText("查看个人信息").first().click();
    clerk.locator(".unmask input[value=NAME]").check();
    clerk.locator("#unmask-reason").fill("电话核实");
    clerk.keyboard().press("Enter");
    assertThat(clerk.locator("#unmask-told")).containsText("至少写 10 个字");
    clerk.locator("#unmask-reason").fill("打电话核实申请人的姓名写法");
    clerk.keyboard().press("Enter");
    assertThat(name).hasText("郑小六");
    Browsers.assertAccessible(clerk);
    assertThat(
            (String)
                clerk.evaluate(
                    "JSON.stringify(Object.entries(sessionStorage)) +"
                        + " JSON.stringify(Object.entries(localStorage))"))
        .doesNotContain("郑小六", "核实");

    clerk.clock().fastForward(61_000);
    assertThat(name).hasText("郑*六");
  }

  @Test
  void what_was_sent_and_not_answered_is_filed_once_though_the_page_was_loaded_anew() {
    Page clerk = browsers.signedIn("clerk", "/staff/work?new=true");
    List<String> numbers = new ArrayList<>();
    clerk.route(
        Pattern.compile(".*/api/v1/matters$"),
        route -> {
          if (numbers.isEmpty()) {
            numbers.add(
                Pattern.compile("\"number\":\"([^\"]+)\"")
                    .matcher(route.fetch().text())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1));
            route.abort();
          } else {
            route.resume();
          }
        });
    clerk.locator("#file-item").click();
    clerk.keyboard().type("残疾人证新办");
    clerk.locator(".el-select-dropdown__item.is-hovering").waitFor();
    clerk.keyboard().press("Enter");
    clerk.locator("#file-name").fill("郑七");
    clerk.locator("#file-id-number").fill(ID_NUMBER);
    clerk.keyboard().press(SUBMIT);
    assertThat(clerk.locator(".problem")).containsText("连不上服务器");

    clerk.reload();
    assertThat(clerk.locator(".side .told")).containsText(numbers.getFirst());
    assertThat(clerk.locator("#file-name")).hasCount(0);
    Browsers.assertAccessible(clerk);
    assertThat(clerk.locator("#draft-matter")).isFocused();
    clerk.keyboard().press("Enter");
    assertThat(clerk.locator("#matter-heading")).hasText(numbers.getFirst());
  }

  @Test
  void the_list_is_as_it_was_left() {
    String number = filed("郑八");
    Page clerk = browsers.signedIn("clerk", "/staff/work?state=FILED&q=" + number);
    clerk.locator("a.number").first().focus();
    clerk.keyboard().press("Enter");
    assertThat(clerk.locator("#matter-heading")).isFocused();
    assertThat(clerk).hasURL(browsers.address("/staff/case/" + number));
    clerk.keyboard().press("Escape");
    assertThat(clerk.locator("a.number:focus")).hasText(number);
    assertThat(clerk).hasURL(Pattern.compile(".*state=FILED.*"));
  }

  @Test
  void a_paper_is_opened_as_a_page_of_its_own_and_printed() {
    String number = accepted("郑小九");
    Page clerk = at("clerk", number);
    Locator notice = clerk.locator("[data-paper=acceptance-notice]");
    assertThat(notice).containsText("受理通知书");
    assertThat(clerk.locator("#papers")).containsText("会记录在案");
    Browsers.assertAccessible(clerk);

    Page paper = clerk.waitForPopup(() -> notice.getByText("查看").click());
    paper.waitForLoadState();
    assertThat(paper.locator("body")).containsText(number);
    assertThat(paper.locator("body")).containsText("郑小九");
    var pdf = clerk.request().get(browsers.address(notice.getByText("打印").getAttribute("href")));
    assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

    Page supervisor = at("supervisor", number);
    assertThat(supervisor.locator("[data-paper=acceptance-notice]")).isVisible();
    assertThat(supervisor.locator("#papers a")).hasCount(0);
  }

  @Test
  void what_somebody_has_taken_on_is_theirs_until_they_give_it_back() {
    String number = filed("郑十");
    Page clerk = at("clerk", number);
    assertThat(clerk.locator(".tasks")).containsText("待签收");
    act(clerk, "claim");
    assertThat(clerk.locator(".tasks")).containsText("签收人 本人");
    Browsers.assertAccessible(clerk);

    // The list shows one's own change at once, and whose it is.
    clerk.keyboard().press("Escape");
    clerk.locator("button", new Page.LocatorOptions().setHasText("我的")).click();
    clerk.locator("#filter-q").fill(number);
    clerk.keyboard().press("Enter");
    Locator line =
        clerk.locator(".worklist tbody tr", new Page.LocatorOptions().setHasText(number));
    assertThat(line.locator(".waits")).containsText("本人");

    line.locator("a.number").click();
    clerk.locator("#record").waitFor();
    act(clerk, "release", () -> clerk.locator("#act-reason").fill("下午请假，请同事接着办理。"));
    assertThat(clerk.locator(".tasks")).containsText("待签收");
  }

  @Test
  void each_count_lists_what_it_counts_and_follows_what_was_just_done() {
    String number = filed("郑十一");
    Page clerk = browsers.signedIn("clerk", "/staff/work");
    Locator toAccept = clerk.locator("[data-count=TO_ACCEPT]");
    int before = countOf(toAccept);
    toAccept.click();
    assertThat(clerk).hasURL(Pattern.compile(".*state=FILED.*"));
    assertThat(toAccept).hasAttribute("aria-pressed", "true");
    clerk.locator("#filter-q").fill(number);
    clerk.keyboard().press("Enter");
    assertThat(clerk.locator("a.number")).hasCount(1);
    clerk.locator("a.number").click();
    clerk.locator("#record").waitFor();
    act(clerk, "accept");
    clerk.keyboard().press("Escape");
    assertThat(clerk.locator("a.number")).hasCount(0);
    assertThat(toAccept.locator(".figure")).hasText(String.valueOf(before - 1));
  }

  @Test
  void somebody_is_found_by_their_number_and_need_not_be_asked_again() {
    String number = filed("郑小十");
    Page clerk = browsers.signedIn("clerk", "/staff/work");
    clerk.locator("#filter-by").selectOption("idNumber");
    clerk.locator("#filter-q").fill(ID_NUMBER);
    clerk.keyboard().press("Enter");
    assertThat(clerk.locator(".list .told")).containsText("按证件号码");
    assertThat(clerk.locator(".worklist")).containsText(number);
    assertThat(clerk.url()).doesNotContain(ID_NUMBER);
    clerk.getByText("返回列表").click();

    clerk.keyboard().press("Alt+n");
    clerk.locator("#file-item").click();
    clerk.keyboard().type("残疾人证新办");
    clerk.locator(".el-select-dropdown__item.is-hovering").waitFor();
    clerk.keyboard().press("Enter");
    clerk.locator("#file-id-number").fill(ID_NUMBER);
    clerk.locator("#file-find").click();
    assertThat(clerk.locator(".known")).containsText("曾办过");
    clerk.locator("#file-take-over").click();
    assertThat(clerk.locator(".taken-over")).containsText("郑*十");
    clerk.locator("#file-by-agent").check();
    clerk.locator("#agent-name").fill("王小五");
    clerk.locator("#agent-id-number").fill(ID_NUMBER);
    Browsers.assertAccessible(clerk);
    clerk.keyboard().press(SUBMIT);
    assertThat(clerk.locator("#matter-heading")).isVisible();
    JsonNode filed = matter(clerk.locator("#matter-heading").innerText());
    assertThat(filed.path("applicant").path("name").asString()).isEqualTo("郑*十");
    assertThat(filed.path("applicant").path("agent").path("name").asString()).isEqualTo("王*五");
  }

  private static int countOf(Locator chip) {
    return Integer.parseInt(chip.locator(".figure").innerText());
  }

  private Page at(String account, String number) {
    Page page = browsers.signedIn(account, "/staff/case/" + number);
    page.locator("#record").waitFor();
    return page;
  }

  private static void reload(Page page) {
    page.reload();
    page.locator("#record").waitFor();
  }

  private String filed(String applicant) {
    return center
        .person("clerk")
        .post("/matters", MatterLife.filing(applicant, ID_NUMBER))
        .json()
        .path("number")
        .asString();
  }

  private String accepted(String applicant) {
    String number = filed(applicant);
    assertThat(center.person("clerk").post("/matters/" + number + "/accept", "{}").status())
        .isEqualTo(200);
    return number;
  }

  private JsonNode matter(String number) {
    return center.person("clerk").get("/matters/" + number).json();
  }

  private static Locator material(Page page, String name) {
    return page.locator(".action .check")
        .filter(new Locator.FilterOptions().setHasText(name))
        .locator("input");
  }

  private static void choose(Page page, FilePayload... files) {
    page.locator(".material")
        .nth(PLACE_OF_BOOKLET)
        .locator(".head input[type=file]")
        .first()
        .setInputFiles(files);
  }

  private static FilePayload pdf(String name) {
    String text = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    return file(name, "application/pdf", text.getBytes(StandardCharsets.UTF_8));
  }

  private static FilePayload file(String name, String type, byte[] content) {
    return new FilePayload(name, type, content);
  }

  private static void act(Page page, String operation) {
    act(page, operation, () -> {});
  }

  /// Opens a form, fills it in and sends it; ends when the page shows what was done.
  private static void act(Page page, String operation, Runnable fill) {
    page.locator("[data-operation=" + operation + "]").click();
    page.locator("form.action").waitFor();
    fill.run();
    page.keyboard().press(SUBMIT);
    page.locator("form.action")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(page.locator(".do .told")).containsText("已办");
    assertThat(page.locator(".actions button:focus, .actions:focus")).isVisible();
  }
}
