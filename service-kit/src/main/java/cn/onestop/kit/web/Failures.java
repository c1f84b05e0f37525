package cn.onestop.kit.web;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.web.Answer.Fault;
import com.mongodb.MongoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.messaging.MessagingException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Decides what is answered to each kind of failure.
///
/// Every store, broker and I/O exception is named here. Left to Spring MVC, the driver's "broken
/// pipe" is taken for a caller who has hung up, and the answer is 200 with an empty body: an
/// operation acknowledged and lost.
final class Failures {
  static final String RETRY_SECONDS = "5";

  private Failures() {}

  /// The caller hung up: only what the server's own connection to the caller throws counts, never
  /// the words of a message.
  static boolean callerIsGone(Throwable failure) {
    return chain(failure)
        .anyMatch(
            e -> e instanceof ClientAbortException || e instanceof AsyncRequestNotUsableException);
  }

  static Answer answer(Throwable failure) {
    return switch (failure) {
      case Refused e -> Answer.of(e.refusal());
      case HttpMessageNotReadableException e -> UnreadableBody.answer(e);
      case MethodArgumentNotValidException e -> InvalidFields.answer(e);
      case HandlerMethodValidationException e -> InvalidFields.answer(e);
      case MethodArgumentTypeMismatchException e -> parameter(e.getName(), "field-not-permitted");
      case MissingServletRequestParameterException e ->
          parameter(e.getParameterName(), "field-missing");
      case MissingRequestHeaderException e -> parameter(e.getHeaderName(), "field-missing");
      case HttpRequestMethodNotSupportedException e -> methodNotAllowed(e);
      case HttpMediaTypeNotSupportedException e ->
          Answer.of(415, "media-type-unsupported")
              .header("Accept", MediaType.toString(e.getSupportedMediaTypes()));
      case InvalidParameterException _, BadRequestException _ -> Answer.of(400, "url-broken");
      case BodyTooLarge e -> UnreadableBody.tooLarge(e);
      case ErrorResponse e -> ofStatus(e.getStatusCode().value());
      default -> outageOrDefect(failure);
    };
  }

  /// What the servlet container reports by its number alone.
  static Answer ofStatus(int status) {
    return switch (status) {
      case 401 -> Answer.of(401, "signed-out");
      case 403 -> Answer.of(403, "not-open");
      case 404 -> Answer.of(404, "path-unknown");
      case 405 -> Answer.of(405, "method-not-allowed");
      case 406 -> Answer.of(406, "not-acceptable");
      case 413 -> Answer.of(413, "body-too-large");
      case 414, 431 -> Answer.of(status, "url-too-long");
      case 415 -> Answer.of(415, "media-type-unsupported");
      case 503 -> unavailable("unavailable");
      default ->
          status >= 400 && status < 500
              ? Answer.of(status, "request-broken")
              : Answer.of(500, "failed");
    };
  }

  private static Answer parameter(String name, String code) {
    return Answer.of(400, "parameter-invalid").with(Fault.parameter(name, code));
  }

  private static Answer methodNotAllowed(HttpRequestMethodNotSupportedException failure) {
    var allowed = failure.getSupportedMethods();
    var answer = Answer.of(405, "method-not-allowed");
    return allowed == null ? answer : answer.header("Allow", String.join(", ", allowed));
  }

  private static Answer outageOrDefect(Throwable failure) {
    return chain(failure)
        .map(Failures::outage)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> Answer.of(500, "failed"));
  }

  private static @Nullable Answer outage(Throwable failure) {
    return switch (failure) {
      case MongoException _, DataAccessException _ -> unavailable("store-unavailable");
      case org.apache.kafka.common.KafkaException _,
          org.springframework.kafka.KafkaException _,
          MessagingException _ ->
          unavailable("broker-unavailable");
      // That a token could not be checked is not the caller's fault.
      case AuthenticationServiceException _ -> unavailable("unavailable");
      case IOException _,
          UncheckedIOException _,
          RestClientException _,
          TimeoutException _,
          InterruptedException _ ->
          unavailable("unavailable");
      default -> null;
    };
  }

  static Answer unavailable(String code) {
    return Answer.of(503, code).header("Retry-After", RETRY_SECONDS);
  }

  /// The failure and what caused it, outermost first.
  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  /// The kinds of exception without their messages, which may hold what people wrote.
  static String kinds(Throwable failure) {
    return chain(failure).map(e -> e.getClass().getName()).collect(Collectors.joining(" < "));
  }
}
