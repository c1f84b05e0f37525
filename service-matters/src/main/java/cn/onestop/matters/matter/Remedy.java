package cn.onestop.matters.matter;

import java.util.List;
import java.util.stream.Stream;

/// What somebody can do against a decision that goes against them, and has to be told with it
/// (行政许可法第38条第2款).
enum Remedy {
  /// 行政复议, within 60 days (行政复议法第20条)
  RECONSIDERATION,
  /// 行政诉讼, within six months (行政诉讼法第46条)
  LITIGATION;

  /// The codes of all of them, as events carry them.
  static List<String> told() {
    return Stream.of(values()).map(Remedy::name).toList();
  }
}
