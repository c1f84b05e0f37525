package cn.onestop.catalog.imports;

import static java.util.stream.Collectors.joining;

import cn.onestop.kit.refusal.FieldRefusal;
import java.util.List;

/// A data file was not taken, nothing of it; all that is wrong with it is listed.
public final class ImportRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<FieldRefusal> errors;

  public ImportRefused(List<FieldRefusal> errors) {
    super(
        errors.stream()
            .map(error -> "%s: %s %s".formatted(error.pointer(), error.code(), error.arguments()))
            .collect(joining("\n  ", "The file has " + errors.size() + " errors:\n  ", "")));
    this.errors = List.copyOf(errors);
  }

  public List<FieldRefusal> errors() {
    return errors;
  }
}
