package cn.onestop.kit.web;

import cn.onestop.kit.request.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// The outermost filter: binds the trace, bounds the body, and answers what fails before or around
/// the endpoints.
final class EdgeFilter extends OncePerRequestFilter {
  private final ProblemResponses problems;
  private final long maxBody;
  private final FilePaths files;

  EdgeFilter(ProblemResponses problems, WebSettings settings) {
    this.problems = problems;
    this.maxBody = settings.maxBody().toBytes();
    this.files = new FilePaths(settings.streamed());
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
    var ofAFile = files.largest(request.getRequestURI());
    var limit = ofAFile.map(DataSize::toBytes).orElse(maxBody);
    if (request.getContentLengthLong() > limit) {
      throw new BodyTooLarge(limit);
    }
    return ofAFile.isPresent()
        ? new StreamedRequest(request, limit)
        : new BoundedRequest(request, limit);
  }
}
