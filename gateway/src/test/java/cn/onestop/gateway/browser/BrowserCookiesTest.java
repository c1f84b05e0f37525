package cn.onestop.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

class BrowserCookiesTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080,   onestop-browser,        false",
    "http://localhost:8080,   onestop-browser,        false",
    "http://[::1]:8080,       onestop-browser,        false",
    "http://192.0.2.7:8080,   onestop-browser,        true",
    "https://center.example,  __Host-onestop-browser, true",
    "https://127.0.0.1:8443,  __Host-onestop-browser, true",
  })
  void a_cookie_is_secure_wherever_people_come_from_elsewhere(
      URI publicUrl, String name, boolean secure) {
    var response = new MockHttpServletResponse();

    new BrowserCookies(publicUrl).setSession(response, BrowserSecret.fresh());

    var cookie = response.getHeader("Set-Cookie");
    assertThat(cookie).startsWith(name + "=").contains("HttpOnly", "SameSite=Strict", "Path=/");
    assertThat(cookie.contains("Secure")).isEqualTo(secure);
    assertThat(cookie).doesNotContain("Domain");
  }
}
