package cn.onestop.localrun.topology;

/// One process of a center: a program, and which of its instances.
public record Part(Program program, int instance) {

  /// `service-matters` for the first instance, `service-matters-2` for the second.
  public String name() {
    return instance == 1 ? program.label() : program.label() + "-" + instance;
  }

  /// Whether this one is started only after the other is ready, and ends before it.
  public boolean waitsFor(Part other) {
    return program.waitsFor().contains(other.program);
  }
}
