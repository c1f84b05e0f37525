package cn.onestop.localrun.prepared;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.files.Tree;
import cn.onestop.localrun.topology.Program;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/// Puts the built programs into a form that starts quickly, once after each build. It is kept apart
/// from the build's own files, because a new build must not take the jars from under programs that
/// run.
public final class Preparation {

  /// The store and the broker share one class path.
  private static final String PLATFORM = "platform";

  /// The one before the newest may still run.
  private static final int KEPT = 2;

  private final Installation installation;
  private final Screen screen;

  public Preparation(Installation installation, Screen screen) {
    this.installation = installation;
    this.screen = screen;
  }

  /// Unpacks what has been built anew; the rest is as it was.
  public synchronized PreparedPrograms unpack() {
    var prepared = new EnumMap<Program, Prepared>(Program.class);
    try (var file = lockFile();
        var _ = file.lock()) {
      for (var program : Program.values()) {
        prepared.put(program, unpack(program));
      }
    } catch (IOException e) {
      throw new Failure(
          "%s cannot be written (%s).".formatted(installation.prepared(), e.getMessage()), e);
    }
    return new PreparedPrograms(prepared);
  }

  private FileChannel lockFile() throws IOException {
    Files.createDirectories(installation.prepared());
    return FileChannel.open(
        installation.prepared().resolve("lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private Prepared unpack(Program program) throws IOException {
    var jars = installation.jars(program);
    var all = installation.prepared().resolve(program.isApplication() ? program.label() : PLATFORM);
    var unpacked = all.resolve(Fingerprint.of(jars, JvmFlags.all()));
    if (!Files.exists(unpacked)) {
      screen.progress(program.label(), "unpacking");
      Files.createDirectories(all);
      var draft = Files.createTempDirectory(all, "draft");
      fill(draft, program, jars);
      Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
      forgetOld(all);
    }
    return new Prepared(
        program, installation.java(), unpacked.resolve(jars.getFirst().getFileName()));
  }

  private void fill(Path directory, Program program, List<Path> jars) throws IOException {
    if (program.isApplication()) {
      unpack(jars.getFirst(), directory);
      return;
    }
    var libraries = Files.createDirectory(directory.resolve("lib"));
    Files.copy(jars.getFirst(), directory.resolve(jars.getFirst().getFileName()));
    for (var jar : jars.subList(1, jars.size())) {
      Files.copy(jar, libraries.resolve(jar.getFileName()));
    }
  }

  /// Spring Boot's own tool turns its jar of jars into a plain jar with its libraries beside it.
  private void unpack(Path jar, Path directory) throws IOException {
    var command =
        List.of(
            installation.java(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--force",
            "--destination",
            directory.toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new Failure(
          "%s could not be unpacked (%s): build it again with ./mvnw -DskipTests package."
              .formatted(jar, output.strip()));
    }
  }

  private static void forgetOld(Path all) throws IOException {
    try (Stream<Path> directories = Files.list(all)) {
      var newestFirst =
          directories.sorted(Comparator.comparing(Fingerprint::modified).reversed()).toList();
      for (var old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
        Tree.delete(old);
      }
    }
  }
}
