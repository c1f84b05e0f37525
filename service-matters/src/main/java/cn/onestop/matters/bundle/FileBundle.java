package cn.onestop.matters.bundle;

import cn.onestop.events.matters.BundleEvent;
import cn.onestop.events.matters.BundleFiled;
import cn.onestop.events.matters.BundleFiled.AwaitedResult;
import cn.onestop.events.matters.BundleFiled.BundledMatter;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.bundle.BundleRefusal.NotFileable;
import cn.onestop.matters.bundle.ResultOrder.Sequence;
import cn.onestop.matters.identity.IdentityRefusal;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.BundledMatters;
import cn.onestop.matters.matter.Channel;
import cn.onestop.matters.matter.FilingRefusal.WayNotOpen;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody applies for several items at once.
///
/// The bundle is written down first, with the numbers of all its matters; then each matter is filed
/// under an id that follows from the request. What is broken off in between is finished by the same
/// request, or by [FollowBundle]: there is never half a bundle for ever.
public final class FileBundle {

  static final String ID_PREFIX = "b-";
  static final String NUMBER_PREFIX = "YJS-";
  static final String APPLICANT = "applicant";

  private static final int FEWEST = 2;

  private final Journals<Bundle, BundleEvent> journals;
  private final ServiceItems items;
  private final MatterNumbers numbers;
  private final FollowBundle following;
  private final Calendars calendars;
  private final Commands commands;
  private final Sealing sealing;
  private final OfficeClock clock;

  public FileBundle(
      Journals<Bundle, BundleEvent> journals,
      ServiceItems items,
      MatterNumbers numbers,
      FollowBundle following,
      Calendars calendars,
      Commands commands,
      Sealing sealing,
      OfficeClock clock) {
    this.journals = journals;
    this.items = items;
    this.numbers = numbers;
    this.following = following;
    this.calendars = calendars;
    this.commands = commands;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// What is applied for.
  ///
  /// @param items their codes
  /// @param channel the way it came in; absent, the one that the caller's role opens
  /// @param window which of the caller's windows, where they hold several
  /// @param order which result is needed for which item; absent, found by the names of results and
  ///   materials
  public record Wanted(
      @Nullable String theme,
      List<String> items,
      Applicant applicant,
      @Nullable Channel channel,
      @Nullable String window,
      @Nullable List<Sequence> order) {}

  private record Planned(ServiceItem item, Place place) {}

  /// Files it, or tells again what the same request filed.
  public Done<Bundle, BundleEvent> file(Wanted wanted, Caller caller, RequestKey request) {
    String id = commands.newId(ID_PREFIX, request);
    Done<Bundle, BundleEvent> done =
        journals.create(
            id, commands.of(request, caller.person()), () -> filed(id, wanted, caller, request));
    following.follow(id);
    return done;
  }

  private Decision<BundleEvent> filed(String id, Wanted wanted, Caller caller, RequestKey request) {
    LocalDate today = calendars.time().hours().dateOf(clock.now());
    List<FieldRefusal> faults = new ArrayList<>();
    List<Planned> planned = planned(wanted, caller, today, faults);
    List<ServiceItem> found = planned.stream().map(Planned::item).toList();
    ResultOrder order = ResultOrder.of(found, wanted.order());
    Optional<List<ServiceItem>> sorted = order.sorted(found);
    faults.addAll(ResultOrder.faults(wanted.items(), found, wanted.order()));
    if (faults.isEmpty() && sorted.isEmpty()) {
      faults.add(
          FieldRefusal.of(wanted.order() == null ? "/items" : "/order", "bundle-order-cyclic"));
    }
    if (!faults.isEmpty()) {
      throw new Refused(new NotFileable(faults));
    }
    Map<String, Place> places = new HashMap<>();
    planned.forEach(each -> places.put(each.item().code(), each.place()));
    List<BundledMatter> matters = new ArrayList<>();
    for (ServiceItem item : sorted.orElseThrow()) {
      Place place = Objects.requireNonNull(places.get(item.code()));
      matters.add(matter(id, item, place, today, order, matters, request));
    }
    SealedEntry applicant =
        sealing.forAggregate(id, null).seal(APPLICANT, CanonicalJson.write(wanted.applicant()));
    Place place = planned.getFirst().place();
    return Decision.<BundleEvent>of(
            new BundleFiled(
                NUMBER_PREFIX + matters.getFirst().number(),
                wanted.theme(),
                place.centre(),
                place.window(),
                place.village(),
                place.channel(),
                applicant.reference(),
                matters))
        .sealing(applicant);
  }

  private BundledMatter matter(
      String bundle,
      ServiceItem item,
      Place place,
      LocalDate today,
      ResultOrder order,
      List<BundledMatter> earlier,
      RequestKey request) {
    String id =
        commands.newId(
            "m-",
            new RequestKey(
                request.client(),
                request.operation() + " item=" + item.code(),
                request.idempotencyKey(),
                request.fingerprint()));
    List<AwaitedResult> awaits =
        order.waits(item.code()).stream()
            .map(wait ->
                new AwaitedResult(
                    earlier.stream()
                        .filter(matter -> matter.itemCode().equals(wait.first()))
                        .findFirst()
                        .orElseThrow()
                        .number(),
                    wait.material()))
            .distinct()
            .toList();
    return new BundledMatter(
        id,
        numbers.take(item.code(), today, id, place, bundle).number(),
        item.code(),
        item.version(),
        item.content().itemName(),
        item.content().department(),
        awaits);
  }

  /// The items that can be filed; what speaks against the others goes to `faults`.
  private List<Planned> planned(
      Wanted wanted, Caller caller, LocalDate today, List<FieldRefusal> faults) {
    List<Planned> planned = new ArrayList<>();
    if (wanted.items().size() < FEWEST) {
      faults.add(FieldRefusal.of("/items", "bundle-too-few"));
    }
    for (int place = 0; place < wanted.items().size(); place++) {
      String code = wanted.items().get(place);
      String pointer = "/items/" + place;
      Optional<ServiceItem> item = items.inForce(code, today);
      if (wanted.items().indexOf(code) < place) {
        faults.add(FieldRefusal.of(pointer, "bundle-item-twice", code));
      } else if (item.isEmpty()) {
        faults.add(FieldRefusal.of(pointer, "bundle-item-unknown", code));
      } else {
        place(item.get(), wanted, caller, today, pointer, faults)
            .ifPresent(found -> planned.add(new Planned(item.get(), found)));
      }
    }
    if (planned.stream().map(each -> each.place().centre()).distinct().count() > 1) {
      faults.add(FieldRefusal.of("/items", "bundle-several-centres"));
    }
    return planned;
  }

  private static Optional<Place> place(
      ServiceItem item,
      Wanted wanted,
      Caller caller,
      LocalDate today,
      String pointer,
      List<FieldRefusal> faults) {
    try {
      return Optional.of(
          BundledMatters.place(
              item, wanted.channel(), wanted.window(), wanted.applicant(), caller, today));
    } catch (Refused refused) {
      Refusal refusal = refused.refusal();
      if (refusal.kind() == RefusalKind.FORBIDDEN || refusal instanceof IdentityRefusal) {
        throw refused;
      }
      faults.add(
          FieldRefusal.of(
              pointer,
              refusal instanceof WayNotOpen way
                  ? "bundle-way-not-open-" + way.channel().name().toLowerCase(Locale.ROOT)
                  : "bundle-item-elsewhere",
              item.code()));
      return Optional.empty();
    }
  }
}
