package cn.onestop.gateway.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who vouches for people. Without an issuer of its own choosing the center uses the provider in
/// the gateway, which needs the signing key and offers the accounts of a file, if there is one.
///
/// @param issuerUri the issuer whose tokens are accepted
/// @param jwkSetUri where that issuer's keys are, if not where its discovery document says
/// @param signingKeyFile the private key of the built-in provider
/// @param createSigningKey whether a missing signing key is made at the start
/// @param accountsFile who can sign in; nobody without it
/// @param clients programs that sign in as themselves
public record IdentitySettings(
    @Nullable URI issuerUri,
    @Nullable URI jwkSetUri,
    @Nullable Path signingKeyFile,
    @DefaultValue("false") boolean createSigningKey,
    @Nullable Path accountsFile,
    @DefaultValue List<@Valid Client> clients) {

  public IdentitySettings {
    issuerUri = issuerUri == null || issuerUri.toString().isEmpty() ? null : issuerUri;
    jwkSetUri = jwkSetUri == null || jwkSetUri.toString().isEmpty() ? null : jwkSetUri;
    signingKeyFile = orNull(signingKeyFile);
    accountsFile = orNull(accountsFile);
  }

  private static @Nullable Path orNull(@Nullable Path path) {
    return path == null || path.toString().isEmpty() ? null : path;
  }

  /// A program that signs in by client credentials.
  ///
  /// @param secretFile holds its secret, at least 32 characters
  /// @param roles what its tokens say it may do
  public record Client(
      @NotBlank String id, @NotNull Path secretFile, @NotEmpty List<@NotBlank String> roles) {}
}
