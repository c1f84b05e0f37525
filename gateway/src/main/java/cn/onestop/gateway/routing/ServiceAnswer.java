package cn.onestop.gateway.routing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/// A service's answer on its way to the caller, as it is: the gateway neither judges its freshness
/// nor completes it.
final class ServiceAnswer implements ServerResponse {
  private static final Logger log = LoggerFactory.getLogger(ServiceAnswer.class);
  private static final int CHUNK = 8 * 1024;

  private final HttpResponse<InputStream> response;
  private final ForwardedRequest forwarded;
  private final OpenAnswers answers;
  private final HttpHeaders headers = new HttpHeaders();

  ServiceAnswer(
      HttpResponse<InputStream> response, ForwardedRequest forwarded, OpenAnswers answers) {
    this.response = response;
    this.forwarded = forwarded;
    this.answers = answers;
  }

  ServiceDoor door() {
    return forwarded.door();
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(response.statusCode());
  }

  @Override
  public HttpHeaders headers() {
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse caller, Context context) {
    caller.setStatus(response.statusCode());
    headers.forEach((name, values) -> values.forEach(value -> caller.addHeader(name, value)));
    try (var answer = answers.opened(response.body(), forwarded)) {
      copy(answer, caller);
    } catch (IOException callerGone) {
      log.debug("The caller left before the answer was complete", callerGone);
    }
    return null;
  }

  /// An event must not wait for the next one to fill a buffer.
  private void copy(OpenAnswer answer, HttpServletResponse caller) throws IOException {
    var out = caller.getOutputStream();
    if (forwarded.endless()) {
      caller.flushBuffer();
    }
    var chunk = new byte[CHUNK];
    for (var read = answer.read(chunk); read >= 0; read = answer.read(chunk)) {
      out.write(chunk, 0, read);
      if (forwarded.endless()) {
        out.flush();
      }
    }
  }
}
