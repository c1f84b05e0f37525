package cn.onestop.localrun.prepared;

import cn.onestop.broker.EmbeddedBrokerProcess;
import cn.onestop.localrun.Failure;
import cn.onestop.localrun.topology.Program;
import cn.onestop.store.EmbeddedStoreProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program ready to be started: unpacked, which alone saves a service a fifth of its start, and
/// with a start cache in which the JVM finds its classes loaded and linked.
///
/// @param java the command that runs Java
/// @param jar the jar to run; it names the libraries beside it
public record Prepared(Program program, String java, Path jar) {

  /// The command that starts the program, with the help of its cache if it has one.
  public List<String> start(List<String> arguments) {
    return command(
        Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of(), arguments);
  }

  /// The command that starts the program so that it writes its cache when it ends.
  public List<String> record(List<String> arguments) {
    return command(List.of("-XX:AOTCacheOutput=" + recording()), arguments);
  }

  /// The command that runs another class of the program.
  public List<String> other(String mainClass, String argument) {
    return List.of(java, "-cp", jar.toString(), mainClass, argument);
  }

  private List<String> command(List<String> cacheFlags, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(java);
    command.addAll(JvmFlags.of(program));
    command.addAll(cacheFlags);
    command.addAll(
        switch (program) {
          case STORE -> List.of("-cp", jar.toString(), EmbeddedStoreProcess.class.getName());
          case BROKER -> List.of("-cp", jar.toString(), EmbeddedBrokerProcess.class.getName());
          case CATALOG, MATTERS, MONITORING, COMPLAINTS, IDENTITY, GATEWAY ->
              List.of("-jar", jar.toString());
        });
    command.addAll(arguments);
    return command;
  }

  /// Whether making a cache is still to be tried.
  public boolean lacksCache() {
    return !Files.exists(cache()) && !Files.exists(refusal());
  }

  /// Takes the cache into use that a recorded run has left, or notes that there is none, so that it
  /// is not tried at every start.
  public void keepRecording() {
    try {
      if (Files.exists(recording())) {
        Files.move(recording(), cache());
      } else {
        Files.writeString(refusal(), "This JDK made no start cache for " + program.label() + ".\n");
      }
    } catch (IOException e) {
      throw new Failure("%s cannot be written (%s).".formatted(cache(), e.getMessage()), e);
    }
  }

  private Path cache() {
    return beside(".aot");
  }

  private Path recording() {
    return beside(".recording");
  }

  private Path refusal() {
    return beside(".no-cache");
  }

  private Path beside(String suffix) {
    return jar.resolveSibling(program.label() + suffix);
  }
}
