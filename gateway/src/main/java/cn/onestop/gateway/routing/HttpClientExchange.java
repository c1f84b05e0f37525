package cn.onestop.gateway.routing;

import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;

/// Asks one instance through the JDK's HTTP client.
///
/// The library's own exchange would do, but for three things: it waits for an answer without a
/// limit, it cannot tell a request that was not delivered from one that was, and an answer cut off
/// in the middle reaches the caller as a whole one.
final class HttpClientExchange implements ProxyExchange {
  private final HttpClient client;
  private final OpenAnswers answers;

  HttpClientExchange(HttpClient client, OpenAnswers answers) {
    this.client = client;
    this.answers = answers;
  }

  @Override
  public ServerResponse exchange(Request request) {
    var forwarded = ForwardedRequest.in(request.getServerRequest());
    var response = send(toClientRequest(request, forwarded), forwarded);
    var answer = new ServiceAnswer(response, forwarded, answers);
    var received = new Received(HttpStatusCode.valueOf(response.statusCode()), headersOf(response));
    request.getResponseConsumers().forEach(consumer -> consumer.accept(received, answer));
    return answer;
  }

  private HttpResponse<InputStream> send(HttpRequest request, ForwardedRequest forwarded) {
    try {
      return forwarded.endless()
          ? start(request).get()
          : forwarded.door().limiter().executeFutureSupplier(() -> start(request));
    } catch (ExecutionException failed) {
      throw noAnswer(Objects.requireNonNullElse(failed.getCause(), failed));
    } catch (Exception failed) {
      throw noAnswer(failed);
    }
  }

  private CompletableFuture<HttpResponse<InputStream>> start(HttpRequest request) {
    return client.sendAsync(request, BodyHandlers.ofInputStream());
  }

  private static RuntimeException noAnswer(Throwable failure) {
    return switch (failure) {
      case ConnectException refused -> new NoAnswer(NoAnswer.Reason.NOT_REACHED, refused);
      case HttpConnectTimeoutException slow -> new NoAnswer(NoAnswer.Reason.NOT_REACHED, slow);
      case TimeoutException slow -> new NoAnswer(NoAnswer.Reason.TOO_SLOW, slow);
      case IOException broken -> new NoAnswer(NoAnswer.Reason.BROKE_OFF, broken);
      case CancellationException stopped -> new NoAnswer(NoAnswer.Reason.BROKE_OFF, stopped);
      case InterruptedException stopping -> {
        Thread.currentThread().interrupt();
        yield new NoAnswer(NoAnswer.Reason.BROKE_OFF, stopping);
      }
      case RuntimeException defect -> defect;
      default -> new IllegalStateException(failure);
    };
  }

  private static HttpRequest toClientRequest(Request request, ForwardedRequest forwarded) {
    try {
      var query = forwarded.rawQuery();
      var uri = Objects.requireNonNull(request.getUri());
      var builder =
          HttpRequest.newBuilder(query == null ? uri : URI.create(uri + "?" + query))
              .method(request.getMethod().name(), forwarded.body().publisher());
      request
          .getHeaders()
          .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
      return builder.build();
    } catch (IllegalArgumentException unreadable) {
      throw new Refused(Problem.badRequest());
    }
  }

  private static HttpHeaders headersOf(HttpResponse<?> response) {
    var headers = new HttpHeaders();
    response.headers().map().forEach(headers::addAll);
    return headers;
  }

  /// What the library shows to those who look at an answer's head.
  private record Received(HttpStatusCode getStatusCode, HttpHeaders getHeaders)
      implements Response {}
}
