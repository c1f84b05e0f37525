package cn.onestop.kit.signedin.web;

import static cn.onestop.kit.refusal.RefusalKind.FORBIDDEN;
import static cn.onestop.kit.refusal.RefusalKind.NOT_FOUND;
import static cn.onestop.kit.refusal.RefusalKind.UNAUTHENTICATED;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Asks the rights table before any endpoint runs. What has no row, or is no endpoint of ours,
/// stays shut.
///
/// A staff role counts only while its holder has a post that carries it: the token says who may be
/// a clerk, the offices say who is one now.
final class RightsGuard implements HandlerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(RightsGuard.class);

  private final RightsTable rights;
  private final Posts posts;
  private final Supplier<Instant> officeTime;
  private final JwtDecoder tokens;

  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  RightsGuard(RightsTable rights, Posts posts, Supplier<Instant> officeTime, JwtDecoder tokens) {
    this.rights = rights;
    this.posts = posts;
    this.officeTime = officeTime;
    this.tokens = tokens;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      // The first pass of this request has been let in.
      return true;
    }
    if (!(handler instanceof HandlerMethod endpoint)
        || ErrorController.class.isAssignableFrom(endpoint.getBeanType())) {
      throw new Refused(Refusal.of(NOT_FOUND, "path-unknown"));
    }
    var token = token();
    // Who is turned away is to be known all the same.
    Callers.remember(
        token == null
            ? Caller.ANONYMOUS
            : caller(token, Callers.roles(token), List.of(), Scope.NONE),
        request);
    var path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    var right = rights.row(request.getMethod(), path).orElse(null);
    if (right == null) {
      if (missing.add(path)) {
        LOG.error("No row in the rights table for {} {}", request.getMethod(), path);
      }
      throw new Refused(Refusal.of(FORBIDDEN, "not-open"));
    }
    Callers.remember(
        admit(right, token), () -> admit(right, token == null ? null : stillGood(token)), request);
    return true;
  }

  /// The token, if it still counts. An outage says nothing about that, and rises as what it is.
  private Jwt stillGood(Jwt token) {
    try {
      return tokens.decode(token.getTokenValue());
    } catch (BadJwtException e) {
      var code = SessionGoesOn.wasTheReason(e) ? "session-ended" : "token-invalid";
      throw new Refused(Refusal.of(UNAUTHENTICATED, code));
    }
  }

  private Caller admit(Right right, @Nullable Jwt token) {
    if (token == null) {
      if (right.who() != Right.Who.ANYONE) {
        throw new Refused(Refusal.of(UNAUTHENTICATED, "signed-out"));
      }
      return Caller.ANONYMOUS;
    }
    var roles = Callers.roles(token);
    return switch (right.who()) {
      case ANYONE -> caller(token, roles, List.of(), Scope.NONE);
      case SIGNED_IN -> caller(token, roles, held(token), Scope.NONE);
      case ROLES -> inRole(right, token, roles);
    };
  }

  private Caller inRole(Right right, Jwt token, Set<Role> roles) {
    var named = roles.stream().filter(right.roles()::contains).collect(Collectors.toSet());
    if (named.isEmpty()) {
      throw new Refused(Refusal.of(FORBIDDEN, "role-lacking", names(right.roles())));
    }
    if (right.scope() == Scope.INSTALLATION) {
      return caller(token, named, List.of(), right.scope());
    }
    var carrying =
        named.stream().anyMatch(Role::needsPost)
            ? held(token).stream()
                .filter(post -> post.roles().stream().anyMatch(named::contains))
                .toList()
            : List.<HeldPost>of();
    var effective =
        named.stream()
            .filter(role ->
                !role.needsPost()
                    || carrying.stream().anyMatch(post -> post.roles().contains(role)))
            .collect(Collectors.toSet());
    if (effective.isEmpty()) {
      throw new Refused(
          posts
              .obstacle(person(token), named, officeTime.get())
              .orElseGet(() -> Refusal.of(FORBIDDEN, "post-lacking", names(named))));
    }
    return caller(token, effective, carrying, right.scope());
  }

  private List<HeldPost> held(Jwt token) {
    return posts.heldBy(person(token), officeTime.get());
  }

  /// A token without a subject does not come past the decoder.
  private static String person(Jwt token) {
    return Objects.requireNonNull(token.getSubject());
  }

  private static Caller caller(Jwt token, Set<Role> roles, List<HeldPost> posts, Scope scope) {
    return new Caller(token.getSubject(), roles, token.getClaimAsString("sid"), posts, scope);
  }

  private static @Nullable Jwt token() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Jwt token
        ? token
        : null;
  }

  private static String names(Set<Role> roles) {
    return roles.stream().sorted().map(Role::wireName).collect(Collectors.joining(", "));
  }
}
