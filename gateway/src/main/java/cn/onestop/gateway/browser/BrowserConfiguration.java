package cn.onestop.gateway.browser;

import cn.onestop.gateway.settings.GatewaySettings;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Sign-in with a browser, if the gateway has its secret as a client of the provider.
@Configuration(proxyBeanMethods = false)
@Conditional(BrowsersSignIn.class)
@Import({MongoAutoConfiguration.class, SessionController.class})
public class BrowserConfiguration {
  private static final String CALLBACK = "/session/callback";
  private static final int SHORTEST_SECRET = 32;

  /// Before Spring Security's filters, which look for the token.
  private static final int BEFORE_SECURITY = -200;

  @Bean
  Clock browserClock() {
    return Clock.systemUTC();
  }

  /// A caller is told within seconds that the store is away, and may ask again.
  @Bean
  MongoClientSettingsBuilderCustomizer patience() {
    return settings ->
        settings
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .applyToSocketSettings(socket ->
                socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
  }

  @Bean
  SessionKeys sessionKeys(GatewaySettings settings) {
    var file = settings.browser().keyFile();
    try {
      if (file != null) {
        return SessionKeys.read(file);
      }
    } catch (IOException | GeneralSecurityException unusable) {
      // Answered below; the cause may quote the file.
    }
    throw new InvalidConfigurationPropertyValueException(
        "onestop.browser.key-file",
        file,
        "It must name a readable Tink keyset for AES-GCM; cn.onestop.gateway.browser.SessionKeysFile"
            + " makes one.");
  }

  @Bean
  MongoSessions mongoSessions(MongoClient client, GatewaySettings settings, SessionKeys keys) {
    return new MongoSessions(client.getDatabase(settings.browser().database()), keys);
  }

  @Bean
  EndedSessionsSweep endedSessionsSweep(MongoSessions store, Clock browserClock) {
    return new EndedSessionsSweep(store, browserClock);
  }

  @Bean
  ProviderCalls providerCalls() {
    return new ProviderCalls();
  }

  @Bean
  ProviderDescription providerDescription(
      GatewaySettings settings, ProviderCalls calls, @Value("${server.port}") int port) {
    var browser = settings.browser();
    var client =
        new ProviderDescription.Client(
            browser.clientId(),
            secret(browser.clientSecretFile()),
            settings.publicUrl().resolve(CALLBACK));
    return new ProviderDescription(address(settings, port), client, calls.plain());
  }

  @Bean
  Provider provider(
      ProviderDescription description,
      ProviderCalls calls,
      JwtDecoder accessTokens,
      Clock browserClock) {
    return new Provider(description, calls, accessTokens, browserClock);
  }

  @Bean
  ProviderSignOut providerSignOut(ProviderDescription description, ProviderCalls calls) {
    return new ProviderSignOut(description, calls.plain());
  }

  /// The built-in provider is reached through this gateway's own door, which knows its instances.
  private static ProviderAddress address(GatewaySettings settings, int port) {
    var issuer = Objects.requireNonNullElse(settings.identity().issuerUri(), settings.publicUrl());
    var inside = settings.browser().providerUri();
    if (inside == null) {
      inside = settings.identityIsBuiltIn() ? URI.create("http://127.0.0.1:" + port) : issuer;
    }
    return new ProviderAddress(issuer.toString(), withoutLastSlash(inside.toString()));
  }

  private static String withoutLastSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static String secret(@Nullable Path file) {
    try {
      var secret = Files.readString(Objects.requireNonNull(file)).strip();
      if (secret.length() >= SHORTEST_SECRET) {
        return secret;
      }
    } catch (IOException unreadable) {
      // Answered below like a secret that is too short.
    }
    throw new InvalidConfigurationPropertyValueException(
        "onestop.browser.client-secret-file",
        file,
        "It must name a readable file of at least %d characters, the same that the provider has."
            .formatted(SHORTEST_SECRET));
  }

  @Bean
  Sessions sessions(
      MongoSessions store,
      Provider provider,
      ProviderSignOut signOut,
      Clock browserClock,
      GatewaySettings settings) {
    return new Sessions(
        store,
        provider,
        signOut,
        browserClock,
        settings.browser().idleFor(),
        settings.browser().lastsFor(),
        Sessions.CLAIM);
  }

  @Bean
  BrowserCookies browserCookies(GatewaySettings settings) {
    return new BrowserCookies(settings.publicUrl());
  }

  @Bean
  CrossSiteCheck crossSiteCheck(GatewaySettings settings) {
    return new CrossSiteCheck(settings.publicUrl());
  }

  @Bean
  Leaving leaving(
      ProviderSignOut provider,
      BrowserCookies cookies,
      SessionKeys keys,
      GatewaySettings settings) {
    return new Leaving(provider, cookies, keys, settings.publicUrl().resolve("/"));
  }

  @Bean
  FilterRegistrationBean<SessionFilter> sessionFilter(
      Sessions sessions, BrowserCookies cookies, CrossSiteCheck crossSite) {
    var filter = new FilterRegistrationBean<>(new SessionFilter(sessions, cookies, crossSite));
    filter.addUrlPatterns("/api/v1/*");
    filter.setOrder(BEFORE_SECURITY);
    return filter;
  }
}
