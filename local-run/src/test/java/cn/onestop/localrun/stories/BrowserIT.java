package cn.onestop.localrun.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What people see and do at the center's pages, in a real browser, at the running center.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {

  private static final String ITEM_NAME = "残疾人证新办";
  private static final String ID_NUMBER = "11010519491231002X";
  private static final String SUBMIT = "Control+Enter";
  private static final int MOST_TABS = 60;

  /// Text that an English page must not show in Chinese; names from the catalogue are marked as
  /// such.
  private static final String CHINESE_LEFT =
      """
      () => {
        const left = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const node = walk.currentNode;
          const element = node.parentElement;
          if (/\\p{Script=Han}/u.test(node.data) && !element.closest('[lang="zh-CN"]:not(html)')
              && !element.closest('noscript, script, style, .site-name, .centre-name, .who')
              && element.checkVisibility()) {
            left.push(node.data.trim());
          }
        }
        return left;
      }
      """;

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
  void a_matter_is_filed_and_finished_without_a_mouse() {
    Page clerk = browsers.signedIn("clerk", "/staff/work");
    String number = fileByKeyboard(clerk);
    assertThat(clerk.locator(".receipt .code")).containsText(Pattern.compile("[0-9A-Z]{4}-"));
    assertThat(clerk.locator("#clocks")).containsText("现在受理，承诺期限");

    act(clerk, "受理");
    tabTo(clerk, "登记跑动");
    clerk.keyboard().press("Enter");
    clerk.locator("#act-purpose").waitFor();
    clerk.keyboard().press("ArrowDown");
    clerk.keyboard().press(SUBMIT);
    assertThat(clerk.locator(".told")).hasText("已办：登记跑动");

    Page reviewer = browsers.signedIn("reviewer", "/staff/case/" + number);
    for (int step = 0; step < 3; step++) {
      act(reviewer, "完成环节");
    }
    Page approver = browsers.signedIn("approver", "/staff/case/" + number);
    approver.locator(".actions button").first().waitFor();
    approver.keyboard().press(SUBMIT);
    approver.locator("input[name=act-outcome]").first().waitFor();
    approver.keyboard().press("Space");
    approver.keyboard().press(SUBMIT);
    assertThat(approver.locator(".told")).hasText("已办：作出决定");

    // Back to the list and in again: the clerk sees what the others did.
    clerk.keyboard().press("Escape");
    assertThat(clerk.locator("a.number:focus")).hasText(number);
    clerk.keyboard().press("Enter");
    assertThat(clerk.locator(".actions button").first()).hasText("办结");
    act(clerk, "办结");
    act(clerk, "送达");
    assertThat(clerk.locator(".actions button").first()).hasText("归档");

    var matter = center.person("clerk").get("/matters/" + number).json();
    assertThat(matter.path("state").asString()).isEqualTo("DELIVERED");
    assertThat(matter.path("visits").asInt()).isOne();
  }

  @Test
  void what_is_typed_survives_a_reload_and_a_double_click_files_once() {
    Page clerk = browsers.signedIn("clerk", "/staff/work");
    List<Request> filings = new ArrayList<>();
    clerk.onRequest(request -> {
      if (request.method().equals("POST") && request.url().endsWith("/api/v1/matters")) {
        filings.add(request);
      }
    });
    clerk.keyboard().press("Alt+n");
    choose(clerk);
    clerk.locator("#file-name").fill("周二");
    clerk.locator("#file-id-number").fill("110105194912310021");
    assertThat(clerk.locator("#file-id-number-told")).containsText("校验位不对");

    clerk.reload();
    assertThat(clerk.locator("#file-name")).hasValue("周二");
    clerk.locator("#file-id-number").fill(ID_NUMBER);
    assertThat(clerk.locator("#file-id-number-told")).containsText("校验位正确");
    clerk
        .locator("form button[type=submit]", new Page.LocatorOptions().setHasText("收件"))
        .dblclick();

    assertThat(clerk.locator("#matter-heading")).containsText(MatterLife.ITEM);
    assertThat(filings).hasSize(1);
  }

  @Test
  void a_supervisors_open_page_shows_what_a_clerk_just_did() {
    Page supervisor = browsers.signedIn("supervisor", "/staff/supervise");
    assertThat(supervisor.locator(".connection .state")).containsText("实时");
    Locator filed = supervisor.locator("[data-figure=filed] .value");
    int before = Integer.parseInt(filed.innerText());

    String number =
        center
            .person("clerk")
            .post("/matters", MatterLife.filing("周三", ID_NUMBER))
            .json()
            .path("number")
            .asString();

    assertThat(filed).hasText(Pattern.compile("\\d+"));
    assertThat(supervisor.locator(".happenings")).containsText(number);
    supervisor.waitForCondition(() -> Integer.parseInt(filed.innerText()) > before);
    check(supervisor);
  }

  @Test
  void who_comes_second_sees_what_happened_and_keeps_what_was_typed() {
    String number = filed("周四");
    Page clerk = browsers.signedIn("clerk2", "/staff/case/" + number);
    clerk.locator(".actions button", new Page.LocatorOptions().setHasText("不予受理")).click();
    clerk.locator("#act-ground").selectOption("OTHER");
    clerk.locator("#act-reason").fill("材料与所报事项不符，已当面说明。");

    assertThat(center.person("clerk").post("/matters/" + number + "/accept", "{}").status())
        .isEqualTo(200);
    clerk.keyboard().press(SUBMIT);

    Locator dialog = clerk.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("有人先办了一步");
    assertThat(dialog).containsText("受理");
    assertThat(dialog).containsText("这项操作现在不能办了");
    Browsers.assertAccessible(clerk);
    clerk.keyboard().press("Escape");
    assertThat(clerk.locator("#act-reason")).hasValue("材料与所报事项不符，已当面说明。");
  }

  @Test
  void a_session_that_ends_leaves_what_was_typed() {
    Page clerk = browsers.signedIn("clerk", "/staff/work");
    clerk.keyboard().press("Alt+n");
    clerk.locator("#file-name").fill("周五");
    assertThat(clerk.locator(".draft-state")).containsText("已暂存");
    clerk.context().clearCookies();
    clerk.locator("#file-item").focus();
    clerk.keyboard().type("残疾");

    Locator again = clerk.getByText("重新登录", new Page.GetByTextOptions().setExact(true));
    again.waitFor();
    again.click();
    browsers.signIn(clerk, "clerk");
    clerk.locator("#work-heading").waitFor();
    clerk.keyboard().press("Alt+n");
    assertThat(clerk.locator("#file-name")).hasValue("周五");
  }

  @Test
  void an_applicant_follows_by_number_and_code() {
    var filed = center.person("clerk").post("/matters", MatterLife.filing("周六", ID_NUMBER)).json();
    Page visitor = browsers.visitor();
    visitor.navigate(browsers.address("/track"));
    visitor.locator("button[type=submit]").click();
    assertThat(visitor.locator(".error-summary")).isFocused();
    visitor.locator(".error-summary a").first().click();
    assertThat(visitor.locator("#number")).isFocused();

    visitor.keyboard().type(filed.path("number").asString());
    visitor.keyboard().press("Tab");
    visitor.keyboard().type("WRNG-WRNG-WRNG");
    visitor.keyboard().press("Enter");
    assertThat(visitor.locator(".error-summary")).isFocused();
    visitor.locator("#code").fill(filed.path("receiptCode").asString());
    visitor.keyboard().press("Enter");

    assertThat(visitor.locator("h1")).containsText("我们已收到您的申请");
    assertThat(visitor.locator(".steps")).containsText("正在办");
    Assertions.assertThat(visitor.url())
        .as("the code never stands in an address")
        .isEqualTo(browsers.address("/track"));
    check(visitor);
  }

  @Test
  void somebody_complains_without_a_name_and_follows_it() {
    Page visitor = browsers.visitor();
    visitor.navigate(browsers.address("/complaint"));
    visitor.locator("form button[type=submit]").click();
    assertThat(visitor.locator(".error-summary")).isFocused();
    visitor.locator("#text").fill("来了两次，第二次是因为没有一次说清。");
    visitor.locator("form button[type=submit]").click();

    assertThat(visitor.locator("h1")).hasText("我们收到了");
    String number = visitor.locator(".big-code").nth(0).innerText();
    String code = visitor.locator(".big-code").nth(1).innerText();
    check(visitor);
    visitor.navigate(browsers.address("/complaint"));
    visitor.locator("button.link").click();
    visitor.locator("#follow-number").fill(number);
    visitor.locator("#follow-code").fill(code);
    visitor.keyboard().press("Enter");
    assertThat(visitor.locator("h1")).hasText("已收到");
  }

  @Test
  void a_guide_is_found_and_read_without_sign_in() {
    Page visitor = browsers.visitor();
    visitor.navigate(browsers.address("/"));
    visitor.locator("#search").fill(ITEM_NAME);
    visitor.keyboard().press("Enter");
    visitor.locator("#life-event").selectOption("disability");
    assertThat(visitor.locator(".item-name a").first()).containsText(ITEM_NAME);
    visitor.locator(".item-name a").first().click();
    assertThat(visitor.locator("h1")).containsText(ITEM_NAME);
    assertThat(visitor.locator(".materials")).containsText("居民身份证");
    check(visitor);
    visitor.reload();
    assertThat(visitor.locator("h1")).containsText(ITEM_NAME);

    visitor.locator(".switch").first().click();
    assertThat(visitor.locator("html")).hasClass(Pattern.compile("large-print"));
    check(visitor);
    visitor.setViewportSize(390, 800);
    assertThat(
            visitor.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .isEqualTo(0);
  }

  @Test
  void every_page_speaks_both_languages_and_is_open_to_everybody() {
    Page visitor = browsers.visitor();
    for (String path : List.of("/", "/guide/" + MatterLife.ITEM, "/track", "/complaint")) {
      visitor.navigate(browsers.address(path));
      visitor.locator("h1").waitFor();
      check(visitor);
      inEnglish(visitor, ".switches .switch:nth-child(2)");
    }
    Page clerk = browsers.signedIn("clerk", "/staff/work");
    check(clerk);
    clerk.keyboard().press("Alt+n");
    clerk.locator("#file-name").waitFor();
    check(clerk);
    inEnglish(clerk, ".tools .tool:nth-child(3)");
    clerk.navigate(browsers.address("/staff/case/" + filed("周日")));
    clerk.locator("#record").waitFor();
    check(clerk);
    inEnglish(clerk, ".tools .tool:nth-child(3)");
    Page supervisor = browsers.signedIn("supervisor", "/staff/supervise");
    supervisor.locator("[data-figure=filed] .value").waitFor();
    check(supervisor);
    inEnglish(supervisor, ".tools .tool:nth-child(3)");
  }

  /// Accessible, and no wider than the narrowest phone.
  private static void check(Page page) {
    page.waitForLoadState();
    Browsers.assertAccessible(page);
    Browsers.assertFitsNarrowly(page);
  }

  private static void inEnglish(Page page, String languageSwitch) {
    page.locator(languageSwitch).click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.reload();
    page.locator("h1, .panel-title").first().waitFor();
    Assertions.assertThat((List<?>) page.evaluate(CHINESE_LEFT))
        .as("Chinese left on " + page.url())
        .isEmpty();
    page.locator(languageSwitch).click();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
  }

  private String filed(String applicant) {
    return center
        .person("clerk")
        .post("/matters", MatterLife.filing(applicant, ID_NUMBER))
        .json()
        .path("number")
        .asString();
  }

  private static void choose(Page clerk) {
    clerk.locator("#file-item").waitFor();
    assertThat(clerk.locator("#file-item")).isFocused();
    clerk.keyboard().type(ITEM_NAME);
    clerk.locator(".el-select-dropdown__item.is-hovering").waitFor();
    clerk.keyboard().press("Enter");
    assertThat(clerk.locator(".guide")).containsText("工作日");
  }

  private static String fileByKeyboard(Page clerk) {
    clerk.keyboard().press("Alt+n");
    choose(clerk);
    tabToId(clerk, "file-name");
    clerk.keyboard().type("周一");
    tabToId(clerk, "file-id-number");
    clerk.keyboard().type(ID_NUMBER);
    clerk.keyboard().press(SUBMIT);
    assertThat(clerk.locator("#matter-heading")).hasText(Pattern.compile(MatterLife.ITEM + "\\d+"));
    clerk.locator(".actions button").first().waitFor();
    return clerk.locator("#matter-heading").innerText();
  }

  /// The main action of the moment, by two times Ctrl+Enter: opens it, confirms it.
  private static void act(Page page, String operation) {
    Locator first = page.locator(".actions button").first();
    assertThat(first).hasText(operation);
    Locator told = page.locator(".told");
    page.keyboard().press(SUBMIT);
    page.locator("form.action").waitFor();
    page.keyboard().press(SUBMIT);
    page.locator("form.action")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(told).hasText("已办：" + operation);
    assertThat(page.locator(".actions button:focus, .actions:focus")).isVisible();
  }

  private static void tabTo(Page page, String text) {
    for (int tab = 0; tab < MOST_TABS; tab++) {
      if (text.equals(page.evaluate("document.activeElement.innerText.trim()"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("No way by keyboard to " + text);
  }

  private static void tabToId(Page page, String id) {
    for (int tab = 0; tab < MOST_TABS; tab++) {
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("No way by keyboard to " + id);
  }
}
