package cn.onestop.kit.trial;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketWriteException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.messaging.MessagingException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Fails in every way a service can.
@RestController
public class TroubleController implements ServletRequestListener {
  /// How writing to the caller ended; told once the server is done with the request.
  public static final AtomicReference<CompletableFuture<Throwable>> ENDED =
      new AtomicReference<>(new CompletableFuture<>());

  private static final String HOW = "how it ended";

  /// What a test asks of a store it has put in place.
  public static final AtomicReference<Runnable> STORE = new AtomicReference<>(() -> {});

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    if (event.getServletRequest().getAttribute(HOW) instanceof Throwable how) {
      ENDED.get().complete(how);
    }
  }

  @GetMapping("/api/v1/trouble/{kind}")
  ResponseEntity<String> trouble(
      @PathVariable String kind, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    var brokenPipe = new SocketException("Broken pipe");
    var store = new ServerAddress("127.0.0.1", 1);
    switch (kind) {
      case "store" -> STORE.get().run();
      case "mongo-write" -> throw new MongoSocketWriteException("sending", store, brokenPipe);
      case "mongo-read" ->
          throw new MongoSocketReadException(
              "receiving", store, new SocketException("Connection reset by peer"));
      case "mongo-timeout" -> throw new MongoTimeoutException("30000 ms for secret-host:27017");
      case "data-access" -> throw new DataAccessResourceFailureException("away", brokenPipe);
      case "kafka" -> throw new KafkaException("broken pipe", brokenPipe);
      case "kafka-timeout" ->
          throw new ExecutionException(
              new org.apache.kafka.common.errors.TimeoutException("delivery"));
      case "spring-kafka" -> throw new org.springframework.kafka.KafkaException("broken pipe");
      case "messaging" -> throw new MessagingException("broken pipe");
      case "io" -> throw new IOException("Broken pipe");
      case "unchecked-io" -> throw new UncheckedIOException(new IOException("Broken pipe"));
      case "wrapped" ->
          throw new CompletionException(
              new IllegalStateException(
                  new MongoSocketWriteException("sending", store, brokenPipe)));
      case "defect" -> throw new IllegalStateException("secret-internals at table users");
      case "half" -> {
        response.setHeader("ETag", "\"7\"");
        response.getWriter().write("half an ans");
        throw new MongoSocketWriteException("sending", store, brokenPipe);
      }
      case "endless" -> endless(request, response);
      default -> {}
    }
    return ResponseEntity.ok("done");
  }

  private static void endless(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      while (true) {
        response
            .getOutputStream()
            .write("on and on\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
      }
    } catch (IOException e) {
      request.setAttribute(HOW, e);
      throw e;
    }
  }
}
