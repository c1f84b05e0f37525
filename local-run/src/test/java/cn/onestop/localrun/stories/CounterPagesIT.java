package cn.onestop.localrun.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the counter does before there is a matter, in a real browser: first contacts 首问 and drafts
/// 暂存.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CounterPagesIT {

  private static final String ITEM_NAME = "残疾人证新办";
  private static final String ID_NUMBER = "11010519491231002X";
  private static final String SUBMIT = "Control+Enter";

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
  void who_asked_first_becomes_an_applicant_without_being_asked_twice() {
    Page clerk = consulting("clerk");
    check(clerk);
    clerk.keyboard().press("Alt+n");
    assertThat(clerk.locator("#contact-channel")).isFocused();
    check(clerk);
    clerk.keyboard().press(SUBMIT);
    assertThat(clerk.locator(".has-fault #contact-question")).isFocused();
    clerk.locator("#contact-item").focus();
    clerk.keyboard().type(ITEM_NAME);
    clerk.locator(".el-select-dropdown__item.is-hovering").waitFor();
    clerk.keyboard().press("Enter");
    clerk.locator("#contact-question").fill("办残疾人证要带哪些材料？");
    clerk.locator("#contact-name").fill("吴一一");
    clerk.locator("#contact-phone").fill("13800000000");
    clerk.keyboard().press(SUBMIT);

    Locator panel = clerk.locator(".consultation");
    assertThat(panel).containsText(ITEM_NAME);
    assertThat(panel).containsText("办残疾人证要带哪些材料？");
    assertThat(panel.locator(".guide")).containsText("居民身份证");
    assertThat(panel).not().containsText("13800000000");
    check(clerk);

    clerk.keyboard().press(SUBMIT);
    assertThat(panel.locator("form")).containsText("不必再问");
    assertThat(panel.locator("#do-name")).hasCount(0);
    check(clerk);
    clerk.locator("#do-idNumber").fill(ID_NUMBER);
    clerk.keyboard().press(SUBMIT);

    assertThat(clerk.locator("#matter-heading")).containsText(MatterLife.ITEM);
    assertThat(clerk.locator(".receipt .code")).isVisible();
    String number = clerk.locator("#matter-heading").innerText();
    assertThat(center.person("clerk").get("/matters/" + number).json().path("visits").asInt())
        .as("having asked before is no visit")
        .isZero();
  }

  @Test
  void a_visitor_stays_the_first_clerks_until_somebody_takes_over() {
    Page clerk = consulting("clerk");
    clerk.keyboard().press("Alt+n");
    clerk.locator("#contact-question").fill("低保年审什么时候办？");
    clerk.keyboard().press(SUBMIT);
    clerk.locator(".consultation .actions").waitFor();
    operation(clerk, "转交");
    clerk.locator("#do-office").selectOption("511321900000-D01");
    clerk.locator("#do-reason").fill("属于社会事务，由经办部门答复。");
    clerk.keyboard().press(SUBMIT);
    assertThat(clerk.locator(".told").last()).hasText("已办：转交");
    assertThat(clerk.locator(".consultation")).containsText("待接办");

    Page reviewer = consulting("reviewer");
    reviewer.locator("[data-list=to-me] a").last().click();
    assertThat(reviewer.locator(".consultation")).containsText("低保年审");
    reviewer.keyboard().press(SUBMIT);
    reviewer.locator("form.doing").waitFor();
    reviewer.keyboard().press(SUBMIT);
    assertThat(reviewer.locator(".told").last()).hasText("已办：接办");
    operation(reviewer, "答复");
    reviewer.keyboard().press(SUBMIT);
    assertThat(reviewer.locator(".has-fault #do-text")).isFocused();
    reviewer.locator("#do-text").fill("每年十月办，到时会通知。");
    reviewer.keyboard().press(SUBMIT);
    assertThat(reviewer.locator(".consultation")).containsText("已答复");
  }

  @Test
  void a_draft_is_gone_on_with_after_a_reload_and_lies_in_no_browser() {
    Page clerk = browsers.signedIn("clerk2", "/staff/work");
    clerk.keyboard().press("Alt+n");
    clerk.locator("#file-name").fill("吴二二");
    clerk.locator("#file-id-number").fill(ID_NUMBER);
    clerk.reload();
    assertThat(clerk.locator("#file-name")).hasValue("吴二二");
    assertThat(clerk.locator("#file-id-number")).hasValue(ID_NUMBER);
    assertThat((String) clerk.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])"))
        .doesNotContain("吴二二")
        .doesNotContain(ID_NUMBER);

    clerk.locator("#file-name").fill("吴二三");
    clerk.keyboard().press("Escape");
    clerk.locator(".drafts summary").click();
    check(clerk);
    clerk.locator(".drafts button").first().click();
    assertThat(clerk.locator("#file-name")).hasValue("吴二三");
  }

  @Test
  void of_two_windows_on_one_draft_the_second_is_told() {
    Page first = browsers.signedIn("clerk", "/staff/work");
    first.keyboard().press("Alt+n");
    first.locator("#file-name").fill("吴三");
    assertThat(first.locator(".draft-state")).containsText("已暂存");
    Page second = first.context().newPage();
    second.navigate(first.url());
    assertThat(second.locator("#file-name")).hasValue("吴三");
    second.locator("#file-name").fill("吴三三");
    assertThat(second.locator(".draft-state")).containsText("已暂存");

    first.locator("#file-address").fill("示例村一组");
    assertThat(first.locator("[role=alert]")).containsText("另一个窗口");
    first.locator("[role=alert] button").first().click();
    assertThat(first.locator("#file-name")).hasValue("吴三三");
  }

  private Page consulting(String account) {
    Page page = browsers.signedIn(account, "/staff/work");
    page.locator(".menu-entry", new Page.LocatorOptions().setHasText("咨询登记")).click();
    page.locator("[data-list=mine]").waitFor();
    return page;
  }

  private static void operation(Page page, String name) {
    page.locator(".actions button", new Page.LocatorOptions().setHasText(name)).first().click();
    page.locator("form.doing").waitFor();
  }

  private static void check(Page page) {
    page.waitForLoadState();
    Browsers.assertAccessible(page);
    Browsers.assertFitsNarrowly(page);
  }
}
