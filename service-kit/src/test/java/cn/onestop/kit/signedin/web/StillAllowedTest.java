package cn.onestop.kit.signedin.web;

import static cn.onestop.kit.signedin.Right.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.kit.signedin.StillAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

class StillAllowedTest {

  private static final HeldPost POST =
      new HeldPost("P-1", Set.of(Role.SUPERVISOR), "C", OfficeKind.CENTRE, "C");
  private static final Jwt TOKEN =
      Jwt.withTokenValue("as it was sent")
          .header("alg", "RS256")
          .subject("staff-1")
          .claim("roles", List.of("supervisor"))
          .build();

  private final List<HeldPost> held = new ArrayList<>(List.of(POST));
  private final List<JwtException> wrong = new ArrayList<>();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void while_nothing_changes_the_caller_is_the_same() throws Exception {
    assertThat(letIn().now().posts()).containsExactly(POST);
  }

  @Test
  void a_post_that_has_ended_counts_at_once() throws Exception {
    var stillAllowed = letIn();

    held.clear();

    assertRefused(stillAllowed, "post-lacking");
  }

  @Test
  void a_token_that_has_run_out_counts_no_more() throws Exception {
    var stillAllowed = letIn();

    wrong.add(new BadJwtException("expired"));

    assertRefused(stillAllowed, "token-invalid");
  }

  @Test
  void an_ended_session_is_told_from_a_token_that_has_run_out() throws Exception {
    var stillAllowed = letIn();

    wrong.add(new JwtValidationException("ended", List.of(SessionGoesOn.ENDED)));

    assertRefused(stillAllowed, "session-ended");
  }

  @Test
  void an_outage_is_no_refusal() throws Exception {
    var stillAllowed = letIn();

    wrong.add(new JwtException("the keys cannot be fetched"));

    assertThatThrownBy(stillAllowed::now).isInstanceOf(JwtException.class);
  }

  private static void assertRefused(StillAllowed stillAllowed, String code) {
    assertThatThrownBy(stillAllowed::now)
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal().code()).isEqualTo(code));
  }

  private StillAllowed letIn() throws Exception {
    SecurityContextHolder.getContext()
        .setAuthentication(new JwtAuthenticationToken(TOKEN, List.of()));
    var request = new MockHttpServletRequest("GET", "/stream");
    request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/stream");
    var guard =
        new RightsGuard(
            RightsTable.of(get("/stream").may(Role.SUPERVISOR).within(Scope.OFFICE)),
            (person, at) -> List.copyOf(held),
            () -> Instant.EPOCH,
            this::decode);
    var endpoint = new HandlerMethod(this, StillAllowedTest.class.getDeclaredMethod("letIn"));

    assertThat(guard.preHandle(request, new MockHttpServletResponse(), endpoint)).isTrue();
    return Objects.requireNonNull(
        (StillAllowed) request.getAttribute(StillAllowed.class.getName()));
  }

  private Jwt decode(String token) {
    assertThat(token).isEqualTo("as it was sent");
    if (!wrong.isEmpty()) {
      throw wrong.getFirst();
    }
    return TOKEN;
  }
}
