package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.events.matters.CalendarEvent;
import cn.onestop.events.matters.CalendarImported;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.rights.TestTokens;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service on the back ends of this JVM, started once. Offices, posts, items and
/// calendars come to it the way they do in a center: as events on their topics.
public final class RunningComplaints {
  public static final String CENTRE = "511321900000";
  public static final String OTHER_CENTRE = "511321990000";
  public static final String DEPARTMENT = CENTRE + "-D01";
  public static final String WINDOW = CENTRE + "-W01";
  public static final String ITEM = "TX-MZ-01";

  private static final class Holder {
    static final RunningComplaints STARTED = new RunningComplaints();
  }

  private final TestTokens tokens = TestTokens.start();
  private final AtomicReference<Instant> now = new AtomicReference<>(at("2026-03-02T09:30"));
  private final String database = BackEnds.get().freshDatabase();
  private final ConfigurableApplicationContext context;

  public static RunningComplaints get() {
    return Holder.STARTED;
  }

  public static Instant at(String onTheWall) {
    return OfficeHours.DEFAULT.instant(LocalDateTime.parse(onTheWall));
  }

  private RunningComplaints() {
    List<String> settings = new ArrayList<>(tokens.settings());
    settings.add("server.port=0");
    settings.add("management.server.port=0");
    settings.add("spring.mongodb.uri=" + BackEnds.get().mongoUri());
    settings.add("spring.kafka.bootstrap-servers=" + BackEnds.get().kafkaBootstrapServers());
    settings.add("onestop.database=" + database);
    // Two that share a broker would write on sheets of one name.
    settings.add("onestop.instance=" + database);
    settings.add("onestop.calendar-beat=200ms");
    context =
        new SpringApplicationBuilder(ComplaintsApplication.class)
            .registerShutdownHook(false)
            .initializers(starting -> {
              var beans = starting.getBeanFactory();
              beans.registerSingleton("testClock", (OfficeClock) now::get);
              beans.registerSingleton("testKeys", InstallationKeys.ephemeral());
            })
            .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    BackEnds.get().closeFirst(context::close);
    publishOffices();
    publishItem();
  }

  /// Where its public port is.
  public String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  public TestTokens tokens() {
    return tokens;
  }

  public <T> List<T> beans(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// Sets the office's clock, to whatever time.
  public void office(String onTheWall) {
    now.set(at(onTheWall));
  }

  /// Waits until something that comes by events has come.
  public static void until(BooleanSupplier come) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!come.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited a minute in vain").isLessThan(end);
      Thread.onSpinWait();
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /// Somebody else's aggregate, of which only the events matter here.
  ///
  /// @param events how many there are
  public record Counted(int events) {}

  private <E> Journals<Counted, E> journals(String prefix, String topic, Class<E> events) {
    return bean(JournalRegistry.class)
        .open(
            new AggregateType<>(
                "test_" + prefix + "aggregates",
                prefix,
                topic,
                "/onestop/test",
                Counted.class,
                EventTypes.of(events),
                (before, fact) -> new Counted(before == null ? 1 : before.events() + 1)));
  }

  /// A calendar that service-matters imported.
  public void publishCalendar(int year, String text) {
    journals("y-", Topics.CALENDARS, CalendarEvent.class)
        .create(
            "y-" + year,
            Command.ofRule("import"),
            () -> Decision.<CalendarEvent>of(new CalendarImported(List.of(year), text)));
  }

  private void publishOffices() {
    Journals<Counted, OfficeEvent> offices = journals("o-", Topics.OFFICES, OfficeEvent.class);
    office(
        offices,
        new OfficeRegistered(CENTRE, "CENTRE", "示例乡便民服务中心", null, CENTRE),
        holder(CENTRE, "approver", "staff-1005"),
        holder(CENTRE, "complaint-handler", "staff-1008"),
        holder(CENTRE, "supervisor", "staff-1009"),
        holder(CENTRE, "director", "staff-1010"),
        holder(CENTRE, "admin", "staff-1011"),
        new Held(CENTRE + "-complaint-handler-2", "complaint-handler", "staff-1018"));
    office(
        offices,
        new OfficeRegistered(DEPARTMENT, "DEPARTMENT", "民政办", CENTRE, CENTRE),
        holder(DEPARTMENT, "reviewer", "staff-1003"),
        new Held(DEPARTMENT + "-reviewer-2", "reviewer", "staff-1018"));
    office(
        offices,
        new OfficeRegistered(WINDOW, "WINDOW", "综合窗口1号", CENTRE, CENTRE),
        holder(WINDOW, "clerk", "staff-1001"));
    office(
        offices,
        new OfficeRegistered(OTHER_CENTRE, "CENTRE", "示例镇便民服务中心", null, OTHER_CENTRE),
        holder(OTHER_CENTRE, "complaint-handler", "staff-2008"),
        holder(OTHER_CENTRE, "supervisor", "staff-2009"));
    until(() ->
        bean(Offices.class).find(OTHER_CENTRE).isPresent()
            && bean(Posts.class).heldBy("staff-2008", now.get()).size() == 1
            && bean(Posts.class).heldBy("staff-2009", now.get()).size() == 1
            && bean(Posts.class).heldBy("staff-1018", now.get()).size() == 2
            && bean(Posts.class).heldBy("staff-1001", now.get()).size() == 1);
  }

  private record Held(String post, String role, String person) {}

  private static Held holder(String office, String role, String person) {
    return new Held(office + "-" + role, role, person);
  }

  private static void office(
      Journals<Counted, OfficeEvent> offices, OfficeRegistered office, Held... posts) {
    Decision<OfficeEvent> decision = Decision.at(at("2024-01-01T09:00"), office);
    for (Held held : posts) {
      decision =
          decision
              .and(
                  at("2024-01-01T09:00"),
                  new PostCreated(held.post(), office.code(), held.role(), held.role()))
              .and(
                  at("2024-01-01T09:00"),
                  new PostHolderAppointed(
                      held.post(), held.person(), at("2024-01-01T09:00"), null));
    }
    Decision<OfficeEvent> all = decision;
    offices.create("o-" + office.code(), Command.ofRule("register"), () -> all);
  }

  private void publishItem() {
    PlainLimit promised = new PlainLimit(20, "WORKING_DAY", "示例依据", "ACCEPTED");
    ItemContent content =
        new ItemContent(
            "最低生活保障",
            null,
            "社会救助",
            null,
            "20",
            "行政给付",
            "4",
            List.of("1"),
            "县级民政部门",
            DEPARTMENT,
            "受理初审",
            "2",
            null,
            promised,
            null,
            7,
            null,
            List.of(),
            1,
            "需当面核验原件",
            true,
            true,
            "本乡镇",
            null,
            "最低生活保障证",
            false,
            null,
            "综合窗口",
            List.of("申请", "受理", "决定", "送达"),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    journals("i-", Topics.ITEMS, ItemEvent.class)
        .create(
            "i-" + ITEM,
            Command.ofRule("publish"),
            () ->
                Decision.<ItemEvent>of(
                    new ItemVersionPublished(
                        ITEM,
                        1,
                        CENTRE,
                        LocalDate.parse("2026-01-01"),
                        "ADDED",
                        "a".repeat(64),
                        content,
                        null)));
  }
}
