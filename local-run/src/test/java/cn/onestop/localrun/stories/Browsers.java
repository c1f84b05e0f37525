package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.data.DemoAccounts;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Browsers at the center's pages, each a window of its own. Whatever breaks the content security
/// policy or fails in a script is kept, and no story ends well with it.
final class Browsers implements AutoCloseable {

  private static final Path CHROMIUM =
      Path.of(System.getProperty("onestop.chromium", "/usr/bin/chromium"));

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /// What a story asks of refusals it sees for itself; that there was one is no trouble.
  private static final String REFUSED = "Failed to load resource";

  private static final String TELL_OF_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error('content security policy: ' + event.violatedDirective + ' ' + event.blockedURI));
      """;

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private final Playwright playwright;
  private final Browser browser;
  private final URI address;
  private final DemoAccounts accounts;
  private final List<String> trouble = new ArrayList<>();

  private Browsers(URI address, DemoAccounts accounts) {
    this.address = address;
    this.accounts = accounts;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
  }

  /// Without a browser the stories are skipped, and say so; continuous integration must have one.
  static void need() {
    boolean there = Files.isExecutable(CHROMIUM);
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new Failure(
          CHROMIUM + " is missing: .ci/tools-install gets it, -Donestop.chromium names another.");
    }
    assumeTrue(
        there, () -> "No browser at " + CHROMIUM + ": the stories of the pages are skipped.");
  }

  static Browsers at(RunningCenter center) {
    return new Browsers(center.gateway(), DemoAccounts.read(center.data().demoAccounts()));
  }

  /// A window of somebody who has not signed in.
  Page visitor() {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("zh-CN"));
    context.addInitScript(TELL_OF_VIOLATIONS);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().startsWith(REFUSED)) {
        trouble.add(page.url() + " " + message.text());
      }
    });
    page.onPageError(error -> trouble.add(page.url() + " " + error));
    return page;
  }

  /// A window of somebody who has signed in and stands on that page.
  Page signedIn(String account, String path) {
    Page page = visitor();
    page.navigate(address(path));
    page.locator(".sign-in button").click();
    signIn(page, account);
    page.waitForURL(address(path));
    page.locator("#work-heading, #matter-heading, .supervise").first().waitFor();
    return page;
  }

  /// Fills in the sign-in form, by keyboard.
  void signIn(Page page, String account) {
    page.locator("#username").waitFor();
    page.locator("#username").focus();
    page.keyboard().type(account);
    page.keyboard().press("Tab");
    page.keyboard().type(accounts.named(account).password());
    page.keyboard().press("Enter");
  }

  String address(String path) {
    return address.resolve(path).toString();
  }

  /// Nothing has broken the policy, no script has failed.
  void assertNoTrouble() {
    assertThat(trouble).isEmpty();
  }

  /// No rule of WCAG 2.0 to 2.2, A and AA, that a program can check is broken.
  static void assertAccessible(Page page) {
    var violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
    assertThat(violations)
        .as(page.url())
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
  }

  /// On the narrowest phone and at 400 % zoom nothing must be scrolled sideways.
  static void assertFitsNarrowly(Page page) {
    page.setViewportSize(320, HEIGHT);
    Object over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    page.setViewportSize(WIDTH, HEIGHT);
    assertThat(over).as("sideways on " + page.url()).isEqualTo(0);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
