package cn.onestop.gateway.settings;

import cn.onestop.gateway.language.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What whoever runs the gateway may set; the defaults stand in application.yaml, each explained in
/// README.md.
///
/// @param publicUrl the address under which people reach the center
/// @param centerName what the center is called on its pages
@Validated
@ConfigurationProperties("onestop")
public record GatewaySettings(
    @NotNull URI publicUrl,
    @NotNull @Valid Bilingual centerName,
    @DefaultValue @Valid IdentitySettings identity,
    @DefaultValue @Valid BrowserSettings browser,
    @NotNull @Valid RoutingSettings gateway) {

  /// The center's own provider signs people in unless another issuer is named.
  public boolean identityIsBuiltIn() {
    return identity.issuerUri() == null || identity.issuerUri().equals(publicUrl);
  }
}
