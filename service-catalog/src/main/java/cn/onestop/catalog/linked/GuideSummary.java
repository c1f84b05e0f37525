package cn.onestop.catalog.linked;

import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.ServiceObject;
import cn.onestop.events.catalog.ItemContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A guide in a few sentences. A guide has no text that describes the whole of it; this one says
/// only what its fields say.
record GuideSummary(ItemContent guide) {

  String words() {
    List<String> words = new ArrayList<>();
    words.add("实施主体：" + guide.deptName());
    if (guide.townRole() != null) {
      words.add("本级办理：" + guide.townRole());
    }
    var audience =
        guide.serviceObjects().stream()
            .flatMap(code -> Coded.of(ServiceObject.class, code).stream())
            .map(ServiceObject::zh)
            .collect(Collectors.joining("、"));
    if (!audience.isEmpty()) {
      words.add("服务对象：" + audience);
    }
    words.add("承诺办结时限：" + LimitWords.chinese(guide.promised()));
    words.add("到办事现场次数：" + guide.onSiteTimes());
    if (guide.handleArea() != null) {
      words.add("通办范围：" + guide.handleArea());
    }
    return String.join("；", words) + "。";
  }
}
