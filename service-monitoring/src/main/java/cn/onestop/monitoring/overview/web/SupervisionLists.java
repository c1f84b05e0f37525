package cn.onestop.monitoring.overview.web;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.monitoring.card.Card;
import cn.onestop.monitoring.card.Lamp;
import cn.onestop.monitoring.card.Supervised;
import cn.onestop.monitoring.matter.Visit;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.overview.SupervisedOffice;
import cn.onestop.monitoring.place.Places;
import cn.onestop.monitoring.rules.Level;
import cn.onestop.monitoring.view.Watched;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The lists of supervision. A place tells what stands there; what is shown of it comes from the
/// projections, the lamp from the findings and the rest from the matter.
final class SupervisionLists {

  private final ViewReader<Watched> view;

  SupervisionLists(ViewReader<Watched> view) {
    this.view = view;
  }

  /// Open matters, the next due first; with a lamp, those of that lamp, the longest lit first.
  Page<WatchedMatterResponse> matters(
      SupervisedOffice office, @Nullable Lamp lamp, PageRequest request) {
    if (lamp != null && lamp.lit()) {
      return reading(Places.LIT, Places.lit(office.listed(), lamp.name()))
          .page(null, null, request, place -> open(place, lamp::equals));
    }
    Predicate<Lamp> wanted = lamp == null ? any -> true : lamp::equals;
    return reading(Places.OPEN, Places.of(office.listed()))
        .page(null, null, request, place -> open(place, wanted));
  }

  /// Cards that stand, in the order of their moments.
  Page<CardResponse> cards(
      SupervisedOffice office, @Nullable Level level, Period period, PageRequest request) {
    return happened(Places.CARDS, office, period, request, place -> card(place, level));
  }

  /// Visits beyond what items ask for, in the order of their moments.
  ///
  /// @param breach whether only those that break run-at-most-once, or only those that do not, are
  ///   wanted
  Page<VisitResponse> visits(
      SupervisedOffice office, @Nullable Boolean breach, Period period, PageRequest request) {
    String list = Boolean.TRUE.equals(breach) ? Places.BREACHES : Places.EXTRA_VISITS;
    return happened(
        list,
        office,
        period,
        request,
        place -> visit(place).filter(visit -> breach == null || visit.breach() == breach));
  }

  private <T> Page<T> happened(
      String list,
      SupervisedOffice office,
      Period period,
      PageRequest request,
      Function<String, Optional<T>> fits) {
    return reading(list, Places.of(office.listed()))
        .page(place(period.from()), place(period.until()), request, fits);
  }

  private Optional<WatchedMatterResponse> open(String place, Predicate<Lamp> wanted) {
    String matter = Places.matterOf(place);
    Supervised findings = findings(matter);
    return matter(matter)
        .filter(found -> found.stage().open())
        .map(found -> WatchedMatterResponse.of(found, findings))
        .filter(response -> wanted.test(response.lamp()));
  }

  private Optional<CardResponse> card(String place, @Nullable Level level) {
    Places.Happened happened = Places.happened(place);
    Level issued = Level.valueOf(happened.what());
    if (level != null && level != issued) {
      return Optional.empty();
    }
    Supervised findings = findings(happened.matter());
    Optional<Card> card =
        findings == null ? Optional.empty() : findings.card(issued).filter(Card::standing);
    return card.flatMap(
        found -> matter(happened.matter()).map(matter -> CardResponse.of(found, matter)));
  }

  private Optional<VisitResponse> visit(String place) {
    Places.Happened happened = Places.happened(place);
    int number = Integer.parseInt(happened.what());
    return matter(happened.matter())
        .flatMap(matter ->
            matter.visits().stream()
                .filter(visit -> visit.place() == number)
                .findFirst()
                .map((Visit visit) -> VisitResponse.of(visit, matter)));
  }

  private Optional<WatchedMatter> matter(String matter) {
    return view.find(matter).flatMap(watched -> Optional.ofNullable(watched.matter()));
  }

  private @Nullable Supervised findings(String matter) {
    return view.find(Supervised.id(matter)).map(Watched::findings).orElse(null);
  }

  private ListReading reading(String list, String prefix) {
    return new ListReading(view, list, prefix);
  }

  private static @Nullable String place(@Nullable Instant moment) {
    return moment == null ? null : Places.moment(moment);
  }

  /// From a moment on and until another, each of them absent for no bound.
  record Period(@Nullable Instant from, @Nullable Instant until) {}
}
