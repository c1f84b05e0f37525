package cn.onestop.localrun.prepared;

import cn.onestop.localrun.topology.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How the JVMs of a local center are set up: seven of them share one small computer, so each
/// starts quickly and stays small. A center for real use keeps the JVM's own settings.
final class JvmFlags {

  /// The second compiler makes a program faster after minutes; here the first minute counts.
  private static final List<String> QUICK_AND_SMALL =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xss512k",
          "-XX:+ExitOnOutOfMemoryError",
          // Netty and Kafka use what JDK 25 warns of.
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  private JvmFlags() {}

  /// The flags of every program, for telling whether any has changed.
  static List<String> all() {
    return Stream.of(Program.values()).flatMap(program -> of(program).stream()).toList();
  }

  static List<String> of(Program program) {
    var flags = new ArrayList<>(QUICK_AND_SMALL);
    flags.addAll(
        switch (program) {
          case STORE -> List.of("-Xmx256m", "-XX:MaxDirectMemorySize=64m");
          case BROKER -> List.of("-Xmx128m");
          // The fonts of its papers take room as long as it prints.
          case MATTERS -> List.of("-Xmx256m");
          case CATALOG, MONITORING, COMPLAINTS, IDENTITY, GATEWAY -> List.of("-Xmx128m");
        });
    return List.copyOf(flags);
  }
}
