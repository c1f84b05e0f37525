package cn.onestop.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks HTTP badly: takes a request, then writes and hangs up as told.
public final class RawService implements AutoCloseable {
  /// What to do with one connection whose request head has been read.
  public interface Conduct {
    void with(Socket connection) throws Exception;
  }

  private final ServerSocket server;
  private final AtomicInteger requests = new AtomicInteger();

  private RawService(Conduct conduct) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try {
              var connection = server.accept();
              Thread.ofVirtual().start(() -> serve(connection, conduct));
            } catch (IOException closed) {
              return;
            }
          }
        });
  }

  public static RawService that(Conduct conduct) {
    try {
      return new RawService(conduct);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void write(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    connection.getOutputStream().flush();
  }

  private void serve(Socket connection, Conduct conduct) {
    try (connection) {
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        var read = connection.getInputStream().read();
        if (read < 0) {
          return;
        }
        head.append((char) read);
      }
      requests.incrementAndGet();
      conduct.with(connection);
    } catch (Exception gone) {
      // The gateway has hung up, which some tests are about.
    }
  }

  public String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  public int timesAsked() {
    return requests.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
