package cn.onestop.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProviderAddressTest {
  private final ProviderAddress address =
      new ProviderAddress(
          "https://id.example/realms/onestop", "http://keycloak:8080/realms/onestop");

  @Test
  void people_are_sent_to_the_public_name_and_the_gateway_goes_to_the_inner_one() {
    assertThat(address.discovery())
        .isEqualTo("http://keycloak:8080/realms/onestop/.well-known/openid-configuration");
    assertThat(address.forUs("https://id.example/realms/onestop/token"))
        .isEqualTo("http://keycloak:8080/realms/onestop/token");
    assertThat(address.forPeople("http://keycloak:8080/realms/onestop/auth"))
        .isEqualTo("https://id.example/realms/onestop/auth");
  }

  @Test
  void an_endpoint_elsewhere_stays_where_it_is() {
    assertThat(address.forUs("https://id.example/realms/onestop-test/token"))
        .isEqualTo("https://id.example/realms/onestop-test/token");
    assertThat(address.forPeople("https://other.example/auth"))
        .isEqualTo("https://other.example/auth");
  }
}
