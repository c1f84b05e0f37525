package cn.onestop.gateway.openapi;

import cn.onestop.gateway.settings.RoutingSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How each service describes itself, asked again after a while: often while one is missing, so
/// that it is soon there, seldom otherwise.
final class ServiceDescriptions {
  private static final Logger log = LoggerFactory.getLogger(ServiceDescriptions.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();
  private static final long KEPT_WHILE_MISSING_NANOS = Duration.ofSeconds(2).toNanos();

  private final RoutingSettings settings;
  private final HttpClient client;
  private final LongSupplier nanoTime;
  private @Nullable Asked asked;

  ServiceDescriptions(RoutingSettings settings, HttpClient client, LongSupplier nanoTime) {
    this.settings = settings;
    this.client = client;
    this.nanoTime = nanoTime;
  }

  /// By service name; services that do not answer are not in it.
  synchronized Map<String, JsonNode> current() {
    var now = nanoTime.getAsLong();
    var last = asked;
    if (last != null && now - last.at() < last.keptFor(settings.services().size())) {
      return last.byService();
    }
    var fresh = new Asked(now, askAll());
    asked = fresh;
    return fresh.byService();
  }

  /// All at once: one that is slow to refuse delays the answer only once.
  private Map<String, JsonNode> askAll() {
    var questions = new TreeMap<String, CompletableFuture<Optional<JsonNode>>>();
    for (var service : settings.services()) {
      questions.put(
          service.name(),
          CompletableFuture.supplyAsync(() -> ask(service), Thread::startVirtualThread));
    }
    var answers = new TreeMap<String, JsonNode>();
    questions.forEach((service, question) ->
        question.join().ifPresent(description -> answers.put(service, description)));
    return answers;
  }

  private Optional<JsonNode> ask(RoutingSettings.Service service) {
    for (var instance : service.instances()) {
      try {
        var request =
            HttpRequest.newBuilder(URI.create(instance + settings.openApiPath()))
                .timeout(PATIENCE)
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() == 200) {
          return Optional.of(JsonMapper.shared().readTree(answer.body()));
        }
        log.warn("{} does not describe itself: status {}", service.name(), answer.statusCode());
      } catch (IOException | JacksonException e) {
        log.warn("{} does not describe itself: {}", service.name(), e.getClass().getSimpleName());
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private record Asked(long at, Map<String, JsonNode> byService) {
    long keptFor(int services) {
      return byService.size() == services ? KEPT_NANOS : KEPT_WHILE_MISSING_NANOS;
    }
  }
}
