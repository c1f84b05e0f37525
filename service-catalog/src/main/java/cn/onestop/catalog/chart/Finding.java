package cn.onestop.catalog.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is wrong with a flow chart.
///
/// @param step where; absent where it is about the whole chart
/// @param arguments what is missing, or the numbers that do not fit
public record Finding(Fault fault, @Nullable String step, List<String> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /// What can be wrong.
  public enum Fault {
    /// No way leads to the step.
    UNREACHABLE("走不到"),
    /// From the step no way leads to an end.
    NO_WAY_OUT("走不出去"),
    /// No way leads to 办结.
    END_MISSING("没有办结"),
    /// A way names a step that is not there; its id is the argument.
    TARGET_MISSING("去向不存在"),
    /// The steps take longer than the centre promises; the sum and the promise are the arguments.
    LONGER_THAN_PROMISED("环节时限之和超过承诺时限");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /// The same for people.
    public String words() {
      return words;
    }
  }

  static Finding at(Fault fault, String step, Object... arguments) {
    return new Finding(fault, step, List.of(arguments).stream().map(String::valueOf).toList());
  }

  static Finding ofAll(Fault fault, Object... arguments) {
    return new Finding(fault, null, List.of(arguments).stream().map(String::valueOf).toList());
  }
}
