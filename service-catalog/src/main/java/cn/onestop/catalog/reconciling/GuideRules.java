package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.codes.TaskType;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a guide list and what is put forward have to satisfy.
final class GuideRules {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");
  private static final Pattern TYPE = Pattern.compile("[0-9]{2}");

  private GuideRules() {}

  /// Whether something may be the code of a power. The numbers of candidates are not.
  static boolean isCode(String code) {
    return CODE.matcher(code).matches() && !code.startsWith(Candidate.ID_PREFIX);
  }

  /// Everything that is wrong with a guide list.
  static List<FieldRefusal> broken(List<GuidePower> guide) {
    List<FieldRefusal> wrong = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int place = 0; place < guide.size(); place++) {
      var power = guide.get(place);
      var pointer = "/guide/" + place;
      if (!isCode(power.code())) {
        wrong.add(
            FieldRefusal.about(pointer + "/code", "reconciling-code-malformed", power.code()));
      } else if (!codes.add(power.code())) {
        wrong.add(FieldRefusal.about(pointer + "/code", "reconciling-code-taken", power.code()));
      }
      wrong.addAll(type(power.powerType(), pointer));
    }
    return wrong;
  }

  /// Everything that is wrong with what an office says of a power.
  static List<FieldRefusal> broken(Candidate.Content content) {
    return type(content.powerType(), "");
  }

  /// Places have types of their own. Public services 公共服务 are items, and no powers.
  private static List<FieldRefusal> type(String powerType, String pointer) {
    return TYPE.matcher(powerType).matches() && !powerType.equals(TaskType.PUBLIC_SERVICE.code())
        ? List.of()
        : List.of(
            FieldRefusal.about(pointer + "/powerType", "reconciling-type-unknown", powerType));
  }
}
