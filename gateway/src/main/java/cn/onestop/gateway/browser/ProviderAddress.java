package cn.onestop.gateway.browser;

/// The provider has one name for people, its issuer, and may have another address for this gateway:
/// inside a container network the public one often leads nowhere.
///
/// @param issuer as it stands in tokens
/// @param inside where the gateway itself reaches it
record ProviderAddress(String issuer, String inside) {

  String discovery() {
    return inside + "/.well-known/openid-configuration";
  }

  /// An endpoint that the gateway calls.
  String forUs(String endpoint) {
    return moved(endpoint, issuer, inside);
  }

  /// An endpoint that a browser is sent to.
  String forPeople(String endpoint) {
    return moved(endpoint, inside, issuer);
  }

  private static String moved(String endpoint, String from, String to) {
    return endpoint.startsWith(from + "/") ? to + endpoint.substring(from.length()) : endpoint;
  }
}
