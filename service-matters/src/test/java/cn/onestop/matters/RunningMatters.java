package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import cn.onestop.testkit.queries.RecordedQueries;
import cn.onestop.testkit.rights.TestTokens;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service on the back ends of this JVM, started once. Items come to it the way they do
/// in a center: as events on their topic.
public final class RunningMatters {
  /// 承诺件: 20 working days promised, 30 by law.
  public static final String SLOW = "TX-MZ-01";

  /// 即办件
  public static final String ON_THE_SPOT = "TX-MZ-10";

  /// At a window only; its statutory limit runs from the filing.
  public static final String AT_WINDOW_ONLY = "TX-NY-07";

  /// Another department's, and 即办件 so that a clerk may decide it.
  public static final String OTHER_DEPARTMENTS = "TX-WJ-01";

  public static final String OTHER_CENTRES = "ZZ-MZ-01";
  public static final String OTHER_CENTRES_TOO = "ZZ-MZ-02";
  public static final String VILLAGE = "511321900201";

  /// What the service has asked of its store in this JVM.
  public static final RecordedQueries QUERIES = new RecordedQueries();

  private static final MongoClient LOOKING = MongoClients.create(BackEnds.get().mongoUri());

  private static final class Holder {
    static final RunningMatters STARTED =
        new RunningMatters(
            Map.of(
                "testQueries",
                (MongoClientSettingsBuilderCustomizer) store -> store.addCommandListener(QUERIES)));
  }

  private final Journals<PublishedItem, ItemEvent> items;
  private final TestTokens tokens = TestTokens.start();
  private final AtomicReference<Instant> now = new AtomicReference<>(at("2026-03-02T09:30"));
  private final String database = BackEnds.get().freshDatabase();
  private final ConfigurableApplicationContext context;

  public static RunningMatters get() {
    return Holder.STARTED;
  }

  public static Instant at(String onTheWall) {
    return OfficeHours.DEFAULT.instant(LocalDateTime.parse(onTheWall));
  }

  /// @param more beans that the service does not have
  RunningMatters(Map<String, ?> more) {
    List<String> settings = new ArrayList<>(tokens.settings());
    settings.add("server.port=0");
    settings.add("management.server.port=0");
    settings.add("spring.mongodb.uri=" + BackEnds.get().mongoUri());
    settings.add("spring.kafka.bootstrap-servers=" + BackEnds.get().kafkaBootstrapServers());
    settings.add("onestop.database=" + database);
    // Two that share a broker would write on sheets of one name.
    settings.add("onestop.instance=" + database);
    settings.add("onestop.calendar-beat=200ms");
    settings.add("onestop.deemed-acts-beat=200ms");
    settings.add("onestop.matters.bundles-beat=200ms");
    context =
        new SpringApplicationBuilder(MattersApplication.class)
            .registerShutdownHook(false)
            .initializers(starting -> {
              var beans = starting.getBeanFactory();
              beans.registerSingleton("testClock", (OfficeClock) now::get);
              beans.registerSingleton("testKeys", InstallationKeys.ephemeral());
              beans.registerSingleton("testPosts", (Posts) RunningMatters::posts);
              more.forEach(beans::registerSingleton);
            })
            .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    BackEnds.get().closeFirst(context::close);
    items = openItems();
    publishItems();
  }

  /// Where its public port is.
  public String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  /// Where the operators' port is.
  public String managementAddress() {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port");
  }

  public TestTokens tokens() {
    return tokens;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> List<T> beans(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  public String database() {
    return database;
  }

  /// The service's database as the tests look at it, by a client of their own: what they ask is
  /// nothing that the service asks.
  public MongoDatabase looked() {
    return LOOKING.getDatabase(database);
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

  /// Everything on the topic of matters.
  public static List<ConsumerRecord<byte[], byte[]>> sent() {
    return WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.MATTERS);
  }

  /// Waits until all of `types` were sent, and holds everything on the topic against the contract.
  public static void sentAsTheContractSays(Collection<String> types) {
    until(() -> sent().stream().map(EventContract::type).toList().containsAll(types));
    assertThat(sent()).flatExtracting(EventContract::check).isEmpty();
  }

  private static List<HeldPost> posts(String person, Instant at) {
    return POSTS.getOrDefault(person, List.of());
  }

  private static final Map<String, List<HeldPost>> POSTS =
      Map.ofEntries(
          post("staff-1001", Role.CLERK, Items.CENTRE + "-W01", OfficeKind.WINDOW),
          post("staff-1002", Role.CLERK, Items.CENTRE + "-W02", OfficeKind.WINDOW),
          post("staff-1003", Role.REVIEWER, Items.DEPARTMENT, OfficeKind.DEPARTMENT),
          post("staff-1004", Role.VILLAGE_AGENT, VILLAGE, OfficeKind.VILLAGE),
          post("staff-1005", Role.APPROVER, Items.CENTRE, OfficeKind.CENTRE),
          post("staff-1009", Role.SUPERVISOR, Items.CENTRE, OfficeKind.CENTRE),
          post("staff-1010", Role.DIRECTOR, Items.CENTRE, OfficeKind.CENTRE),
          post("staff-1011", Role.ADMIN, Items.CENTRE, OfficeKind.CENTRE),
          post("staff-1012", Role.VILLAGE_AGENT, "511321900202", OfficeKind.VILLAGE),
          post("staff-1013", Role.REVIEWER, Items.CENTRE + "-D02", OfficeKind.DEPARTMENT),
          post("staff-1014", Role.REVIEWER, Items.DEPARTMENT, OfficeKind.DEPARTMENT),
          Map.entry(
              "staff-2009",
              List.of(
                  new HeldPost(
                      "supervisor-elsewhere",
                      Set.of(Role.SUPERVISOR),
                      Items.OTHER_CENTRE,
                      OfficeKind.CENTRE,
                      Items.OTHER_CENTRE))),
          Map.entry(
              "staff-2001",
              List.of(
                  new HeldPost(
                      "clerk-elsewhere",
                      Set.of(Role.CLERK),
                      Items.OTHER_CENTRE + "-W01",
                      OfficeKind.WINDOW,
                      Items.OTHER_CENTRE))));

  private static Map.Entry<String, List<HeldPost>> post(
      String person, Role role, String office, OfficeKind kind) {
    return Map.entry(
        person,
        List.of(new HeldPost("post-of-" + person, Set.of(role), office, kind, Items.CENTRE)));
  }

  /// An item of the test's own catalogue.
  ///
  /// @param versions how many versions there are
  public record PublishedItem(int versions) {}

  private Journals<PublishedItem, ItemEvent> openItems() {
    return bean(JournalRegistry.class)
        .open(
            new AggregateType<>(
                "test_items",
                "i-",
                Topics.ITEMS,
                "/onestop/catalog",
                PublishedItem.class,
                EventTypes.of(ItemEvent.class),
                (before, fact) -> new PublishedItem(before == null ? 1 : before.versions() + 1)));
  }

  /// Publishes the first version of an item beside those that are always there.
  public void publish(ItemVersionPublished first) {
    publish(items, first);
  }

  /// Something further happened to an item.
  public void tell(String item, ItemEvent event) {
    items.change(
        "i-" + item,
        null,
        Command.ofRule(UUID.randomUUID().toString()),
        _ -> Decision.<ItemEvent>of(event));
  }

  private void publishItems() {
    var promised = Items.limit(20, "WORKING_DAY", "ACCEPTED");
    var law = Items.limit(30, "WORKING_DAY", "ACCEPTED");
    var slow = Items.content("2", promised, law, Items.DEPARTMENT, true, Items.STEPS);
    publish(items, Items.published(SLOW, 1, Items.CENTRE, slow));
    publish(
        items,
        Items.published(
            ON_THE_SPOT,
            1,
            Items.CENTRE,
            Items.content(
                "1",
                Items.limit(0, "ON_THE_SPOT", "ACCEPTED"),
                null,
                Items.DEPARTMENT,
                true,
                List.of("申请", "核验", "当场发证"))));
    publish(
        items,
        Items.published(
            AT_WINDOW_ONLY,
            1,
            Items.CENTRE,
            Items.content(
                "2",
                Items.limit(5, "WORKING_DAY", "ACCEPTED"),
                Items.limit(10, "WORKING_DAY", "RECEIVED"),
                Items.DEPARTMENT,
                false,
                List.of("报送", "审查", "备案或责令改正"))));
    publish(
        items,
        Items.published(
            OTHER_DEPARTMENTS,
            1,
            Items.CENTRE,
            Items.content(
                "1",
                Items.limit(0, "ON_THE_SPOT", "ACCEPTED"),
                null,
                Items.CENTRE + "-D02",
                true,
                Items.STEPS)));
    publish(items, Items.published(OTHER_CENTRES, 1, Items.OTHER_CENTRE, slow));
    publish(items, Items.published(OTHER_CENTRES_TOO, 1, Items.OTHER_CENTRE, slow));
  }

  private void publish(Journals<PublishedItem, ItemEvent> items, ItemVersionPublished version) {
    items.create(
        "i-" + version.itemCode(),
        Command.ofRule("publish"),
        () -> Decision.<ItemEvent>of(version));
    until(() ->
        bean(ServiceItems.class)
            .inForce(version.itemCode(), LocalDate.parse("2026-03-02"))
            .isPresent());
  }
}
