package cn.onestop.kit.web;

import cn.onestop.kit.request.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// The outermost filter: binds the trace, bounds the body, and answers what fails before or around
/// the endpoints.
final class EdgeFilter extends OncePerRequestFilter {
  private final ProblemResponses problems;
  private final WebSettings settings;

  EdgeFilter(ProblemResponses problems, WebSettings settings) {
    this.problems = problems;
    this.settings = settings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Trace.begin(request.getHeader(Trace.HEADER));
    try {
      chain.doFilter(bounded(request), response);
    } catch (ServletException e) {
      problems.fail(e.getRootCause() == null ? e : e.getRootCause(), request, response);
    } catch (IOException | RuntimeException e) {
      problems.fail(e, request, response);
    } finally {
      Trace.end();
    }
  }

  private HttpServletRequest bounded(HttpServletRequest request) throws BodyTooLarge {
    var ofAFile = settings.ofAFile(request.getRequestURI()).orElse(null);
    var limit = (ofAFile == null ? settings.maxBody() : ofAFile).toBytes();
    if (request.getContentLengthLong() > limit) {
      throw new BodyTooLarge(limit);
    }
    return ofAFile == null
        ? new BoundedRequest(request, limit)
        : new StreamedRequest(request, limit);
  }
}
