package cn.onestop.identity;

import cn.onestop.identity.token.ProgramClient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What can be set of the provider.
///
/// @param issuerUri the address under which people reach the center: the issuer of its tokens
/// @param signingKeyFile the private key to begin with; without it one is made
/// @param accountsFile who can sign in from the first start on; nobody without it
/// @param portalSecretFile the secret of `center-portal`; without it nobody signs in in a browser
/// @param clients programs that sign in as themselves
/// @param sessionLifetime when a session ends in any case
/// @param sessionIdle when one ends that is not used
/// @param keyAge after which a signing key is followed by another
/// @param keyAhead how long a key is published before it signs
/// @param keyOverlap how long the one before is published after that
@Validated
@ConfigurationProperties("onestop.identity")
record ProviderSettings(
    @NotNull URI issuerUri,
    @Nullable Path signingKeyFile,
    @Nullable Path accountsFile,
    @Nullable Path portalSecretFile,
    @DefaultValue List<@Valid ProgramClient> clients,
    @DefaultValue("12h") Duration sessionLifetime,
    @DefaultValue("30m") Duration sessionIdle,
    @DefaultValue("90d") Duration keyAge,
    @DefaultValue("15m") Duration keyAhead,
    @DefaultValue("1h") Duration keyOverlap) {

  ProviderSettings {
    signingKeyFile = orNull(signingKeyFile);
    accountsFile = orNull(accountsFile);
    portalSecretFile = orNull(portalSecretFile);
  }

  private static @Nullable Path orNull(@Nullable Path path) {
    return path == null || path.toString().isEmpty() ? null : path;
  }

  /// Whether browsers may send the provider's cookies over TLS only.
  boolean isSecure() {
    return "https".equals(issuerUri.getScheme());
  }
}
