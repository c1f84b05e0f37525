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
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A center that stories are played at, the office's clock at a Monday in March 2026. Most share
/// one, with two instances of matters, of monitoring and of the gateway: it starts with the first
/// story. All are stopped when the tests end; the data stays in `target` for whoever wants to look.
final class RunningCenter {

  static final String CENTRE = "511321900000";

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final int FIRST_PORT = 31_000;
  private static final int LAST_PORT = 32_000;
  private static final int PORTS_OF_A_CENTER = 200;
  private static @Nullable RunningCenter started;

  private final Center center;
  private final UnaryOperator<String> tokens;

  private RunningCenter(CenterData data) {
    this.center = Center.on(data);
    this.tokens = new Tokens(center)::of;
  }

  private RunningCenter(CenterData data, UnaryOperator<String> tokens) {
    this.center = Center.on(data);
    this.tokens = tokens;
  }

  static synchronized RunningCenter get() {
    var running = started;
    if (running == null) {
      var data = cleared("center");
      start(
          data,
          freePort(),
          Map.of(),
          "--instances",
          "service-matters=2,service-monitoring=2,gateway=2");
      running = new RunningCenter(data);
      started = running;
    }
    return running;
  }

  /// The empty data of a center that does not run.
  static CenterData cleared(String name) {
    var data = new CenterData(Path.of("target", name));
    run(data.path(), Map.of(), "down");
    Tree.delete(data.path());
    return data;
  }

  /// A center of a story's own.
  ///
  /// @param tokens gives the token of an account
  static RunningCenter apart(
      CenterData data,
      int port,
      UnaryOperator<String> tokens,
      Map<String, String> environment,
      String... options) {
    start(data, port, environment, options);
    return new RunningCenter(data, tokens);
  }

  private static void start(
      CenterData data, int port, Map<String, String> environment, String... options) {
    run(data.path(), Map.of(), "clock", "--at", "2026-03-02T09:00").mustSucceed();
    var words = new ArrayList<>(List.of("up", "--detach", "--port", String.valueOf(port)));
    words.addAll(List.of(options));
    run(data.path(), environment, words.toArray(String[]::new)).mustSucceed();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> run(data.path(), Map.of(), "down")));
  }

  /// Runs `./center` with the data of the center that most stories share.
  static Script.Result run(String... words) {
    return get().command(Map.of(), words);
  }

  private static Script.Result run(Path data, Map<String, String> environment, String... words) {
    var command = new ArrayList<>(Arrays.asList(words));
    command.addAll(List.of("--data", data.toString()));
    return Script.run(HOME.resolve("center"), command, environment);
  }

  /// Runs `./center` with the data of this center.
  Script.Result command(Map<String, String> environment, String... words) {
    return run(center.data().path(), environment, words);
  }

  /// Someone who calls through the gateway.
  Person person(String account) {
    return at(center.topology().gateway(), account);
  }

  URI gateway() {
    return center.topology().gateway();
  }

  /// Someone who calls a process directly.
  Person at(URI address, String account) {
    return new Person(address, () -> tokens.apply(account));
  }

  /// A token out of a sign-in of its own.
  String freshToken(String account) {
    return SignIn.token(center.topology().gateway(), demoAccount(account));
  }

  String password(String account) {
    return demoAccount(account).password();
  }

  private DemoAccounts.Account demoAccount(String name) {
    return DemoAccounts.read(center.data().demoAccounts()).named(name);
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

  static int freePort() {
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
