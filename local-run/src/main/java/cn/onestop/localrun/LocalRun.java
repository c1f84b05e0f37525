package cn.onestop.localrun;

import cn.onestop.localrun.commands.Clock;
import cn.onestop.localrun.commands.Down;
import cn.onestop.localrun.commands.Kill;
import cn.onestop.localrun.commands.Logs;
import cn.onestop.localrun.commands.Rebuild;
import cn.onestop.localrun.commands.Republish;
import cn.onestop.localrun.commands.Restart;
import cn.onestop.localrun.commands.Status;
import cn.onestop.localrun.commands.Token;
import cn.onestop.localrun.commands.Up;
import cn.onestop.localrun.commands.Verify;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.data.OfficeClockFile;
import cn.onestop.localrun.prepared.Installation;
import cn.onestop.localrun.topology.Program;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// What `./center` runs.
public final class LocalRun {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private final Installation installation;
  private final Screen screen;

  LocalRun(Installation installation, Screen screen) {
    this.installation = installation;
    this.screen = screen;
  }

  static void main(String[] typed) {
    // Store and broker are asked side by side, and logging must not begin in both at once.
    LoggerFactory.getILoggerFactory();
    var screen = new Screen(stream(FileDescriptor.out), stream(FileDescriptor.err));
    System.exit(new LocalRun(Installation.own(), screen).run(typed));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /// Answers with the exit code.
  int run(String... typed) {
    try {
      run(CommandLine.parse(typed));
      return DONE;
    } catch (WrongUse wrongUse) {
      screen.note(String.valueOf(wrongUse.getMessage()));
      return WRONG_USE;
    } catch (Failure failure) {
      screen.note(String.valueOf(failure.getMessage()));
      return FAILED;
    }
  }

  private void run(CommandLine line) {
    var data =
        new CenterData(
            line.setting(Command.DATA).map(Path::of).orElse(installation.home().resolve(".data")));
    switch (line.command()) {
      case UP -> new Up(installation, data, screen).run(wishes(line));
      case STATUS -> new Status(data, screen).run();
      case LOGS -> new Logs(data, screen).run(line.optionalWord(), !line.has("--no-follow"));
      case RESTART -> new Restart(installation, data, screen).run(line.word());
      case KILL -> new Kill(data, screen).run(line.word());
      case DOWN -> new Down(data, screen).run();
      case TOKEN -> new Token(data, screen).run(line.word());
      case VERIFY -> new Verify(data, screen).run();
      case REPUBLISH -> new Republish(data, screen).run(line.setting("--service"));
      case REBUILD -> new Rebuild(data, screen).run(line.word());
      case CLOCK ->
          new Clock(data, screen)
              .run(
                  line.setting("--at", "a time such as 2026-03-02T09:00", OfficeClockFile::parse),
                  line.setting("--speed", "a number", Double::valueOf));
      case HELP -> screen.say(Command.allHelp());
    }
  }

  private static Up.Wishes wishes(CommandLine line) {
    return new Up.Wishes(
        line.setting("--port", "a number", Integer::valueOf),
        line.setting("--instances").map(LocalRun::instances).orElse(Map.of()),
        line.setting(
            "--issuer",
            "an address such as https://id.example/realms/onestop, or " + Up.OWN_PROVIDER,
            LocalRun::issuer),
        line.has("--fresh"),
        line.has("--detach"),
        !line.has("--no-start-caches"));
  }

  private static String issuer(String text) {
    if (!text.equals(Up.OWN_PROVIDER) && URI.create(text).getHost() == null) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  /// `service-matters=2,service-monitoring=2`.
  private static Map<Program, Integer> instances(String text) {
    Map<Program, Integer> instances = new EnumMap<>(Program.class);
    for (var pair : text.split(",", -1)) {
      var parts = pair.split("=", -1);
      var program = Program.called(parts[0]).filter(Program::isApplication);
      if (parts.length != 2 || program.isEmpty() || !parts[1].matches("[0-9]{1,2}")) {
        throw new WrongUse(
            "--instances is like service-matters=2, with one of %s; not %s."
                .formatted(
                    String.join(", ", Program.applications().map(Program::label).toList()), pair));
      }
      instances.put(program.get(), Integer.valueOf(parts[1]));
    }
    return instances;
  }
}
