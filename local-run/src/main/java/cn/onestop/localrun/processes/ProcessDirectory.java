package cn.onestop.localrun.processes;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.files.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who was started and has not been stopped since: one file for each process. A record whose
/// process has gone tells that it was killed or gave up.
public record ProcessDirectory(Path path) {

  /// Starts a process and remembers it.
  public ProcessRecord start(
      String name, int port, List<String> command, Map<String, String> environment, Path log) {
    long logFrom = Log.begin(log);
    long pid = Detached.start(command, environment, log);
    var started = ProcessRecord.of(name, pid, port, logFrom);
    JsonFile.write(file(name), started);
    return started;
  }

  public Optional<ProcessRecord> find(String name) {
    return JsonFile.read(file(name), ProcessRecord.class);
  }

  public boolean isRunning(String name) {
    return find(name).filter(ProcessRecord::isRunning).isPresent();
  }

  /// It was stopped because someone wanted so.
  public void forget(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new Failure("%s cannot be removed (%s).".formatted(file(name), e.getMessage()), e);
    }
  }

  private Path file(String name) {
    return path.resolve(name + ".json");
  }
}
