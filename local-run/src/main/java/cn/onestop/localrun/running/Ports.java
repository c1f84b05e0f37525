package cn.onestop.localrun.running;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.topology.Part;
import cn.onestop.localrun.topology.Topology;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/// Looks whether the ports that processes need are free, before anything is started.
public final class Ports {
  private Ports() {}

  public static void requireFree(Topology topology, List<Part> parts) {
    for (var part : parts) {
      for (int port : topology.allPorts(part)) {
        if (!isFree(port)) {
          throw new Failure(
              "Port %d is taken by another program, and %s needs it: end that program, or choose other ports with ./center up --port N."
                  .formatted(port, part.name()));
        }
      }
    }
  }

  /// Whether a whole center could be started on these ports.
  public static boolean allFree(Topology topology) {
    return topology.parts().stream()
        .flatMap(part -> topology.allPorts(part).stream())
        .allMatch(Ports::isFree);
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // Closed connections of a process that has just ended must not make its port look taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(Topology.HOST), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
