package cn.onestop.localrun.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The programs of a center, and who waits for whom. The number is the distance of a program's port
/// from the center's port, which is the gateway's.
@SuppressWarnings("ImmutableEnumChecker") // its list is one that nothing can change
public enum Program {
  STORE("store", 50),
  BROKER("broker", 51),
  CATALOG("service-catalog", 1, STORE, BROKER),
  MATTERS("service-matters", 2, STORE, BROKER),
  MONITORING("service-monitoring", 3, STORE, BROKER),
  COMPLAINTS("service-complaints", 4, STORE, BROKER),
  IDENTITY("service-identity", 5, STORE, BROKER),
  GATEWAY("gateway", 0, STORE, BROKER);

  private final String label;
  private final int portOffset;
  private final List<Program> waitsFor;

  Program(String label, int portOffset, Program... waitsFor) {
    this.label = label;
    this.portOffset = portOffset;
    this.waitsFor = List.of(waitsFor);
  }

  /// Its name in commands, logs and on the screen.
  public String label() {
    return label;
  }

  int portOffset() {
    return portOffset;
  }

  /// The programs that must be ready before this one is started, and that end only after it.
  public List<Program> waitsFor() {
    return waitsFor;
  }

  /// A Spring Boot application with a jar of its own, which may run more than once; the store and
  /// the broker are not.
  public boolean isApplication() {
    return this != STORE && this != BROKER;
  }

  /// One of the five services, which answer the operators' questions.
  public boolean isService() {
    return isApplication() && this != GATEWAY;
  }

  public static Stream<Program> applications() {
    return Stream.of(values()).filter(Program::isApplication);
  }

  public static Stream<Program> services() {
    return Stream.of(values()).filter(Program::isService);
  }

  public static Optional<Program> called(String label) {
    return Stream.of(values()).filter(program -> program.label.equals(label)).findFirst();
  }
}
