package cn.onestop.gateway.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts what the test's provider is asked, and can make it slow or ill.
final class ProviderRequests extends OncePerRequestFilter {
  final AtomicInteger refreshes = new AtomicInteger();
  final AtomicInteger revocations = new AtomicInteger();

  private volatile boolean ill;
  private volatile CountDownLatch gate = new CountDownLatch(0);

  /// Refreshes are answered only when the answer is [CountDownLatch#countDown]ed.
  CountDownLatch holdRefreshes() {
    gate = new CountDownLatch(1);
    return gate;
  }

  void ill(boolean isIll) {
    ill = isIll;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ill) {
      response.setStatus(503);
      return;
    }
    if ("refresh_token".equals(request.getParameter("grant_type"))) {
      refreshes.incrementAndGet();
      await();
    } else if (request.getRequestURI().equals("/oauth2/revoke")) {
      revocations.incrementAndGet();
    }
    chain.doFilter(request, response);
  }

  private void await() {
    try {
      if (!gate.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("Nobody let the refresh go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
