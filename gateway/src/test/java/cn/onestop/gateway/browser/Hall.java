package cn.onestop.gateway.browser;

import cn.onestop.gateway.RunningGateway;
import cn.onestop.gateway.SmallService;
import cn.onestop.testkit.backends.BackEnds;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import tools.jackson.databind.JsonNode;

/// Gateways with nothing in common but their store and their provider, a service behind them, and a
/// look into the store.
final class Hall implements AutoCloseable {
  static final String COOKIE = "onestop-browser";

  private final Path directory;
  private final String mongoUri;
  private final String database = BackEnds.get().freshDatabase();
  private final MongoClient mongo;
  private final List<RunningGateway> gateways = new ArrayList<>();

  final SmallService matters = SmallService.named("service-matters");
  final RunningProvider provider = RunningProvider.start();
  final MongoSessions store;

  private Hall(Path directory, String mongoUri) throws IOException, GeneralSecurityException {
    this.directory = directory;
    this.mongoUri = mongoUri;
    SessionKeys.createIfMissing(keyFile());
    Files.writeString(directory.resolve("portal-secret"), RunningProvider.SECRET + "\n");
    mongo = MongoClients.create(mongoUri);
    store = new MongoSessions(mongo.getDatabase(database), SessionKeys.read(keyFile()));
  }

  static Hall open(Path directory) throws Exception {
    return new Hall(directory, BackEnds.get().mongoUri());
  }

  /// With a store of its own, which the test may close.
  static Hall open(Path directory, String mongoUri) throws Exception {
    return new Hall(directory, mongoUri);
  }

  private Path keyFile() {
    return directory.resolve("session-keys.json");
  }

  RunningGateway gateway(String... more) {
    var settings = new ArrayList<>(List.of(more));
    settings.add("onestop.identity.issuer-uri=" + provider.issuer());
    settings.add("onestop.services.service-matters=" + matters.address());
    settings.add("spring.mongodb.uri=" + mongoUri);
    settings.add("onestop.browser.database=" + database);
    settings.add("onestop.browser.key-file=" + keyFile());
    settings.add("onestop.browser.client-secret-file=" + directory.resolve("portal-secret"));
    var gateway = RunningGateway.start(settings.toArray(String[]::new));
    gateways.add(gateway);
    provider.allow(gateway.address());
    return gateway;
  }

  static URI at(RunningGateway gateway, String path) {
    return gateway.address().resolve(path);
  }

  /// What the gateway tells the browser's pages about its session.
  static JsonNode session(TestBrowser browser, RunningGateway gateway) {
    return RunningGateway.json(browser.get(at(gateway, "/session")));
  }

  static HttpResponse<String> worklist(TestBrowser browser, RunningGateway gateway) {
    return browser.get(at(gateway, "/api/v1/matters"));
  }

  MongoSessions storeWith(SessionKeys keys) {
    return new MongoSessions(mongo.getDatabase(database), keys);
  }

  /// As whoever has only the store reads it.
  String everythingStored() {
    var all = new StringBuilder();
    for (var document : mongo.getDatabase(database).getCollection("browser_sessions").find()) {
      all.append(document.toJson())
          .append(
              new String(document.get("tokens", Binary.class).getData(), StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  BrowserSession stored(TestBrowser browser) {
    return store.find(new BrowserSecret(browser.cookie(COOKIE).value()).sessionId()).orElseThrow();
  }

  /// The access token's time passes.
  void expireToken(TestBrowser browser) {
    var session = stored(browser);
    var past = Instant.now().minus(Duration.ofMinutes(1));
    store.renew(session, session.renewed(with(session.tokens(), past, past)));
  }

  /// The access token's time is nearly over.
  void agedToken(TestBrowser browser) {
    var session = stored(browser);
    var now = Instant.now();
    store.renew(
        session,
        session.renewed(
            with(session.tokens(), now.minusSeconds(1), now.plus(Duration.ofMinutes(1)))));
  }

  private static SessionTokens with(SessionTokens tokens, Instant freshUntil, Instant goodUntil) {
    return new SessionTokens(
        tokens.subject(),
        tokens.name(),
        tokens.roles(),
        tokens.signIn(),
        tokens.accessToken(),
        freshUntil,
        goodUntil,
        tokens.refreshToken(),
        tokens.idToken());
  }

  @Override
  public void close() {
    gateways.forEach(RunningGateway::close);
    provider.close();
    matters.close();
    mongo.close();
  }
}
