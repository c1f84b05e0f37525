package cn.onestop.localrun.prepared;

import cn.onestop.localrun.topology.Program;
import java.util.Map;
import java.util.Objects;

/// Every program of a center, prepared.
public record PreparedPrograms(Map<Program, Prepared> all) {

  public Prepared of(Program program) {
    return Objects.requireNonNull(all.get(program), program::label);
  }
}
