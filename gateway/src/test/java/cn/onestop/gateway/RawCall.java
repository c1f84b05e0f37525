package cn.onestop.gateway;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Says things to a server that no HTTP client would say.
public final class RawCall {
  private RawCall() {}

  /// Sends the text, with line ends as HTTP wants them, and returns all that comes until the server
  /// hangs up.
  public static String to(URI address, String text) throws IOException {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
