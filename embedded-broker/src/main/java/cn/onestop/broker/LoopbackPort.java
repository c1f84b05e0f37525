package cn.onestop.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// A port on this machine that nobody listens on.
final class LoopbackPort {
  private LoopbackPort() {}

  /// Answers with the port asked for, or with a free one if zero was asked for.
  static int free(int wanted) {
    try (var socket = new ServerSocket()) {
      // Connections of a broker that has just ended must not make its port look taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(BrokerSettings.HOST), wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BrokerStartException(
          "Port %d on %s is in use by another program (%s)."
              .formatted(wanted, BrokerSettings.HOST, e.getMessage()),
          e);
    }
  }
}
