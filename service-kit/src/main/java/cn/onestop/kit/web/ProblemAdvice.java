package cn.onestop.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Catches everything that rises out of an endpoint, so that Spring MVC's own reading of exceptions
/// never comes in.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {
  private final ProblemResponses problems;

  ProblemAdvice(ProblemResponses problems) {
    this.problems = problems;
  }

  @ExceptionHandler(Throwable.class)
  void anything(Throwable failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.fail(failure, request, response);
  }
}
