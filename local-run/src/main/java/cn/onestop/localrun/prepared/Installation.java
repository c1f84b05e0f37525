package cn.onestop.localrun.prepared;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.topology.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The programs as they were built, and the JDK that runs them.
///
/// @param home the root of the sources
/// @param javaHome a JDK of at least 25
public record Installation(Path home, Path javaHome) {

  public Installation {
    home = home.toAbsolutePath().normalize();
  }

  /// This very program's surroundings, as `./center` says them.
  public static Installation own() {
    return new Installation(
        Path.of(System.getProperty("onestop.home", ".")), Path.of(System.getProperty("java.home")));
  }

  public String java() {
    return javaHome.resolve("bin").resolve("java").toString();
  }

  /// The jars a program is run from; the one that is named on the command line first.
  List<Path> jars(Program program) {
    return program.isApplication() ? List.of(applicationJar(program)) : ownJars();
  }

  private Path applicationJar(Program program) {
    var target = home.resolve(program.label()).resolve("target");
    return jarsIn(target).stream()
        .filter(jar -> jar.getFileName().toString().startsWith(program.label() + "-"))
        .max((one, other) -> Fingerprint.modified(one).compareTo(Fingerprint.modified(other)))
        .orElseThrow(() -> notBuilt(program.label()));
  }

  /// The store and the broker run from this program's own class path.
  private List<Path> ownJars() {
    var target = home.resolve("local-run").resolve("target");
    var own = target.resolve("local-run.jar");
    if (!Files.exists(own)) {
      throw notBuilt("local-run");
    }
    return Stream.concat(Stream.of(own), jarsIn(target.resolve("lib")).stream()).toList();
  }

  private static Failure notBuilt(String module) {
    return new Failure(module + " is not built: run ./mvnw -DskipTests package.");
  }

  private static List<Path> jarsIn(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new Failure("%s cannot be read (%s).".formatted(directory, e.getMessage()), e);
    }
  }

  /// Where prepared programs lie; `mvn clean` takes them away too.
  Path prepared() {
    return home.resolve("local-run").resolve("target").resolve("prepared");
  }
}
