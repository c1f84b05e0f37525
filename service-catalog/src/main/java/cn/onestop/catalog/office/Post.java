package cn.onestop.catalog.office;

import cn.onestop.catalog.office.OfficeRefusal.AlreadyHolds;
import cn.onestop.catalog.office.OfficeRefusal.AlreadyStandsIn;
import cn.onestop.catalog.office.OfficeRefusal.DoesNotHold;
import cn.onestop.catalog.office.OfficeRefusal.DoesNotStandIn;
import cn.onestop.catalog.office.OfficeRefusal.EndsBeforeItBegins;
import cn.onestop.catalog.office.OfficeRefusal.Gone;
import cn.onestop.catalog.office.OfficeRefusal.PostHeld;
import cn.onestop.catalog.office.OfficeRefusal.StandsInForThemselves;
import cn.onestop.catalog.office.OfficeRefusal.Unchanged;
import cn.onestop.events.catalog.PostChanged;
import cn.onestop.events.catalog.PostClosed;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.events.catalog.PostHolderEnded;
import cn.onestop.events.catalog.SubstituteEnded;
import cn.onestop.events.catalog.SubstituteNamed;
import cn.onestop.kit.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A post 岗位.
///
/// @param code unique in the installation
/// @param role what its holder may be, as on the wire
/// @param holdings who held it when, in the order of appointment
/// @param superior the code of the post above it
/// @param standIns who stood in for whom when, in the order of naming
/// @param closed the moment from which it is no more
public record Post(
    String code,
    String role,
    String title,
    List<Holding> holdings,
    @Nullable String superior,
    @Nullable List<StandIn> standIns,
    @Nullable Instant closed) {

  public Post {
    holdings = List.copyOf(holdings);
    standIns = standIns == null ? List.of() : List.copyOf(standIns);
  }

  /// A post that nobody has held yet.
  static Post created(String code, String role, String title, @Nullable String superior) {
    return new Post(code, role, title, List.of(), superior, List.of(), null);
  }

  @Override
  public List<StandIn> standIns() {
    return standIns == null ? List.of() : standIns;
  }

  /// A person takes up the post. Several may hold one post, as A and B (AB岗), but nobody holds the
  /// same post twice at one time.
  ///
  /// @param until the moment from which no more, where it is known
  PostHolderAppointed appoint(String person, Instant from, @Nullable Instant until) {
    if (until != null && !until.isAfter(from)) {
      throw new Refused(new EndsBeforeItBegins(code));
    }
    var holding = new Holding(person, from, until);
    if (closed != null && holding.runsBeyond(closed)) {
      throw new Refused(Gone.post(code, closed));
    }
    if (holdings.stream().anyMatch(holding::overlaps)) {
      throw new Refused(new AlreadyHolds(code, person));
    }
    return new PostHolderAppointed(code, person, from, until);
  }

  /// A person gives up the post at `until`, which may lie ahead, or behind where it is told late.
  PostHolderEnded end(String person, Instant until) {
    if (holdings.stream().noneMatch(ending(person, until))) {
      throw new Refused(new DoesNotHold(code, person));
    }
    return new PostHolderEnded(code, person, until);
  }

  /// Somebody is named to stand in whenever the holder is on leave.
  SubstituteNamed nameSubstitute(String person, String absent, Instant from, Instant until) {
    if (!until.isAfter(from)) {
      throw new Refused(new EndsBeforeItBegins(code));
    }
    if (person.equals(absent)) {
      throw new Refused(new StandsInForThemselves(code));
    }
    if (holdings.stream().noneMatch(new Holding(absent, from, until)::overlaps)) {
      throw new Refused(new DoesNotHold(code, absent));
    }
    if (standIns().stream().anyMatch(new StandIn(person, absent, from, until)::overlaps)) {
      throw new Refused(new AlreadyStandsIn(code, person));
    }
    return new SubstituteNamed(code, person, absent, from, until);
  }

  /// Somebody stands in no more from `until` on, for whomever they did.
  List<SubstituteEnded> endSubstitute(String person, Instant until) {
    var ended =
        standIns().stream()
            .filter(it -> it.person().equals(person) && it.canEndAt(until))
            .map(it -> new SubstituteEnded(code, person, it.absent(), until))
            .toList();
    if (ended.isEmpty()) {
      throw new Refused(new DoesNotStandIn(code, person));
    }
    return ended;
  }

  /// The post gets another title or superior.
  PostChanged change(String newTitle, @Nullable String newSuperior) {
    if (newTitle.equals(title) && Objects.equals(newSuperior, superior)) {
      throw new Refused(new Unchanged(code));
    }
    return new PostChanged(code, newTitle, newSuperior);
  }

  /// The post is no more from `until` on; whoever holds it beyond must give it up first.
  PostClosed close(Instant until) {
    if (closed != null) {
      throw new Refused(Gone.post(code, closed));
    }
    if (heldBeyond(until)) {
      throw new Refused(new PostHeld(List.of(code)));
    }
    return new PostClosed(code, until);
  }

  boolean heldBeyond(Instant moment) {
    return holdings.stream().anyMatch(holding -> holding.runsBeyond(moment));
  }

  Post with(Holding holding) {
    return with(Stream.concat(holdings.stream(), Stream.of(holding)).toList(), standIns());
  }

  Post ended(String person, Instant until) {
    return with(
        changed(holdings, ending(person, until), it -> new Holding(person, it.from(), until)),
        standIns());
  }

  Post with(StandIn standIn) {
    return with(holdings, Stream.concat(standIns().stream(), Stream.of(standIn)).toList());
  }

  Post standInEnded(String person, String absent, Instant until) {
    return with(
        holdings,
        changed(
            standIns(),
            it -> it.person().equals(person) && it.absent().equals(absent) && it.canEndAt(until),
            it -> new StandIn(person, absent, it.from(), until)));
  }

  Post changed(String newTitle, @Nullable String newSuperior) {
    return new Post(code, role, newTitle, holdings, newSuperior, standIns, closed);
  }

  Post closedFrom(Instant until) {
    return new Post(code, role, title, holdings, superior, standIns, until);
  }

  private Post with(List<Holding> held, List<StandIn> stood) {
    return new Post(code, role, title, held, superior, stood, closed);
  }

  private static Predicate<Holding> ending(String person, Instant until) {
    return holding -> holding.isOf(person) && holding.canEndAt(until);
  }

  private static <T> List<T> changed(List<T> all, Predicate<T> which, Function<T, T> change) {
    return all.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
  }
}
