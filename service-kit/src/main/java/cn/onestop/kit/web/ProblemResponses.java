package cn.onestop.kit.web;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.request.Trace;
import cn.onestop.kit.web.Answer.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// The one place where a refusal or a failure becomes an answer, and where a failure is logged,
/// once.
public final class ProblemResponses {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

  private final Words words;
  private final JsonMapper json;

  ProblemResponses(Words words, JsonMapper json) {
    this.words = words;
    this.json = json;
  }

  /// Answers with a refusal; headers already set (as `WWW-Authenticate`) stay.
  public void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(Answer.of(refusal), request, response);
  }

  /// Answers whatever went wrong.
  public void fail(Throwable failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Failures.callerIsGone(failure)) {
      // Nobody reads this answer; should somebody after all, it must not look like success.
      LOG.debug("The caller of {} hung up", endpoint(request));
      if (!response.isCommitted()) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      }
      return;
    }
    var answer = Failures.answer(failure);
    log(answer, failure, request);
    if (!response.isCommitted()) {
      // What the endpoint had prepared (an ETag, half a body) does not belong to this answer.
      response.reset();
      write(answer, request, response);
    }
  }

  void write(Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var locale = Languages.of(request);
    var body =
        json.writeValueAsString(problem(answer, locale, Trace.id(request.getHeader(Trace.HEADER))))
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.status());
    answer
        .headers()
        .forEach((name, value) -> {
          // Who asked for this answer may have said it more exactly.
          if (!response.containsHeader(name)) {
            response.setHeader(name, value);
          }
        });
    response.setHeader("Content-Language", locale.toLanguageTag());
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  Problem problem(Answer answer, Locale locale, @Nullable String traceId) {
    var code = answer.code();
    return new Problem(
        answer.status(),
        code,
        words.get(code + ".title", answer.arguments(), locale),
        words.find(code + ".detail", answer.arguments(), locale),
        words.find(code + ".help", answer.arguments(), locale),
        answer.faults().stream().map(fault -> error(fault, locale)).toList(),
        traceId,
        answer.members());
  }

  private Problem.Wrong error(Fault fault, Locale locale) {
    var text =
        fault.text() != null
            ? fault.text()
            : words.get(Objects.requireNonNull(fault.code()), fault.arguments(), locale);
    var pointer = fault.pointer() == null ? null : "#" + fault.pointer();
    return new Problem.Wrong(
        fault.code(),
        text,
        pointer,
        fault.parameter(),
        fault.value(),
        more(fault, ".source", locale),
        more(fault, ".help", locale));
  }

  private @Nullable String more(Fault fault, String what, Locale locale) {
    return fault.code() == null ? null : words.find(fault.code() + what, fault.arguments(), locale);
  }

  private static void log(Answer answer, Throwable failure, HttpServletRequest request) {
    if (answer.status() == 503) {
      LOG.warn(
          "{} answered {} because of {}",
          endpoint(request),
          answer.code(),
          Failures.kinds(failure));
    } else if (answer.status() >= 500) {
      LOG.error("{} failed", endpoint(request), failure);
    }
  }

  /// Method and template, never the address itself: what stands in an address may tell of a person.
  private static String endpoint(HttpServletRequest request) {
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return request.getMethod() + " " + (pattern == null ? "(no endpoint)" : pattern);
  }
}
