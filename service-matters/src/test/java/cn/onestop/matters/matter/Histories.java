package cn.onestop.matters.matter;

import cn.onestop.events.Topics;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.Items;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// What happens to many matters at a centre, by chance but never against the rules.
public final class Histories {

  private static final EventTypes<MatterEvent> TYPES = EventTypes.of(MatterEvent.class);

  private static final List<Consumer<Story>> OPERATIONS =
      List.of(
          Story::accept,
          Story::accept,
          story -> story.notice("居民户口簿"),
          Story::supplement,
          Story::look,
          Story::visit,
          story -> story.visit(new Visit(VisitPurpose.FILING, null, false, false, false)),
          story -> story.steps(3),
          story -> story.steps(3, 4),
          story -> story.startProcedure(5),
          Story::endProcedure,
          story -> story.extend(5),
          story -> story.acceptProvisionally("居民户口簿"),
          Story::revoke,
          Story::decide,
          Story::decide,
          story -> story.close("系统昨日下午停电无法打印结果"),
          Story::close,
          Story::deliver,
          Story::archive,
          story -> story.settle(null),
          Story::withdraw,
          Story::refuse,
          Story::giveBack,
          Story::transfer);

  private Histories() {}

  /// So many matters, each event as a view receives it, one matter after the other.
  public static List<ReceivedEvent> of(Random random, int matters) {
    List<ReceivedEvent> events = new ArrayList<>();
    for (int matter = 0; matter < matters; matter++) {
      String id = "m-" + matter;
      story(random, matter, id).facts().forEach(fact -> events.add(received(id, fact)));
    }
    return events;
  }

  /// What happens to a matter that is filed at the counter and accepted or, where it is over, taken
  /// back: enough to fill a store with.
  public static List<MatterEvent> brief(String number, String id, boolean over) {
    Place place = new Place(Items.CENTRE, Items.DEPARTMENT, Items.CENTRE + "-W01", null, "WINDOW");
    Story story =
        Story.filedAt(
            "2026-03-02T09:30",
            Items.item(
                "TX-MZ-01", 1, "2", Story.limit(20, "WORKING_DAY", "ACCEPTED"), null, Story.STEPS),
            new Numbered(number, id, place));
    return (over ? story.withdraw() : story.accept())
        .facts().stream().map(Recorded::event).toList();
  }

  private static Story story(Random random, int matter, String id) {
    LocalDateTime at =
        LocalDateTime.parse("2026-03-02T09:30")
            .plusDays(random.nextInt(30))
            .plusMinutes(random.nextInt(600));
    String department = Items.CENTRE + "-D0" + (1 + random.nextInt(2));
    boolean inVillage = random.nextInt(3) == 0;
    Place place =
        new Place(
            // A department of the county may work for several centres.
            random.nextInt(6) == 0 ? Items.OTHER_CENTRE : Items.CENTRE,
            department,
            inVillage ? null : Items.CENTRE + "-W0" + (1 + random.nextInt(2)),
            inVillage ? "51132190020" + (1 + random.nextInt(2)) : null,
            inVillage ? "VILLAGE" : "WINDOW");
    Story story =
        Story.filedAt(
            at.toString(), item(random), new Numbered("N-%04d".formatted(matter), id, place));
    for (int operation = random.nextInt(12); operation > 0; operation--) {
      at = at.plusHours(random.nextInt(72));
      story.on(at.toString());
      attempt(story, OPERATIONS.get(random.nextInt(OPERATIONS.size())));
    }
    return story;
  }

  private static ServiceItem item(Random random) {
    boolean onTheSpot = random.nextInt(4) == 0;
    return Items.item(
        "TX-MZ-0" + random.nextInt(3),
        1,
        onTheSpot ? "1" : "2",
        onTheSpot
            ? Story.limit(0, "ON_THE_SPOT", "ACCEPTED")
            : Story.limit(
                1 + random.nextInt(20),
                "WORKING_DAY",
                random.nextBoolean() ? "ACCEPTED" : "RECEIVED"),
        null,
        Story.STEPS);
  }

  private static void attempt(Story story, Consumer<Story> operation) {
    try {
      operation.accept(story);
    } catch (Refused _) {
      // The rules had it otherwise.
    }
  }

  private static ReceivedEvent received(String id, Recorded<MatterEvent> fact) {
    return new ReceivedEvent(
        Topics.MATTERS,
        0,
        id,
        fact.seq(),
        TYPES.name(fact.event()),
        fact.at(),
        fact.at(),
        fact.by(),
        "",
        "",
        0,
        CanonicalJson.tree(CanonicalJson.write(fact.event())));
  }
}
