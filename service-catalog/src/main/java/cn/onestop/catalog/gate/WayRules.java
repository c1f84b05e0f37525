package cn.onestop.catalog.gate;

import static cn.onestop.catalog.gate.Findings.present;

import cn.onestop.catalog.codes.OnlineDepth;
import cn.onestop.catalog.codes.ServiceObject;
import cn.onestop.catalog.codes.TopicClass;
import cn.onestop.events.catalog.ItemContent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// By which ways something is handled, and whom to call.
final class WayRules {

  static final List<ItemRule> ALL =
      List.of(
          new ItemRule("visit-has-reason", WayRules::visitHasReason),
          new ItemRule("no-visit-has-another-way", WayRules::noVisitHasAnotherWay),
          new ItemRule("wholly-online-needs-no-visit", WayRules::whollyOnlineNeedsNoVisit),
          new ItemRule("phones-are-there-and-differ", WayRules::phonesAreThereAndDiffer),
          new ItemRule("topic-fits-audience", WayRules::topicFitsAudience));

  private static final String NONE = "无";

  private WayRules() {}

  /// 到现场次数不为 0 的写明原因；为 0 的原因为空或者“无”.
  private static void visitHasReason(ItemContent guide, Around around, Findings findings) {
    var reason = guide.onSiteReason();
    findings.unless(
        guide.onSiteTimes() == 0
            ? !present(reason) || NONE.equals(reason)
            : present(reason) && !NONE.equals(reason),
        "/onSiteReason",
        reason);
  }

  private static void noVisitHasAnotherWay(ItemContent guide, Around around, Findings findings) {
    var handling = guide.handling();
    boolean mailed = handling != null && Boolean.TRUE.equals(handling.express());
    findings.unless(
        guide.onSiteTimes() != 0 || guide.onlineSupported() || mailed,
        "/onlineSupported",
        guide.onlineSupported());
  }

  private static void whollyOnlineNeedsNoVisit(
      ItemContent guide, Around around, Findings findings) {
    var handling = guide.handling();
    boolean wholly =
        handling != null && OnlineDepth.WHOLLY.code().equals(handling.onlineHandleDepth());
    findings.unless(!wholly || guide.onSiteTimes() == 0, "/onSiteTimes", guide.onSiteTimes());
  }

  private static void phonesAreThereAndDiffer(ItemContent guide, Around around, Findings findings) {
    var contact = guide.contact();
    var asking = contact == null ? null : contact.linkWay();
    var complaining = contact == null ? null : contact.superviseWay();
    findings.unless(around.rules().isPhone(asking), "/contact/linkWay", asking);
    findings.unless(
        around.rules().isPhone(complaining)
            && (asking == null || !Objects.equals(asking, complaining)),
        "/contact/superviseWay",
        complaining);
  }

  /// A topic for persons serves 自然人, one for legal persons somebody else.
  private static void topicFitsAudience(ItemContent guide, Around around, Findings findings) {
    var handling = guide.handling();
    @Nullable List<String> topics = handling == null ? null : handling.topicClasses();
    if (topics == null) {
      return;
    }
    var persons = guide.serviceObjects().contains(ServiceObject.PERSON.code());
    var others =
        guide.serviceObjects().stream().anyMatch(it -> !it.equals(ServiceObject.PERSON.code()));
    for (int place = 0; place < topics.size(); place++) {
      var topic = topics.get(place);
      findings.unless(
          topic.equals(TopicClass.PERSON.code()) ? persons : others,
          "/handling/topicClasses/" + place,
          topic);
    }
  }
}
