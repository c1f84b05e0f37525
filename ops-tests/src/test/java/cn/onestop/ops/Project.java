package cn.onestop.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of this project.
final class Project {
  static final List<String> SERVICES =
      List.of(
          "service-catalog",
          "service-matters",
          "service-monitoring",
          "service-complaints",
          "service-identity");
  static final List<String> PROGRAMS =
      List.of(
          "gateway",
          "service-catalog",
          "service-matters",
          "service-monitoring",
          "service-complaints",
          "service-identity");

  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Project() {}

  static Path file(String name) {
    return ROOT.resolve(name);
  }

  static String read(String name) {
    return read(file(name));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The version of everything that is built here.
  static String version() {
    return read("pom.xml")
        .replaceAll("(?s).*<artifactId>onestop</artifactId>\\s*<version>([^<]+)<.*", "$1");
  }

  static Tree settings(String program) {
    return Tree.documents(read(program + "/src/main/resources/application.yaml")).getFirst();
  }

  /// The port of a program: its own, or in services the default behind the variable.
  static int port(String program, String setting) {
    return Integer.parseInt(
        settings(program).at(setting).text().replaceAll("\\$\\{[A-Z_]+:(\\d+)}", "$1"));
  }

  static int port(String program) {
    return port(program, "server.port");
  }

  static int managementPort(String program) {
    return port(program, "management.server.port");
  }
}
