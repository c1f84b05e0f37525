package cn.onestop.localrun.topology;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.WrongUse;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which processes a center consists of and where each of them listens. Everything follows from the
/// center's port and from how many instances of each there are.
///
/// @param port the gateway's port; all others follow from it
/// @param instances how many of a service or of the gateway run, where it is more than one
public record Topology(int port, Map<Program, Integer> instances) {
  public static final String HOST = "127.0.0.1";
  public static final int DEFAULT_PORT = 8080;

  /// A fifth instance's port would come too near the store's.
  public static final int MOST_INSTANCES = 4;

  private static final int BETWEEN_INSTANCES = 10;
  private static final int MANAGEMENT = 100;
  private static final int CONTROLLER_AFTER_BROKER = 1;
  private static final int HIGHEST_PORT = 65_535 - 2 * MANAGEMENT;

  public Topology {
    if (port < 1024 || port > HIGHEST_PORT) {
      throw new WrongUse(
          "The port is a number from 1024 to " + HIGHEST_PORT + ", not " + port + ".");
    }
    instances.forEach(Topology::checkInstances);
    instances = Map.copyOf(instances);
  }

  private static void checkInstances(Program program, int count) {
    if (!program.isApplication()) {
      throw new WrongUse(
          "There is only one %s; services and the gateway can have instances."
              .formatted(program.label()));
    }
    int fewest = program == Program.IDENTITY ? 0 : 1;
    if (count < fewest || count > MOST_INSTANCES) {
      throw new WrongUse(
          "%s can have %d to %d instances, not %d."
              .formatted(program.label(), fewest, MOST_INSTANCES, count));
    }
  }

  /// The center as it is when nobody asks for anything else.
  public static Topology on(int port) {
    return new Topology(port, Map.of());
  }

  /// The same with the center's own OpenID provider, or without it where people sign in elsewhere.
  public Topology whereSignIn(boolean isElsewhere) {
    var others = new EnumMap<Program, Integer>(Program.class);
    others.putAll(instances);
    if (isElsewhere) {
      others.put(Program.IDENTITY, 0);
    } else {
      others.remove(Program.IDENTITY, 0);
    }
    return new Topology(port, others);
  }

  /// The services that run here.
  public Stream<Program> services() {
    return Program.services().filter(service -> !parts(service).isEmpty());
  }

  /// Every process, those first that others wait for.
  public List<Part> parts() {
    return Stream.of(Program.values()).flatMap(program -> parts(program).stream()).toList();
  }

  public List<Part> parts(Program program) {
    return IntStream.rangeClosed(1, instances.getOrDefault(program, 1))
        .mapToObj(instance -> new Part(program, instance))
        .toList();
  }

  public Part part(String name) {
    return parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Failure(
                "There is no process called %s; there are %s."
                    .formatted(
                        name, parts().stream().map(Part::name).collect(Collectors.joining(", ")))));
  }

  public int port(Part part) {
    return port + part.program().portOffset() + BETWEEN_INSTANCES * (part.instance() - 1);
  }

  public int managementPort(Part part) {
    return port(part) + MANAGEMENT;
  }

  /// Where the broker keeps its own books.
  public int controllerPort() {
    return port(only(Program.BROKER)) + CONTROLLER_AFTER_BROKER;
  }

  /// Every port the process listens on, its main port first.
  public List<Integer> allPorts(Part part) {
    var ports = new ArrayList<Integer>();
    ports.add(port(part));
    if (part.program().isApplication()) {
      ports.add(managementPort(part));
    }
    if (part.program() == Program.BROKER) {
      ports.add(controllerPort());
    }
    return ports;
  }

  /// The address people and the issuer of tokens use: the first gateway's, whatever stands before
  /// several of them in a larger installation.
  public URI gateway() {
    return address(only(Program.GATEWAY));
  }

  public URI address(Part part) {
    return URI.create("http://" + hostAndPort(part));
  }

  public String hostAndPort(Part part) {
    return HOST + ":" + port(part);
  }

  /// The first instance of a program; of most there is no other.
  public Part only(Program program) {
    return new Part(program, 1);
  }
}
