package cn.onestop.localrun.stories;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.access.SignIn;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.data.DemoAccounts;
import cn.onestop.localrun.files.Tree;
import cn.onestop.localrun.running.Center;
import cn.onestop.localrun.topology.Part;
import cn.onestop.localrun.topology.Program;
import cn.onestop.localrun.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The center all stories are played at: two instances of matters and of monitoring, the office's
/// clock at a Monday in March 2026. It starts with the first story and is stopped when the tests
/// end; its data stays in `target/center` for whoever wants to look.
final class RunningCenter {

  static final String CENTRE = "511321900000";

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Path DATA = Path.of("target", "center").toAbsolutePath();
  private static final int FIRST_PORT = 31_000;
  private static final int LAST_PORT = 32_000;
  private static final int PORTS_OF_A_CENTER = 200;
  private static @Nullable RunningCenter started;

  private final Center center = Center.on(new CenterData(DATA));
  private final Tokens tokens = new Tokens(center);

  private RunningCenter() {}

  static synchronized RunningCenter get() {
    var running = started;
    if (running == null) {
      run("down");
      Tree.delete(DATA);
      run("clock", "--at", "2026-03-02T09:00").mustSucceed();
      run(
              "up",
              "--detach",
              "--port",
              String.valueOf(freePort()),
              "--instances",
              "service-matters=2,service-monitoring=2")
          .mustSucceed();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> run("down")));
      running = new RunningCenter();
      started = running;
    }
    return running;
  }

  /// Runs `./center` with the data of this center.
  static Script.Result run(String... words) {
    var command = new ArrayList<>(Arrays.asList(words));
    command.addAll(List.of("--data", DATA.toString()));
    return Script.run(HOME.resolve("center"), command);
  }

  /// Someone who calls through the gateway.
  Person person(String account) {
    return at(center.topology().gateway(), account);
  }

  /// Someone who calls a process directly.
  Person at(URI address, String account) {
    return new Person(address, () -> tokens.of(account));
  }

  /// A token out of a sign-in of its own.
  String freshToken(String account) {
    return SignIn.token(
        center.topology().gateway(),
        DemoAccounts.read(center.data().demoAccounts()).named(account));
  }

  /// Someone without sign-in.
  Person visitor() {
    return new Person(center.topology().gateway(), () -> "");
  }

  List<URI> instances(Program program) {
    return parts(program).stream().map(center.topology()::address).toList();
  }

  List<Part> parts(Program program) {
    return center.topology().parts(program);
  }

  List<Part> parts() {
    return center.topology().parts();
  }

  /// Ends a process by SIGKILL.
  void kill(Part part) {
    run("kill", part.name()).mustSucceed();
  }

  void kill(Program program) {
    parts(program).forEach(this::kill);
  }

  /// Starts whatever does not run.
  void startWhatIsMissing() {
    run("up", "--detach").mustSucceed();
  }

  CenterData data() {
    return center.data();
  }

  String store() {
    return "mongodb://" + hostAndPort(Program.STORE);
  }

  String broker() {
    return hostAndPort(Program.BROKER);
  }

  private String hostAndPort(Program program) {
    return center.topology().hostAndPort(new Part(program, 1));
  }

  private static int freePort() {
    return IntStream.iterate(FIRST_PORT, port -> port < LAST_PORT, port -> port + PORTS_OF_A_CENTER)
        .filter(RunningCenter::isFree)
        .findFirst()
        .orElseThrow(() -> new Failure("No free port was found for the stories."));
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getByName(Topology.HOST))) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  /// The bytes of every file under one of the center's directories.
  static List<byte[]> contents(Path directory) {
    try (var files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).map(RunningCenter::bytes).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
