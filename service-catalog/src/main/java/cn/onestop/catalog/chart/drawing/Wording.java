package cn.onestop.catalog.chart.drawing;

import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.StepLevel;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.kit.signedin.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How codes and limits are written in a chart, which is a paper of the office and always Chinese.
final class Wording {

  private Wording() {}

  static String of(PlainLimit limit) {
    return switch (limit.unit()) {
      case "WORKING_DAY" -> limit.amount() + "个工作日";
      case "CALENDAR_DAY" -> limit.amount() + "日";
      case "HOUR" -> limit.amount() + "小时";
      case "ON_THE_SPOT" -> "当场办结";
      default -> limit.amount() + " " + limit.unit();
    };
  }

  /// Who does a step: the post, or the role where the table names no post; the office; the level,
  /// unless it is the township's own, or said already.
  static List<String> who(HandlingStep row) {
    var post = Objects.requireNonNullElse(row.position(), role(row.role()));
    var office = Objects.requireNonNullElse(row.office(), "");
    var level =
        Coded.of(StepLevel.class, row.level())
            .filter(it -> it != StepLevel.TOWNSHIP)
            .map(StepLevel::zh)
            .filter(words -> !(post + office).contains(words.substring(0, 1)))
            .orElse("");
    return Stream.of(post, office, level).filter(words -> !words.isEmpty()).toList();
  }

  private static String role(@Nullable String wireName) {
    return Optional.ofNullable(wireName)
        .flatMap(Role::named)
        .map(role ->
            switch (role) {
              case CLERK -> "窗口人员";
              case REVIEWER -> "审查人员";
              case VILLAGE_AGENT -> "村级代办员";
              case APPROVER -> "审批负责人";
              case DIRECTOR -> "中心负责人";
              case SUPERVISOR -> "督查人员";
              default -> role.wireName();
            })
        .orElse("");
  }
}
