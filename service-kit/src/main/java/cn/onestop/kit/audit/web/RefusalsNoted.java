package cn.onestop.kit.audit.web;

import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.kit.signedin.web.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Notes every refusal to somebody who is signed in: the right was lacking, or the thing was not to
/// be seen. Stands before the rights, so that it also learns of what they turn away.
///
/// A thing that is not there and one that is out of sight are answered alike; here they differ.
/// Calls without sign-in are nobody's, and not noted.
final class RefusalsNoted implements HandlerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalsNoted.class);

  /// What stands in an address may be anything, somebody's name or ID number too. Only what has the
  /// form of a number of ours or of an office is kept.
  private static final Pattern NUMBER =
      Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,50}[0-9]{12,20}|[0-9]{12}(-[A-Za-z0-9]{1,20}){0,3}");

  private static final Pattern PLACE = Pattern.compile("\\{([^}/]+)}");

  private static final Set<RefusalKind> TURNED_AWAY =
      EnumSet.of(RefusalKind.FORBIDDEN, RefusalKind.NOT_FOUND);

  private final AuditTrail trail;
  private final AuditedCalls calls;

  RefusalsNoted(AuditTrail trail, AuditedCalls calls) {
    this.trail = trail;
    this.calls = calls;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof Refused refused
        && TURNED_AWAY.contains(refused.refusal().kind())) {
      Callers.of(request)
          .filter(Caller::signedIn)
          .filter(caller -> keepsThingsApart(caller, refused))
          .ifPresent(caller -> note(request, caller, refused));
    }
  }

  /// A thing that is not there is no refusal where everybody may see all there is.
  private static boolean keepsThingsApart(Caller caller, Refused refused) {
    return refused.refusal().kind() == RefusalKind.FORBIDDEN
        || caller.scope() == Scope.CENTRE
        || caller.scope() == Scope.OFFICE;
  }

  private void note(HttpServletRequest request, Caller caller, Refused refused) {
    try {
      trail.refused(
          calls.of(request, caller, caller.person()),
          refused.refusal().code(),
          thing(request),
          refused.centre(),
          refused.hides());
    } catch (RuntimeException e) {
      // The answer is out; the audit must not undo it.
      LOG.error("a refusal could not be noted", e);
    }
  }

  private static @Nullable String thing(HttpServletRequest request) {
    Matcher place = PLACE.matcher(template(request));
    if (place.find()
        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> places
        && places.get(place.group(1)) instanceof String number
        && NUMBER.matcher(number).matches()) {
      return number;
    }
    return null;
  }

  private static String template(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
  }
}
