package cn.onestop.kit.signedin.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose access tokens count.
///
/// @param issuerUri who must have issued them
/// @param jwkSetUri where its keys are; absent: where the issuer's own description says
/// @param audience for whom they must be meant
@ConfigurationProperties("onestop.identity")
record IdentitySettings(
    @DefaultValue("http://127.0.0.1:8080") String issuerUri,
    @Nullable String jwkSetUri,
    @DefaultValue("onestop") String audience) {}
