package cn.onestop.identity;

import cn.onestop.identity.token.ProgramClient;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What can be set of the provider.
///
/// @param issuerUri the address under which people reach the center: the issuer of its tokens
/// @param signingKeyFile the first private key
/// @param createSigningKey whether a missing key file is made at the start
/// @param accountsFile who can sign in from the first start on; nobody without it
/// @param clients programs that sign in as themselves
@Validated
@ConfigurationProperties("onestop.identity")
record ProviderSettings(
    @NotNull URI issuerUri,
    @Nullable Path signingKeyFile,
    @DefaultValue("false") boolean createSigningKey,
    @Nullable Path accountsFile,
    @DefaultValue List<@Valid ProgramClient> clients) {

  ProviderSettings {
    signingKeyFile = orNull(signingKeyFile);
    accountsFile = orNull(accountsFile);
  }

  private static @Nullable Path orNull(@Nullable Path path) {
    return path == null || path.toString().isEmpty() ? null : path;
  }

  /// Whether browsers may send the provider's cookies over TLS only.
  boolean isSecure() {
    return "https".equals(issuerUri.getScheme());
  }
}
