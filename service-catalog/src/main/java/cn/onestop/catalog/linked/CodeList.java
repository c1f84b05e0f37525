package cn.onestop.catalog.linked;

import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.MaterialType;
import cn.onestop.catalog.codes.ProjectType;
import cn.onestop.catalog.codes.ResultType;
import cn.onestop.catalog.codes.ServiceObject;
import cn.onestop.catalog.codes.TaskType;
import cn.onestop.catalog.codes.UseLevel;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A code set that guides use, each code with its label in Chinese and English.
///
/// @param name as it stands in the address of a code
record CodeList(String name, String zh, String en, List<Coded> values) {

  static final CodeList TASK_TYPES = of("task-type", "事项类型", "Types of items", TaskType.values());
  static final CodeList AUDIENCES = of("audience", "服务对象", "Audiences", ServiceObject.values());
  static final CodeList USE_LEVELS =
      of("use-level", "行使层级", "Levels of exercise", UseLevel.values());
  static final CodeList PROJECT_TYPES =
      of("project-type", "办件类型", "Kinds of handling", ProjectType.values());
  static final CodeList MATERIAL_TYPES =
      of("material-type", "材料类型", "Types of materials", MaterialType.values());
  static final CodeList RESULT_TYPES =
      of("result-type", "办理结果类型", "Types of results", ResultType.values());
  static final CodeList CHANNELS = of("channel", "办理渠道", "Ways to apply", ServiceChannel.values());
  static final CodeList STATES = of("status", "事项状态", "States of items", ItemStatus.values());

  private static final List<CodeList> ALL =
      List.of(
          TASK_TYPES,
          AUDIENCES,
          USE_LEVELS,
          PROJECT_TYPES,
          MATERIAL_TYPES,
          RESULT_TYPES,
          CHANNELS,
          STATES);

  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle(
          "cn.onestop.catalog.linked.codes",
          Locale.ROOT,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  CodeList {
    values = List.copyOf(values);
  }

  private static CodeList of(String name, String zh, String en, Coded... values) {
    return new CodeList(name, zh, en, List.of(values));
  }

  /// All of them, each list before its codes.
  static List<LinkedNode> all() {
    return ALL.stream()
        .flatMap(
            list -> Stream.concat(Stream.of(list.head()), list.values.stream().map(list::node)))
        .toList();
  }

  /// The code as it stands in a guide; nothing for one that the set does not know, since places may
  /// have codes of their own.
  List<LinkedNode> nodes(@Nullable String code) {
    return values.stream().filter(it -> it.code().equals(code)).map(this::node).toList();
  }

  LinkedNode node(Coded value) {
    return LinkedNode.of("Code")
        .at(address() + "-" + value.code())
        .value("notation", value.code())
        .text("label", value.zh(), ENGLISH.getString(name + "." + value.code()))
        .links("inScheme", List.of(address()));
  }

  private LinkedNode head() {
    return LinkedNode.of("CodeList").at(address()).text("label", zh, en);
  }

  private String address() {
    return Address.CODES + "#" + name;
  }
}
