package cn.onestop.catalog.office;

import cn.onestop.catalog.office.OfficeRefusal.AlreadyHolds;
import cn.onestop.catalog.office.OfficeRefusal.DoesNotHold;
import cn.onestop.catalog.office.OfficeRefusal.EndsBeforeItBegins;
import cn.onestop.catalog.office.OfficeRefusal.PostExists;
import cn.onestop.catalog.office.OfficeRefusal.PostUnknown;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.events.catalog.PostHolderEnded;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One office: a centre, a department, a window or a village's service point, with its posts and
/// everyone who ever held them.
///
/// @param parent the office above, absent for a centre
/// @param centre the centre it belongs to; its own code for a centre
/// @param posts in the order they were set up
public record Office(
    String code,
    OfficeKind kind,
    String name,
    @Nullable String parent,
    String centre,
    List<Post> posts) {

  /// What the id of every office begins with.
  public static final String ID_PREFIX = "o-";

  public Office {
    posts = List.copyOf(posts);
  }

  /// The id of the office with that code.
  public static String id(String code) {
    return ID_PREFIX + code;
  }

  /// A further post of this office.
  PostCreated createPost(String post, Role role, String title) {
    if (posts.stream().anyMatch(existing -> existing.code().equals(post))) {
      throw new Refused(new PostExists(post));
    }
    return new PostCreated(post, code, role.wireName(), title);
  }

  /// The post with that code.
  public Post post(String post) {
    return posts.stream()
        .filter(existing -> existing.code().equals(post))
        .findFirst()
        .orElseThrow(() -> new Refused(new PostUnknown(post)));
  }

  /// The state after `fact`.
  public static Office after(@Nullable Office before, Recorded<OfficeEvent> fact) {
    return switch (fact.event()) {
      case OfficeRegistered it ->
          new Office(
              it.code(),
              OfficeKind.valueOf(it.kind()),
              it.name(),
              it.parent(),
              it.centre(),
              List.of());
      case PostCreated it ->
          Objects.requireNonNull(before)
              .with(new Post(it.post(), it.role(), it.title(), List.of()));
      case PostHolderAppointed it ->
          Objects.requireNonNull(before)
              .with(it.post(), post -> post.with(new Holding(it.person(), it.from(), it.until())));
      case PostHolderEnded it ->
          Objects.requireNonNull(before)
              .with(it.post(), post -> post.ended(it.person(), it.until()));
    };
  }

  private Office with(Post post) {
    return with(Stream.concat(posts.stream(), Stream.of(post)).toList());
  }

  private Office with(String post, UnaryOperator<Post> change) {
    return with(
        posts.stream()
            .map(existing -> existing.code().equals(post) ? change.apply(existing) : existing)
            .toList());
  }

  private Office with(List<Post> changed) {
    return new Office(code, kind, name, parent, centre, changed);
  }

  /// A post 岗位.
  ///
  /// @param code unique in the installation
  /// @param role what its holder may be, as on the wire
  /// @param holdings who held it when, in the order of appointment
  public record Post(String code, String role, String title, List<Holding> holdings) {

    public Post {
      holdings = List.copyOf(holdings);
    }

    /// A person takes up the post. Several may hold one post, as A and B (AB岗), but nobody holds
    /// the same post twice at one time.
    ///
    /// @param until the moment from which no more, where it is known
    PostHolderAppointed appoint(String person, Instant from, @Nullable Instant until) {
      if (until != null && !until.isAfter(from)) {
        throw new Refused(new EndsBeforeItBegins(code));
      }
      var holding = new Holding(person, from, until);
      if (holdings.stream().anyMatch(holding::overlaps)) {
        throw new Refused(new AlreadyHolds(code, person));
      }
      return new PostHolderAppointed(code, person, from, until);
    }

    /// A person gives up the post at `until`, which may lie ahead, or behind where it is told late.
    PostHolderEnded end(String person, Instant until) {
      if (holdings.stream().noneMatch(holding -> holding.isOf(person) && holding.canEndAt(until))) {
        throw new Refused(new DoesNotHold(code, person));
      }
      return new PostHolderEnded(code, person, until);
    }

    Post with(Holding holding) {
      return new Post(
          code, role, title, Stream.concat(holdings.stream(), Stream.of(holding)).toList());
    }

    Post ended(String person, Instant until) {
      return new Post(
          code,
          role,
          title,
          holdings.stream()
              .map(holding ->
                  holding.isOf(person) && holding.canEndAt(until)
                      ? new Holding(person, holding.from(), until)
                      : holding)
              .toList());
    }
  }

  /// Somebody holds a post from one moment to another.
  ///
  /// @param person opaque reference of the person
  /// @param from the first moment
  /// @param until the moment from which no more; absent while no end is known
  public record Holding(String person, Instant from, @Nullable Instant until) {

    /// Whether it holds at that moment.
    public boolean at(Instant moment) {
      return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }

    boolean isOf(String someone) {
      return person.equals(someone);
    }

    boolean canEndAt(Instant end) {
      return end.isAfter(from) && (until == null || end.isBefore(until));
    }

    boolean overlaps(Holding other) {
      return isOf(other.person)
          && Optional.ofNullable(other.until).map(from::isBefore).orElse(true)
          && Optional.ofNullable(until).map(other.from::isBefore).orElse(true);
    }
  }
}
