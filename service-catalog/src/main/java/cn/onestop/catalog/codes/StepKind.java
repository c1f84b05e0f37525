package cn.onestop.catalog.codes;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a step of a step table is. The last three lie beside the main line.
///
/// Guides name their steps freely; where a guide has only names, the kind is read off them, and a
/// name we do not know is a review.
public enum StepKind implements Coded {
  FILING("收件", "户?申请.*|申报.*|收件|收到申请|报告|报送|报到登记"),
  ACCEPTANCE("受理", "(乡镇)?受理(（.*|登记|初审)?"),
  PUBLIC_NOTICE("公示", ".*公示.*"),
  INSPECTION("现场核查", ".*(核查|调查|到场|勘验).*"),
  DECISION("决定", "决定"),
  APPROVAL("审批", ".*(审批|审定|县级确认|认定).*"),
  DELIVERY("送达", ".*(送达|领取)"),
  CLOSING("办结", ".*办结"),
  FOLLOW_UP("后续", ".*(发放|发证|发照|发备案证|换发|补发|制发|拨付|告知|指派|回访|结算).*"),
  REVIEW("审查", ".*"),
  SUPPLEMENT("补正", null),
  SPECIAL_PROCEDURE("特别程序", null),
  END("终止", null);

  private final String zh;
  private final @Nullable Pattern names;

  StepKind(String zh, @Nullable String names) {
    this.zh = zh;
    this.names = names == null ? null : Pattern.compile(names);
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String zh() {
    return zh;
  }

  /// Whether such a step lies on the main line.
  public boolean onMainLine() {
    return compareTo(SUPPLEMENT) < 0;
  }

  /// What a step of that name is.
  public static StepKind named(String step) {
    return Arrays.stream(values())
        .filter(kind -> kind.names != null && kind.names.matcher(step).matches())
        .findFirst()
        .orElse(REVIEW);
  }
}
