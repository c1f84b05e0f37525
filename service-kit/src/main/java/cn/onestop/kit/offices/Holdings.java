package cn.onestop.kit.offices;

import cn.onestop.kit.offices.HoldingList.Dealings;
import cn.onestop.kit.offices.OfficeCopy.StandIn;
import cn.onestop.kit.views.ViewReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which posts somebody has at a moment. It is judged at the moment asked about and not when the
/// copy was made: a post that ends at noon ends at noon.
///
/// Who stands in (B岗) has the post only while its holder (A岗) holds it and is on leave: 限时办结 wants
/// an absence covered, and one holder at a time. Who shares a post at all times is appointed to it.
public final class Holdings {

  /// More posts than any one person ever had.
  private static final int ALL = 1000;

  private final ViewReader<OfficeCopy> copy;
  private final People people;

  public Holdings(ViewReader<OfficeCopy> copy, People people) {
    this.copy = copy;
    this.people = people;
  }

  /// The posts of a person, be they on leave or not.
  public List<ActingPost> of(String person, Instant at) {
    return dealings(person).flatMap(post -> at(post, at)).toList();
  }

  /// Everything the person ever had to do with a post of a kind and role that this build knows.
  Stream<Dealings> dealings(String person) {
    return copy.list(HoldingList.NAME, HoldingList.prefix(person), null, ALL).stream()
        .flatMap(entry -> HoldingList.read(entry.content()).stream());
  }

  private Stream<ActingPost> at(Dealings post, Instant at) {
    var own = post.holdings().stream().filter(it -> it.at(at)).map(post::own).limit(1).toList();
    return own.isEmpty()
        ? post.standIns().stream()
            .filter(it -> it.at(at))
            .flatMap(it -> absence(post, it, at).map(until -> post.standingIn(it, until)).stream())
            .limit(1)
        : own.stream();
  }

  /// Until when the holder is away from the post and `standIn` covers it, if that is so now.
  private Optional<Instant> absence(Dealings post, StandIn standIn, Instant at) {
    return people
        .onLeave(standIn.absent(), at)
        .filter(_ -> holds(standIn.absent(), post.post(), at))
        .map(back -> back.isBefore(standIn.until()) ? back : standIn.until());
  }

  private boolean holds(String person, String post, Instant at) {
    return copy.entry(HoldingList.NAME, HoldingList.id(person, post))
        .flatMap(HoldingList::read)
        .filter(known -> known.holdings().stream().anyMatch(holding -> holding.at(at)))
        .isPresent();
  }
}
