package cn.onestop.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import cn.onestop.gateway.settings.GatewaySettings;
import cn.onestop.gateway.settings.RoutingSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// Builds the routes out of the settings.
@Configuration(proxyBeanMethods = false)
public class RoutingConfiguration {
  private static final Logger log = LoggerFactory.getLogger(RoutingConfiguration.class);
  private static final String OPS = "/api/v1/ops/";

  /// Rebuilding a view or verifying a journal takes its time.
  private static final Duration OPS_TIME_LIMIT = Duration.ofMinutes(2);

  /// A caller who asks before sending (`Expect: 100-continue`) is told to go on only once the body
  /// is wanted. Told at once, it would send what is then refused unread, and lose the refusal with
  /// the connection.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesAreSentWhenWanted() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> connector.setProperty("continueResponseTiming", "onRead"));
  }

  @Bean
  CircuitBreakerRegistry circuitBreakers(GatewaySettings settings) {
    return CircuitBreakerRegistry.of(
        CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(settings.gateway().breakerOpenFor())
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(NoAnswer.class::isInstance)
            .build());
  }

  @Bean
  MeterBinder circuitBreakerMetrics(CircuitBreakerRegistry breakers) {
    return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
  }

  @Bean
  OpenAnswers openAnswers() {
    return new OpenAnswers();
  }

  /// HTTP/1.1 only: over plain text the client would offer an upgrade to HTTP/2 with every request.
  @Bean(destroyMethod = "shutdownNow")
  HttpClient serviceClient(GatewaySettings settings) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(settings.gateway().connectTimeout())
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }

  @Bean
  ProxyExchange proxyExchange(HttpClient serviceClient, OpenAnswers answers) {
    return new HttpClientExchange(serviceClient, answers);
  }

  @Bean
  ProxyBeforeTheDoor proxyBeforeTheDoor(
      ProxyExchangeHandlerFunction proxy, ApplicationContext context) {
    return new ProxyBeforeTheDoor(proxy, context);
  }

  @Bean
  RequestHeaders requestHeaders(GatewaySettings settings) {
    return new RequestHeaders(settings.publicUrl());
  }

  @Bean
  AnswerHeaders answerHeaders() {
    return new AnswerHeaders();
  }

  @Bean
  RouterFunction<ServerResponse> serviceRoutes(
      GatewaySettings settings, CircuitBreakerRegistry breakers) {
    var routing = settings.gateway();
    var bodies = new RequestBodies(routing.maxRequestSize().toBytes());
    return routing.services().stream()
        .filter(service -> !service.provider() || settings.identityIsBuiltIn())
        .map(service -> routesOf(service, routing, breakers, bodies))
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  /// The paths of streams and files are more exact than the service's, so they come first. What
  /// operators set going, and whole files, have breakers of their own: they may take long without
  /// the service being ill.
  private static RouterFunction<ServerResponse> routesOf(
      RoutingSettings.Service service,
      RoutingSettings routing,
      CircuitBreakerRegistry breakers,
      RequestBodies bodies) {
    var name = service.name();
    var instances = new Instances(service.instances(), System::nanoTime);
    var limit = Objects.requireNonNullElse(service.timeLimit(), routing.timeLimit());
    var wait = routing.breakerOpenFor();
    var door = ServiceDoor.of(service, instances, breaker(name, breakers), limit, wait);
    var opsDoor =
        ServiceDoor.of(service, instances, breaker(name + "-ops", breakers), OPS_TIME_LIMIT, wait);
    var routes =
        route(name)
            .route(anyOf(service.paths()), http())
            .filter(new ServiceGuard(door, bodies, Function.identity()))
            .build()
            .and(
                route(name + "-ops")
                    .route(path(OPS + name + "/*/**"), http())
                    .filter(
                        new ServiceGuard(
                            opsDoor,
                            bodies,
                            asked -> OPS + asked.substring((OPS + name + "/").length())))
                    .build());
    if (!service.files().isEmpty()) {
      var files =
          ServiceDoor.of(
              service, instances, breaker(name + "-files", breakers), OPS_TIME_LIMIT, wait);
      routes =
          route(name + "-files")
              .route(anyOf(service.files()), http())
              .filter(new ServiceGuard(files, bodies, Function.identity()))
              .build()
              .and(routes);
    }
    return service.streams().isEmpty()
        ? routes
        : route(name + "-stream")
            .route(method(HttpMethod.GET).and(anyOf(service.streams())), http())
            .filter(new StreamGuard(door))
            .build()
            .and(routes);
  }

  private static RequestPredicate anyOf(List<String> paths) {
    return paths.stream().map(RequestPredicates::path).reduce(RequestPredicate::or).orElseThrow();
  }

  private static CircuitBreaker breaker(String name, CircuitBreakerRegistry breakers) {
    var breaker = breakers.circuitBreaker(name);
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> log.info("Breaker of {}: {}", name, event.getStateTransition()));
    return breaker;
  }
}
