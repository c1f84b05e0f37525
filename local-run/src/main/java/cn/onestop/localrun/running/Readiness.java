package cn.onestop.localrun.running;

import cn.onestop.localrun.topology.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.OptionalInt;

/// Whether a process takes work. Applications are asked at `/readyz`; store and broker say so in
/// their log.
public final class Readiness {
  private static final int OK = 200;
  private static final String SAID = "ready ";

  private final Center center;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  public Readiness(Center center) {
    this.center = center;
  }

  public boolean isReady(Part part) {
    return part.program().isApplication()
        ? status(part).orElse(0) == OK
        : center.process(part).filter(process -> hasSaidSo(part, process.logFrom())).isPresent();
  }

  /// Whether an application answers at all, be it to say that it is not ready.
  boolean answers(Part part) {
    return part.program().isApplication() ? status(part).isPresent() : isReady(part);
  }

  /// What an application answers at `/readyz`, nothing if it does not answer.
  public OptionalInt status(Part part) {
    URI readyz = center.topology().address(part).resolve("/readyz");
    var request = HttpRequest.newBuilder(readyz).timeout(Duration.ofSeconds(3)).build();
    try {
      return OptionalInt.of(http.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException notYet) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  private boolean hasSaidSo(Part part, long from) {
    try (var log = Files.newInputStream(center.data().log(part))) {
      log.skipNBytes(from);
      return new BufferedReader(new InputStreamReader(log, StandardCharsets.UTF_8))
          .lines()
          .anyMatch(line -> line.startsWith(SAID));
    } catch (IOException | UncheckedIOException notYet) {
      return false;
    }
  }
}
