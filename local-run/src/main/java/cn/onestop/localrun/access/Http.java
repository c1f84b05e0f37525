package cn.onestop.localrun.access;

import cn.onestop.localrun.Failure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Sends a request to a process of the center.
final class Http {
  private Http() {}

  static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    var address = request.uri().getScheme() + "://" + request.uri().getAuthority();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Failure(
          "%s does not answer: look with ./center status whether everything runs."
              .formatted(address),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Waiting for " + address + " was interrupted.", e);
    }
  }
}
