package cn.onestop.gateway.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people sign in with a browser. Without the secret of the gateway's client they cannot;
/// requests with a token are not concerned.
///
/// @param clientId what the gateway is called at the provider
/// @param clientSecretFile holds the client's secret
/// @param providerUri where the gateway itself reaches the provider, if not under the issuer's name
/// @param keyFile the keyset that seals tokens in the store and in cookies; all gateways share it
/// @param database where sessions are kept
/// @param idleFor a session ends when nothing was asked in it for so long
/// @param lastsFor and after this time in any case
public record BrowserSettings(
    @DefaultValue("center-portal") @NotBlank String clientId,
    @Nullable Path clientSecretFile,
    @Nullable URI providerUri,
    @Nullable Path keyFile,
    @DefaultValue("onestop_gateway") @NotBlank String database,
    @DefaultValue("30m") @NotNull Duration idleFor,
    @DefaultValue("12h") @NotNull Duration lastsFor) {

  public BrowserSettings {
    clientSecretFile = orNull(clientSecretFile);
    keyFile = orNull(keyFile);
    providerUri = providerUri == null || providerUri.toString().isEmpty() ? null : providerUri;
  }

  private static @Nullable Path orNull(@Nullable Path path) {
    return path == null || path.toString().isEmpty() ? null : path;
  }
}
