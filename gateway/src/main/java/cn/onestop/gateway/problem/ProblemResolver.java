package cn.onestop.gateway.problem;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// The one place where an exception becomes an answer.
///
/// It stands before Spring's own resolvers because those take a service's broken pipe for a caller
/// who has gone, and answer 200 with an empty body.
public final class ProblemResolver implements HandlerExceptionResolver, Ordered {
  private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (response.isCommitted()) {
      return null;
    }
    try {
      response.reset();
      ProblemWriter.write(request, response, problemOf(failure, request));
    } catch (IOException callerGone) {
      log.debug("The caller left before the problem was written", callerGone);
    }
    return new ModelAndView();
  }

  /// The answer to whatever went wrong; what nobody expected is logged here, once.
  public static Problem problemOf(Throwable failure, HttpServletRequest request) {
    return switch (failure) {
      case Refused refused -> refused.problem();
      case ErrorResponse answer -> problemOf(answer, request);
      case RequestRejectedException rejected -> Problem.badRequest();
      case AuthenticationServiceException unreachable -> {
        log.warn("Tokens cannot be checked: {}", unreachable.getMessage());
        yield Problem.identityUnavailable();
      }
      case MongoException storeAway -> {
        log.warn("The session store gives no answer: {}", storeAway.getMessage());
        yield Problem.sessionsUnavailable();
      }
      default -> {
        log.error("Unexpected failure", failure);
        yield Problem.internalError();
      }
    };
  }

  private static Problem problemOf(ErrorResponse answer, HttpServletRequest request) {
    var problem = problemOf(answer.getStatusCode().value(), request);
    var allow = answer.getHeaders().getFirst(HttpHeaders.ALLOW);
    return allow == null ? problem : problem.with(HttpHeaders.ALLOW, allow);
  }

  /// For an answer of which only the status is known.
  static Problem problemOf(int status, HttpServletRequest request) {
    return switch (status) {
      case 401 -> Problem.invalidToken();
      case 403 -> Problem.forbidden();
      case 404 -> Problem.notFound();
      case 405 -> Problem.methodNotAllowed(request.getMethod());
      case 406 -> Problem.notAcceptable();
      case 415 -> Problem.unsupportedMediaType();
      case 501, 505 -> Problem.badRequest().as(status);
      default -> status < 500 ? Problem.badRequest().as(status) : Problem.internalError();
    };
  }
}
