package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.kit.offices.KnownCertificate;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.Items;
import cn.onestop.matters.paper.IssuedPaper;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Courses of real matters on the items of the sample catalogue. Every due date was counted by hand
/// in the calendars of 2025 and 2026.
class StoriesTest {

  private static final Path CATALOGUE =
      Path.of("../service-catalog/src/main/resources/sample/items.json");

  /// Item, filing, course, and how it ends: state, promised due date, counted visits, whether it
  /// was closed in time, what was told beside the steps, and which papers were issued.
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the straight course
          TX-MZ-01|2026-03-02T10:00|accept steps decide close deliver archive|ARCHIVED|2026-03-30|0|true|filed accepted decided closed result-delivered archived|收件回执 受理通知书 决定书 送达回证
          TX-MZ-01|2026-03-02T10:00|visit:FILING accept visit:NOT_TOLD_AT_ONCE steps decide close deliver|DELIVERED|2026-03-30|2|true|filed visit-recorded accepted visit-recorded decided closed result-delivered|收件回执 受理通知书 决定书 送达回证
          TX-MZ-02|2026-03-02T10:00|accept steps deny close deliver|DELIVERED|2026-04-07|0|true|filed accepted decided closed result-delivered|收件回执 受理通知书 决定书 送达回证
          TX-SJ-03|2026-03-02T10:00|accept @2026-03-04T10:00 steps decide close|CLOSED|2026-03-03|0|false|filed accepted decided closed|收件回执 受理通知书 决定书
          TX-YJ-01|2026-03-02T10:00|withdraw erase|WITHDRAWN|-|0|-|filed withdrawn personal-data-erased|收件回执
          TX-WJ-02|2026-03-02T10:00|accept withdraw|WITHDRAWN|2026-04-14|0|-|filed accepted withdrawn|收件回执 受理通知书
          # what is missing
          TX-MZ-03|2026-03-02T10:00|notice:居民户口簿 @2026-03-05T10:00 supplement accept steps decide close deliver|DELIVERED|2026-03-19|0|true|filed supplement-requested supplement-delivered accepted decided closed result-delivered|收件回执 一次性补正告知书 补正材料收件回执 受理通知书 决定书 送达回证
          TX-MZ-03|2026-03-02T10:00|notice:居民户口簿 @2026-03-16T17:31 look|DEEMED_WITHDRAWN|-|0|-|filed supplement-requested deemed-withdrawn|收件回执 一次性补正告知书 视为撤回告知书
          TX-MZ-03|2026-03-02T10:00|notice:居民户口簿,临时救助申请表 supplement:居民户口簿 supplement|FILED|-|0|-|filed supplement-requested supplement-delivered supplement-delivered|收件回执 一次性补正告知书 补正材料收件回执 补正材料收件回执-2
          TX-MZ-03|2026-03-02T10:00|notice:居民户口簿 supplement refuse:INCOMPLETE_AFTER_NOTICE|REFUSED|-|0|-|filed supplement-requested supplement-delivered refused|收件回执 一次性补正告知书 补正材料收件回执 不予受理通知书
          TX-MZ-03|2026-03-02T10:00|notice:居民户口簿 supplement notice:居民户口簿 @2026-03-17T10:00 look|DEEMED_WITHDRAWN|-|0|-|filed supplement-requested supplement-delivered supplement-requested deemed-withdrawn|收件回执 一次性补正告知书 补正材料收件回执 一次性补正告知书-2 视为撤回告知书
          TX-CL-02|2026-03-02T10:00|notice:换领申请表 visit:CORRECTION withdraw|WITHDRAWN|-|1|-|filed supplement-requested visit-recorded withdrawn|收件回执 一次性补正告知书
          TX-MZ-05|2026-03-02T10:00|@2026-03-09T17:31 look|ACCEPTED|2026-03-30|0|-|filed accepted|收件回执 受理通知书
          TX-MZ-05|2026-02-13T18:00|@2026-03-02T10:00 look steps decide close|CLOSED|2026-03-20|0|true|filed accepted decided closed|收件回执 受理通知书 决定书
          # not taken on
          TX-NY-04|2026-03-02T10:00|refuse:NOT_OUR_POWER|REFUSED|-|0|-|filed refused|收件回执 不予受理通知书
          TX-CL-03|2026-03-02T10:00|refuse:NOT_A_LICENCE_MATTER|REFUSED|-|0|-|filed refused|收件回执 不予受理通知书
          TX-TJ-02|2026-03-02T10:00|return erase|RETURNED|-|0|-|filed returned personal-data-erased|收件回执 退件通知书
          TX-JY-04|2026-03-02T10:00|transfer|TRANSFERRED|-|0|-|filed transferred|收件回执 转办告知书
          # on the applicant's word
          TX-MZ-04|2026-03-02T10:00|provisional:居民户口簿 @2026-03-06T10:00 supplement steps decide close deliver|DELIVERED|2026-03-09|0|true|filed accepted supplement-delivered decided closed result-delivered|收件回执 容缺受理告知书 补正材料收件回执 决定书 送达回证
          TX-MZ-04|2026-03-02T10:00|provisional:居民户口簿 @2026-03-17T09:00 look|REVOKED|2026-03-09|0|-|filed accepted revoked|收件回执 容缺受理告知书 撤销决定书
          TX-YB-03|2026-03-02T10:00|provisional:病历资料 supplement steps revoke-not|ACCEPTED|2026-03-30|0|-|filed accepted supplement-delivered|收件回执 容缺受理告知书 补正材料收件回执
          TX-YB-04|2026-03-02T10:00|provisional:病历资料 revoke|REVOKED|2026-03-30|0|-|filed accepted revoked|收件回执 容缺受理告知书 撤销决定书
          # special procedures and extensions
          TX-NY-01|2026-03-02T10:00|accept @2026-03-09T09:00 procedure:现场踏勘:5 @2026-03-11T17:30 end steps decide close deliver|DELIVERED|2026-03-26|0|true|filed accepted special-procedure-started special-procedure-ended decided closed result-delivered|收件回执 受理通知书 特别程序告知书 决定书 送达回证
          TX-YB-06|2026-03-02T10:00|accept @2026-03-09T09:00 procedure:专家评审（不计入时限）:3 @2026-03-20T17:30 end|ACCEPTED|2026-04-02|0|-|filed accepted special-procedure-started special-procedure-ended|收件回执 受理通知书 特别程序告知书
          TX-CL-01|2025-01-22T10:00|accept @2025-02-05T09:00 procedure:公示5个工作日:5 @2025-02-11T17:30 end steps decide close|CLOSED|2025-02-25|0|true|filed accepted special-procedure-started special-procedure-ended decided closed|收件回执 受理通知书 特别程序告知书 决定书
          TX-ZH-01|2026-03-02T10:00|accept @2026-03-03T09:00 procedure:征求第三方意见（15个工作日）:15 @2026-03-10T17:30 end|ACCEPTED|2026-03-31|0|-|filed accepted special-procedure-started special-procedure-ended|收件回执 受理通知书 特别程序告知书
          TX-MZ-02|2026-03-02T10:00|accept procedure:民主评议:5 withdraw|WITHDRAWN|2026-04-14|0|-|filed accepted special-procedure-started withdrawn|收件回执 受理通知书 特别程序告知书
          TX-NY-02|2026-03-02T10:00|accept extend:10 steps decide close|CLOSED|2026-04-07|0|true|filed accepted due-date-extended decided closed|收件回执 受理通知书 延期告知书 决定书
          TX-GA-03|2026-03-02T10:00|accept extend:15|ACCEPTED|2026-03-27|0|-|filed accepted due-date-extended|收件回执 受理通知书 延期告知书
          TX-MZ-01|2026-03-02T10:00|accept @2026-03-09T09:00 procedure:入户调查:10 @2026-03-13T17:30 end extend:15|ACCEPTED|2026-04-28|0|-|filed accepted special-procedure-started special-procedure-ended due-date-extended|收件回执 受理通知书 特别程序告知书 延期告知书
          # on the spot
          TX-MZ-10|2026-03-02T10:00|settle archive-not|CLOSED|2026-03-02|0|true|filed accepted decided closed|收件回执 受理通知书 决定书
          TX-WJ-03|2026-03-02T16:59|visit:FILING settle:WINDOW archive|ARCHIVED|2026-03-02|1|true|filed visit-recorded accepted decided closed result-delivered archived|收件回执 受理通知书 决定书 送达回证
          TX-SJ-01|2026-02-14T10:00|settle:WINDOW|DELIVERED|2026-02-14|0|true|filed accepted decided closed result-delivered|收件回执 受理通知书 决定书 送达回证
          TX-RS-07|2026-03-02T10:00|@2026-03-03T10:00 accept steps decide close-late deliver|DELIVERED|2026-03-02|0|false|filed accepted decided closed result-delivered|收件回执 受理通知书 决定书 送达回证
          TX-NY-05|2026-03-02T17:45|@2026-03-03T10:00 settle|CLOSED|2026-03-03|0|true|filed accepted decided closed|收件回执 受理通知书 决定书
          # holidays, lunch, after closing
          TX-NY-03|2026-02-11T10:00|accept|ACCEPTED|2026-02-27|0|-|filed accepted|收件回执 受理通知书
          TX-SJ-03|2026-02-13T16:00|accept|ACCEPTED|2026-02-14|0|-|filed accepted|收件回执 受理通知书
          TX-RS-03|2025-09-28T10:00|accept|ACCEPTED|2025-10-11|0|-|filed accepted|收件回执 受理通知书
          TX-SF-02|2026-09-28T10:00|accept|ACCEPTED|2026-10-08|0|-|filed accepted|收件回执 受理通知书
          TX-GA-04|2026-02-02T10:00|accept|ACCEPTED|2026-02-24|0|-|filed accepted|收件回执 受理通知书
          TX-JY-03|2026-09-29T10:00|accept|ACCEPTED|2026-10-19|0|-|filed accepted|收件回执 受理通知书
          TX-MZ-03|2026-03-06T16:00|@2026-03-06T17:45 accept|ACCEPTED|2026-03-23|0|-|filed accepted|收件回执 受理通知书
          TX-MZ-03|2026-03-06T12:10|@2026-03-06T12:30 accept|ACCEPTED|2026-03-20|0|-|filed accepted|收件回执 受理通知书
          TX-MZ-03|2026-03-08T08:00|@2026-03-08T09:00 accept|ACCEPTED|2026-03-23|0|-|filed accepted|收件回执 受理通知书
          """)
  void a_matter_ends_as_its_course_says(
      String item,
      String filed,
      String course,
      MatterState state,
      String due,
      int visits,
      String onTime,
      String told,
      String issued) {
    Story story = story(item(item), filed);

    Arrays.stream(course.split(" ")).forEach(token -> act(story, token));

    Matter matter = story.matter();
    assertThat(matter.state()).isEqualTo(state);
    assertThat(dueOf(matter)).isEqualTo(due);
    assertThat(matter.visits()).isEqualTo(visits);
    assertThat(onTimeOf(matter)).isEqualTo(onTime);
    assertThat(events(story)).isEqualTo(told);
    assertThat(papers(story)).isEqualTo(issued);
  }

  /// All of them, from filing to archive.
  @ParameterizedTest
  @MethodSource("items")
  void every_item_of_the_catalogue_comes_to_its_end(ServiceItem item) {
    Story story = story(item, "2026-03-02T10:00");

    Arrays.stream("accept steps decide close deliver archive".split(" "))
        .forEach(token -> act(story, token));

    assertThat(story.matter().state()).isEqualTo(MatterState.ARCHIVED);
    assertThat(onTimeOf(story.matter())).isEqualTo("true");
    assertThat(story.matter().clocks().delivery() != null)
        .isEqualTo(item.content().taskType().equals("01"));
  }

  /// Whatever the guide asks for can be asked for once; what it does not, never.
  @ParameterizedTest
  @MethodSource("items")
  void every_material_of_the_catalogue_can_be_missing(ServiceItem item) {
    String[] all =
        item.content().materials().stream()
            .map(ItemContent.Material::materialName)
            .toArray(String[]::new);
    Story story = story(item, "2026-03-02T10:00").notice(all);

    assertThat(story.matter().submission().missing()).containsExactlyInAnyOrder(all);
    assertThat(story.supplement().matter().state()).isEqualTo(MatterState.FILED);
  }

  private static void act(Story story, String token) {
    String[] parts = token.split(":", 2);
    String what = parts.length > 1 ? parts[1] : "";
    if (token.startsWith("@")) {
      story.on(token.substring(1));
      return;
    }
    switch (parts[0]) {
      case "look" -> story.look();
      case "accept" -> story.accept();
      case "steps" -> examined(story);
      case "decide" -> story.decide();
      case "deny" ->
          story.decide(Story.APPROVER, Role.APPROVER, DecisionOutcome.DENIED, Story.REASON, null);
      case "close" -> story.close();
      case "close-late" -> story.close("系统昨日下午停电无法打印结果");
      case "deliver" -> story.deliver();
      case "archive" -> story.archive();
      case "withdraw" -> story.withdraw();
      case "erase" -> story.erase();
      case "return" -> story.giveBack();
      case "transfer" -> story.transfer();
      case "refuse" -> story.refuse(RefusalGround.valueOf(what), "县级主管部门");
      case "notice" -> story.notice(what.split(","));
      case "supplement" -> story.supplement(what.isEmpty() ? new String[0] : what.split(","));
      case "provisional" -> story.acceptProvisionally(what.split(","));
      case "revoke" -> story.revoke();
      case "procedure" -> {
        int colon = what.lastIndexOf(':');
        story.startProcedure(
            what.substring(0, colon), null, Integer.parseInt(what.substring(colon + 1)));
      }
      case "end" -> story.endProcedure();
      case "extend" -> story.extend(Integer.parseInt(what));
      case "settle" -> story.settle(what.isEmpty() ? null : DeliveryMethod.valueOf(what));
      case "visit" -> story.visit(visit(what));
      case "archive-not" ->
          assertThat(MatterMoves.possible(story.matter())).doesNotContain(Operation.ARCHIVE);
      case "revoke-not" ->
          assertThat(MatterMoves.possible(story.matter())).doesNotContain(Operation.REVOKE);
      default -> throw new IllegalArgumentException(token);
    }
  }

  private static Visit visit(String what) {
    return Arrays.stream(VisitPurpose.values()).anyMatch(it -> it.name().equals(what))
        ? new Visit(VisitPurpose.valueOf(what), null, false, false, false)
        : new Visit(VisitPurpose.CORRECTION, VisitCause.valueOf(what), false, false, false);
  }

  private static void examined(Story story) {
    while (!story.matter().steps().openBeforeDecision().isEmpty()) {
      story.steps(story.matter().steps().done() + 1);
    }
  }

  private static String dueOf(Matter matter) {
    PlainDue due = matter.promised().due();
    return due == null || due.due() == null
        ? "-"
        : Story.TIME.hours().dateOf(Objects.requireNonNull(due.due())).toString();
  }

  private static String onTimeOf(Matter matter) {
    @Nullable Boolean onTime = matter.outcomeSoFar().onTime();
    return onTime == null ? "-" : onTime.toString();
  }

  private static String papers(Story story) {
    return IssuedPaper.of(story.facts()).stream()
        .map(paper -> paper.kind().title() + (paper.ordinal() == 1 ? "" : "-" + paper.ordinal()))
        .collect(Collectors.joining(" "));
  }

  private static String events(Story story) {
    return story.facts().stream()
        .map(fact -> fact.event())
        .filter(event -> !(event instanceof StepCompleted))
        .map(event -> event.getClass().getAnnotation(EventType.class).value())
        .map(type -> type.replace("cn.onestop.matters.", "").replace(".v1", ""))
        .map(type -> type.startsWith("matter-") ? type.substring("matter-".length()) : type)
        .collect(Collectors.joining(" "));
  }

  private static Story story(ServiceItem item, String filed) {
    return Story.filedAt(filed, item)
        .with(
            new KnownCertificate(
                "ENFORCEMENT",
                Items.CENTRE,
                null,
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2026-12-31"),
                null));
  }

  private static ServiceItem item(String code) {
    return items().filter(item -> item.code().equals(code)).findFirst().orElseThrow();
  }

  static Stream<ServiceItem> items() {
    try {
      JsonNode file = JsonMapper.shared().readTree(Files.readString(CATALOGUE));
      return StreamSupport.stream(file.path("items").spliterator(), false)
          .map(each ->
              new ServiceItem(
                  each.path("itemCode").asString(),
                  1,
                  Items.CENTRE,
                  "a".repeat(64),
                  JsonMapper.shared().treeToValue(each.path("content"), ItemContent.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
