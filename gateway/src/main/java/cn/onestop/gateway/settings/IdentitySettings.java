package cn.onestop.gateway.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Who vouches for people. Without an issuer of its own choosing the center uses its own provider,
/// service-identity.
///
/// @param issuerUri the issuer whose tokens are accepted
/// @param jwkSetUri where that issuer's keys are, if not where its discovery document says
public record IdentitySettings(@Nullable URI issuerUri, @Nullable URI jwkSetUri) {

  public IdentitySettings {
    issuerUri = issuerUri == null || issuerUri.toString().isEmpty() ? null : issuerUri;
    jwkSetUri = jwkSetUri == null || jwkSetUri.toString().isEmpty() ? null : jwkSetUri;
  }
}
