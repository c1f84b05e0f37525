package cn.onestop.kit.offices;

import cn.onestop.kit.signedin.OfficeKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One office with its posts and holders, as far as its events tell.
///
/// @param kind as on the wire; a newer catalogue may have kinds that this build does not know
/// @param closed the moment from which it is no more
/// @param formerNames how it was called before, oldest first; absent in what was stored before they
///   were kept
public record OfficeCopy(
    String code,
    String kind,
    String name,
    @Nullable String parent,
    String centre,
    List<Post> posts,
    @Nullable Instant closed,
    @Nullable List<FormerName> formerNames) {

  public OfficeCopy {
    posts = List.copyOf(posts);
    formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
  }

  @Override
  public List<FormerName> formerNames() {
    return formerNames == null ? List.of() : formerNames;
  }

  /// How it was called until a moment.
  public record FormerName(String name, Instant until) {}

  /// A post, who held it and who stood in on it when.
  ///
  /// @param role as on the wire
  /// @param superior the post above it
  /// @param standIns absent in what was stored before there were any
  public record Post(
      String code,
      String role,
      String title,
      List<Holding> holdings,
      @Nullable String superior,
      @Nullable List<StandIn> standIns) {

    public Post {
      holdings = List.copyOf(holdings);
      standIns = standIns == null ? List.of() : List.copyOf(standIns);
    }

    Post with(Holding holding) {
      return with(Stream.concat(holdings.stream(), Stream.of(holding)).toList(), standIns);
    }

    Post with(StandIn standIn) {
      return with(holdings, Stream.concat(standIns().stream(), Stream.of(standIn)).toList());
    }

    @Override
    public List<StandIn> standIns() {
      return standIns == null ? List.of() : standIns;
    }

    /// The holding that covers the time just before `until` ends then.
    Post ended(String person, Instant until) {
      return with(
          holdings.stream()
              .map(holding ->
                  holding.person().equals(person) && holding.runsBeyond(until)
                      ? new Holding(person, holding.from(), until)
                      : holding)
              .toList(),
          standIns);
    }

    /// The standing in that covers the time just before `until` ends then.
    Post standInEnded(String person, String absent, Instant until) {
      return with(
          holdings,
          standIns().stream()
              .map(it ->
                  it.person().equals(person) && it.absent().equals(absent) && it.runsBeyond(until)
                      ? new StandIn(person, absent, it.from(), until)
                      : it)
              .toList());
    }

    Post changed(String newTitle, @Nullable String newSuperior) {
      return new Post(code, role, newTitle, holdings, newSuperior, standIns);
    }

    Set<String> holdersAt(Instant moment) {
      return holdings.stream()
          .filter(holding -> holding.at(moment))
          .map(Holding::person)
          .collect(Collectors.toUnmodifiableSet());
    }

    /// Everyone who ever held it or stood in on it.
    Set<String> people() {
      return Stream.concat(
              holdings.stream().map(Holding::person), standIns().stream().map(StandIn::person))
          .collect(Collectors.toUnmodifiableSet());
    }

    List<Holding> of(String person) {
      return holdings.stream().filter(holding -> holding.person().equals(person)).toList();
    }

    List<StandIn> standInsOf(String person) {
      return standIns().stream().filter(standIn -> standIn.person().equals(person)).toList();
    }

    private Post with(List<Holding> held, @Nullable List<StandIn> stood) {
      return new Post(code, role, title, held, superior, stood);
    }
  }

  /// Somebody holds a post: from the first moment on, until the moment from which no more.
  public record Holding(String person, Instant from, @Nullable Instant until) {

    boolean at(Instant moment) {
      return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }

    private boolean runsBeyond(Instant end) {
      return end.isAfter(from) && (until == null || end.isBefore(until));
    }
  }

  /// Somebody stands in for a holder in a time, whenever that one is on leave.
  public record StandIn(String person, String absent, Instant from, Instant until) {

    boolean at(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }

    private boolean runsBeyond(Instant end) {
      return !end.isBefore(from) && end.isBefore(until);
    }
  }

  /// The office without its posts, or empty if it is of a kind this build does not know.
  Optional<KnownOffice> known() {
    return Arrays.stream(OfficeKind.values())
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .map(known -> new KnownOffice(code, known, name, parent, centre, closed));
  }

  OfficeCopy with(Post post) {
    return with(Stream.concat(posts.stream(), Stream.of(post)).toList());
  }

  OfficeCopy with(String post, UnaryOperator<Post> change) {
    return with(
        posts.stream()
            .map(existing -> existing.code().equals(post) ? change.apply(existing) : existing)
            .toList());
  }

  /// How it was called at that moment.
  String nameAt(Instant moment) {
    return formerNames().stream()
        .filter(former -> moment.isBefore(former.until()))
        .findFirst()
        .map(FormerName::name)
        .orElse(name);
  }

  OfficeCopy renamed(String newName, Instant at) {
    return new OfficeCopy(
        code,
        kind,
        newName,
        parent,
        centre,
        posts,
        closed,
        Stream.concat(formerNames().stream(), Stream.of(new FormerName(name, at))).toList());
  }

  OfficeCopy closedFrom(Instant until) {
    return new OfficeCopy(code, kind, name, parent, centre, posts, until, formerNames);
  }

  Optional<Post> post(String post) {
    return posts.stream().filter(existing -> existing.code().equals(post)).findFirst();
  }

  private OfficeCopy with(List<Post> changed) {
    return new OfficeCopy(code, kind, name, parent, centre, changed, closed, formerNames);
  }
}
