package cn.onestop.catalog.item;

import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.DeptType;
import cn.onestop.catalog.codes.HandleType;
import cn.onestop.catalog.codes.ItemCodes;
import cn.onestop.catalog.codes.OnlineDepth;
import cn.onestop.catalog.codes.PowerSource;
import cn.onestop.catalog.codes.ResultType;
import cn.onestop.catalog.codes.ReviewType;
import cn.onestop.catalog.codes.TopicClass;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.catalog.steps.StepTableRules;
import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Authority;
import cn.onestop.events.catalog.ItemContent.Coding;
import cn.onestop.events.catalog.ItemContent.Fee;
import cn.onestop.events.catalog.ItemContent.Handling;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the fields must satisfy that a guide may leave out: codes in their form and of their sets,
/// a step table that holds together.
final class FurtherFieldRules {

  private final String pointer;
  private final List<FieldRefusal> broken = new ArrayList<>();

  private FurtherFieldRules(String pointer) {
    this.pointer = pointer;
  }

  /// The rules that `content` breaks, in the order of its fields.
  ///
  /// @param pointer where `content` lies in what was sent
  static List<FieldRefusal> broken(ItemContent content, String pointer) {
    var rules = new FurtherFieldRules(pointer);
    rules.coding(content.coding());
    rules.authority(content.authority());
    rules.handling(content.handling());
    var result = content.result();
    rules.code(ResultType.class, result == null ? null : result.resultType(), "/result/resultType");
    rules.fees(content.fees());
    rules.steps(content.steps(), content.handlingSteps());
    return rules.broken;
  }

  private void coding(@Nullable Coding coding) {
    if (coding == null) {
      return;
    }
    form(ItemCodes.TASK_CODE, coding.taskCode(), "/coding/taskCode");
    form(ItemCodes.TASK_HANDLE_ITEM, coding.taskHandleItem(), "/coding/taskHandleItem");
    var task = coding.taskCode();
    var handled = coding.taskHandleItem();
    if (handled != null) {
      check(
          task != null && handled.startsWith(task),
          "/coding/taskHandleItem",
          "item-handle-code-of-other-task",
          handled);
    }
  }

  /// Who acts for another body names it.
  private void authority(@Nullable Authority authority) {
    if (authority == null) {
      return;
    }
    code(PowerSource.class, authority.powerSource(), "/authority/powerSource");
    form(ItemCodes.CREDIT_CODE, authority.deptCode(), "/authority/deptCode");
    code(DeptType.class, authority.deptType(), "/authority/deptType");
    check(
        !DeptType.ENTRUSTED.code().equals(authority.deptType())
            || (authority.entrustName() != null && !authority.entrustName().isBlank()),
        "/authority/entrustName",
        "item-entrusting-body-missing");
  }

  private void handling(@Nullable Handling handling) {
    if (handling == null) {
      return;
    }
    codes(HandleType.class, handling.handleType(), "/handling/handleType");
    code(ReviewType.class, handling.reviewType(), "/handling/reviewType");
    code(OnlineDepth.class, handling.onlineHandleDepth(), "/handling/onlineHandleDepth");
    codes(TopicClass.class, handling.topicClasses(), "/handling/topicClasses");
  }

  private void fees(@Nullable List<Fee> fees) {
    for (int place = 0; fees != null && place < fees.size(); place++) {
      var fee = fees.get(place);
      check(
          !fee.isDesc() || (fee.descExplain() != null && !fee.descExplain().isBlank()),
          "/fees/" + place + "/descExplain",
          "item-reduction-without-basis");
    }
  }

  /// The plain list and the table say the same.
  private void steps(@Nullable List<HandlingStep> steps, List<String> names) {
    if (steps == null) {
      return;
    }
    var table = new StepTable(steps);
    broken.addAll(StepTableRules.broken(table, pointer + "/steps"));
    check(table.mainLine().equals(names), "/handlingSteps", "item-steps-differ");
  }

  private <C extends Enum<C> & Coded> void codes(
      Class<C> set, @Nullable List<String> codes, String place) {
    for (int at = 0; codes != null && at < codes.size(); at++) {
      code(set, codes.get(at), place + "/" + at);
    }
  }

  private <C extends Enum<C> & Coded> void code(Class<C> set, @Nullable String code, String place) {
    if (code != null) {
      check(Coded.knows(set, code), place, "item-code-unknown", code);
    }
  }

  private void form(ItemCodes form, @Nullable String code, String place) {
    if (code != null) {
      check(form.fits(code), place, "item-code-form", code);
    }
  }

  private void check(boolean holds, String place, String code, Object... arguments) {
    if (!holds) {
      broken.add(FieldRefusal.of(pointer + place, code, arguments));
    }
  }
}
