package cn.onestop.identity.token.store;

import cn.onestop.identity.signin.OpenSessions;
import cn.onestop.identity.signin.SignedIn;
import cn.onestop.identity.token.RefreshTokens;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.kit.sealing.Sealing;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/// What the provider has handed out to people and may be asked about again, shared by all
/// instances. A stolen store gives nobody a code or a token: they are found by their hashes, and
/// what has to be read again is sealed with the installation's key.
///
/// ```
/// authorizations        {_id, version, sid, person, client, grant, key, box, until,
///                        refresh, previous, rotatedAt, generation}
/// authorization_tokens  {_id: "refresh_token:" + hash, authorization, until}
/// ```
///
/// A code or a refresh token is worth nothing once the session has ended. What programs get is not
/// kept: nobody asks about it.
public final class MongoAuthorizations implements OAuth2AuthorizationService {
  private static final String VERSION = "onestop.version";
  private static final String BOX = "box";

  private final MongoCollection<Document> authorizations;
  private final MongoCollection<Document> tokens;
  private final Sealing sealing;
  private final RegisteredClientRepository clients;
  private final OpenSessions sessions;
  private final Function<SignedIn, Authentication> principals;
  private final Consumer<String> reused;
  private final InstantSource system;

  /// @param principals how the library names who is signed in
  /// @param reused is told the `sid` in which a refresh token was used once too often
  public MongoAuthorizations(
      MongoDatabase database,
      Sealing sealing,
      RegisteredClientRepository clients,
      OpenSessions sessions,
      Function<SignedIn, Authentication> principals,
      Consumer<String> reused,
      InstantSource system) {
    var safe = WriteConcern.MAJORITY.withJournal(true);
    this.authorizations = database.getCollection("authorizations").withWriteConcern(safe);
    this.tokens = database.getCollection("authorization_tokens").withWriteConcern(safe);
    this.sealing = sealing;
    this.clients = clients;
    this.sessions = sessions;
    this.principals = principals;
    this.reused = reused;
    this.system = system;
  }

  /// First the places of the tokens, then the authorization that has them, guarded by the version
  /// that was read.
  @Override
  public void save(OAuth2Authorization authorization) {
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
        authorization.getAuthorizationGrantType())) {
      return;
    }
    var until = until(authorization);
    for (var kind : TokenKind.values()) {
      var token = authorization.getToken(kind.type());
      if (token != null) {
        keepPlace(kind.place(token.getToken().getTokenValue()), authorization.getId(), until);
      }
    }
    var document = document(authorization, until);
    Long seen = authorization.getAttribute(VERSION);
    if (seen == null) {
      authorizations.insertOne(document.append("version", 1L));
      return;
    }
    var stored =
        authorizations
            .replaceOne(
                new Document("_id", authorization.getId()).append("version", seen),
                document.append("version", seen + 1))
            .getMatchedCount();
    if (stored == 0 && !isAnsweredAlready(authorization, document)) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
  }

  private void keepPlace(String place, String authorization, Instant until) {
    tokens.replaceOne(
        new Document("_id", place),
        new Document("_id", place)
            .append("authorization", authorization)
            .append("until", Date.from(until)),
        new ReplaceOptions().upsert(true));
  }

  /// Another instance has just given the same successor of the same refresh token. A code is given
  /// for one exchange only.
  private boolean isAnsweredAlready(OAuth2Authorization authorization, Document mine) {
    var theirs = authorizations.find(new Document("_id", authorization.getId())).first();
    return theirs != null
        && authorization.getAttribute(RefreshTokens.GENERATION) != null
        && mine.getString("refresh") != null
        && mine.getString("refresh").equals(theirs.getString("refresh"));
  }

  private Document document(OAuth2Authorization authorization, Instant until) {
    var id = authorization.getId();
    var sealed =
        sealing.forAggregate(aggregate(id), null).seal(BOX, AuthorizationText.write(authorization));
    var person = person(authorization);
    var document =
        new Document("_id", id)
            .append("sid", person.sid())
            .append("person", person.subject())
            .append("client", authorization.getRegisteredClientId())
            .append("grant", authorization.getAuthorizationGrantType().getValue())
            .append("key", sealed.wrappedKey())
            .append(BOX, sealed.box())
            .append("until", Date.from(until));
    var refresh = authorization.getRefreshToken();
    if (refresh != null) {
      succession(authorization, TokenKind.hash(refresh.getToken().getTokenValue()), document);
    }
    return document;
  }

  private void succession(OAuth2Authorization authorization, String refresh, Document document) {
    Succession before = authorization.getAttribute(Succession.NAME);
    var next =
        before == null
            ? new Succession(refresh, null, Instant.EPOCH, 1)
            : before.followedBy(refresh, system.instant());
    next.writeTo(document);
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    authorizations.deleteOne(new Document("_id", authorization.getId()));
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return find(id).flatMap(found -> read(found, person(found), false)).orElse(null);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return TokenKind.of(type).stream()
        .flatMap(kind -> byPlace(kind.place(token)).flatMap(it -> as(kind, token, it)).stream())
        .findFirst()
        .orElse(null);
  }

  private Optional<Document> byPlace(String place) {
    return Optional.ofNullable(tokens.find(new Document("_id", place)).first())
        .flatMap(kept -> find(kept.getString("authorization")));
  }

  private Optional<Document> find(String id) {
    return Optional.ofNullable(authorizations.find(new Document("_id", id)).first());
  }

  private Optional<OAuth2Authorization> as(TokenKind kind, String token, Document found) {
    return switch (kind) {
      case ACCESS, ID -> read(found, person(found), false);
      case CODE ->
          sessions.find(found.getString("sid")).flatMap(open -> read(found, open.person(), false));
      case REFRESH -> refreshed(token, found);
    };
  }

  private Optional<OAuth2Authorization> refreshed(String token, Document found) {
    return switch (Succession.of(found).use(TokenKind.hash(token), system.instant())) {
      case PRESENT ->
          sessions.find(found.getString("sid")).flatMap(open -> read(found, open.person(), false));
      case IN_GRACE ->
          sessions.find(found.getString("sid")).flatMap(open -> read(found, open.person(), true));
      case ONCE_TOO_OFTEN -> {
        reused.accept(found.getString("sid"));
        authorizations.deleteOne(new Document("_id", found.getString("_id")));
        yield Optional.empty();
      }
    };
  }

  /// Whom it was given to; what they may do now is not asked for.
  private static SignedIn person(Document found) {
    return new SignedIn(
        found.getString("person"), List.of(), found.getString("sid"), Instant.EPOCH, false);
  }

  private static SignedIn person(OAuth2Authorization authorization) {
    Authentication principal =
        Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
    return (SignedIn) Objects.requireNonNull(principal.getPrincipal());
  }

  private Optional<OAuth2Authorization> read(Document found, SignedIn person, boolean inGrace) {
    var client = clients.findById(found.getString("client"));
    if (client == null) {
      return Optional.empty();
    }
    var id = found.getString("_id");
    var part =
        new SealedPart(found.get("key", Binary.class), Map.of(BOX, found.get(BOX, Binary.class)));
    var authorization =
        OAuth2Authorization.withRegisteredClient(client)
            .id(id)
            .principalName(person.subject())
            .authorizationGrantType(new AuthorizationGrantType(found.getString("grant")));
    AuthorizationText.read(sealing.open(aggregate(id), part, BOX), authorization);
    authorization
        .attribute(Principal.class.getName(), principals.apply(person))
        .attribute(VERSION, found.getLong("version"));
    if (found.getString("refresh") != null) {
      var succession = Succession.of(found);
      authorization
          .attribute(Succession.NAME, succession)
          .attribute(RefreshTokens.GENERATION, succession.generation());
    }
    if (inGrace) {
      authorization.attribute(RefreshTokens.IN_GRACE, true);
    }
    return Optional.of(authorization.build());
  }

  /// Forgets what is over.
  public void forgetOver(Instant now) {
    var over = new Document("until", new Document("$lt", Date.from(now)));
    tokens.deleteMany(over);
    authorizations.deleteMany(over);
  }

  private Instant until(OAuth2Authorization authorization) {
    return Arrays.stream(TokenKind.values())
        .map(kind -> authorization.getToken(kind.type()))
        .filter(Objects::nonNull)
        .map(held -> held.getToken().getExpiresAt())
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElseGet(system::instant);
  }

  private static String aggregate(String id) {
    return "authorization:" + id;
  }
}
