package cn.onestop.kit.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stands between a driver and its server and can be torn, as a network is.
final class BreakableLine implements AutoCloseable {
  private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final InetSocketAddress server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean broken;

  BreakableLine(InetSocketAddress server) throws IOException {
    this.server = server;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entry.getLocalPort();
  }

  /// Tears every connection with a reset as soon as something more is said on it; new ones
  /// likewise.
  void breakNow() {
    broken = true;
  }

  void mend() {
    broken = false;
  }

  @Override
  public void close() throws IOException {
    entry.close();
    open.forEach(BreakableLine::reset);
  }

  private void accept() {
    try {
      while (true) {
        var near = entry.accept();
        var far = new Socket(server.getAddress(), server.getPort());
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
      }
    } catch (IOException _) {
      // Closed: the trial is over.
    }
  }

  private void carry(Socket from, Socket to) {
    try {
      pump(from.getInputStream(), to.getOutputStream());
    } catch (IOException _) {
      // One end has gone; the other goes too, below.
    }
    reset(from);
    reset(to);
  }

  private void pump(InputStream from, OutputStream to) throws IOException {
    var buffer = new byte[8192];
    for (var read = from.read(buffer); read >= 0 && !broken; read = from.read(buffer)) {
      to.write(buffer, 0, read);
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException _) {
      // It is closed already, which is what was wanted.
    }
  }
}
