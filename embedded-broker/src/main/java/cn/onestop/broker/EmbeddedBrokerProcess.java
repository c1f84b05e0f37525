package cn.onestop.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The broker as a process of its own. It prints `ready 127.0.0.1:PORT` when a client can produce,
/// and ends in order on SIGTERM.
public final class EmbeddedBrokerProcess {
  private static final Set<String> OPTIONS = Set.of("--port", "--controller-port", "--data");

  private EmbeddedBrokerProcess() {}

  static void main(String[] args) {
    var options = options(args);
    if (!options.keySet().equals(OPTIONS)) {
      System.err.println("Usage: --port PORT --controller-port PORT --data DIRECTORY");
      System.exit(2);
    }
    try {
      run(
          Path.of(options.get("--data")),
          Integer.parseInt(options.get("--port")),
          Integer.parseInt(options.get("--controller-port")));
    } catch (NumberFormatException e) {
      System.err.println("A port is a number: " + e.getMessage());
      System.exit(2);
    } catch (BrokerStartException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Path data, int port, int controllerPort) {
    var broker = EmbeddedBroker.start(data, port, controllerPort);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
    System.out.println("ready " + broker.bootstrapServers());
    broker.awaitEnd();
  }

  private static Map<String, String> options(String[] args) {
    var options = new HashMap<String, String>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    return options;
  }
}
