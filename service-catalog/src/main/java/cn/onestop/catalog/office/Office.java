package cn.onestop.catalog.office;

import cn.onestop.catalog.office.OfficeRefusal.Gone;
import cn.onestop.catalog.office.OfficeRefusal.PostExists;
import cn.onestop.catalog.office.OfficeRefusal.PostHeld;
import cn.onestop.catalog.office.OfficeRefusal.PostUnknown;
import cn.onestop.catalog.office.OfficeRefusal.Unchanged;
import cn.onestop.events.catalog.OfficeClosed;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.OfficeRenamed;
import cn.onestop.events.catalog.PostChanged;
import cn.onestop.events.catalog.PostClosed;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.events.catalog.PostHolderEnded;
import cn.onestop.events.catalog.SubstituteEnded;
import cn.onestop.events.catalog.SubstituteNamed;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One office: a county, a centre, a department, a window or a village's service point, with its
/// posts and everyone who ever held them.
///
/// @param parent the office above, absent for a county, and for a centre without one
/// @param centre the centre it belongs to; its own code for a centre, the county's below a county
/// @param posts in the order they were set up
/// @param closed the moment from which it is no more
public record Office(
    String code,
    OfficeKind kind,
    String name,
    @Nullable String parent,
    String centre,
    List<Post> posts,
    @Nullable Instant closed) {

  /// What the id of every office begins with.
  public static final String ID_PREFIX = "o-";

  public Office {
    posts = List.copyOf(posts);
  }

  /// The id of the office with that code.
  public static String id(String code) {
    return ID_PREFIX + code;
  }

  /// The office gets another name.
  OfficeRenamed rename(String newName) {
    if (newName.equals(name)) {
      throw new Refused(new Unchanged(code));
    }
    return new OfficeRenamed(code, newName);
  }

  /// The office is no more from `until` on; whoever holds a post beyond must give it up first.
  OfficeClosed close(Instant until) {
    if (closed != null) {
      throw new Refused(Gone.office(code, closed));
    }
    var held = posts.stream().filter(post -> post.heldBeyond(until)).map(Post::code).toList();
    if (!held.isEmpty()) {
      throw new Refused(new PostHeld(held));
    }
    return new OfficeClosed(code, until);
  }

  /// A further post of this office.
  ///
  /// @param superior the code of the post above it
  PostCreated createPost(String post, Role role, String title, @Nullable String superior) {
    if (posts.stream().anyMatch(existing -> existing.code().equals(post))) {
      throw new Refused(new PostExists(post));
    }
    if (closed != null) {
      throw new Refused(Gone.office(code, closed));
    }
    return new PostCreated(post, code, role.wireName(), title, superior);
  }

  /// A person takes up one of its posts; beyond its end nobody holds any.
  public PostHolderAppointed appoint(
      String post, String person, Instant from, @Nullable Instant until) {
    var known = post(post);
    if (closed != null && (until == null || until.isAfter(closed))) {
      throw new Refused(Gone.office(code, closed));
    }
    return known.appoint(person, from, until);
  }

  /// A person gives up one of its posts.
  public PostHolderEnded end(String post, String person, Instant until) {
    return post(post).end(person, until);
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
    return fact.event() instanceof OfficeRegistered it
        ? registered(it)
        : Objects.requireNonNull(before, "an office begins by being registered")
            .after(fact.event());
  }

  private static Office registered(OfficeRegistered it) {
    return new Office(
        it.code(),
        OfficeKind.valueOf(it.kind()),
        it.name(),
        it.parent(),
        it.centre(),
        List.of(),
        null);
  }

  private Office after(OfficeEvent event) {
    return switch (event) {
      case OfficeRegistered it -> throw new IllegalStateException("registered twice: " + it.code());
      case OfficeRenamed it -> new Office(code, kind, it.name(), parent, centre, posts, closed);
      case OfficeClosed it -> new Office(code, kind, name, parent, centre, posts, it.until());
      case PostCreated it ->
          with(
              Stream.concat(
                      posts.stream(),
                      Stream.of(Post.created(it.post(), it.role(), it.title(), it.superior())))
                  .toList());
      case PostChanged it -> with(it.post(), post -> post.changed(it.title(), it.superior()));
      case PostClosed it -> with(it.post(), post -> post.closedFrom(it.until()));
      case PostHolderAppointed it ->
          with(it.post(), post -> post.with(new Holding(it.person(), it.from(), it.until())));
      case PostHolderEnded it -> with(it.post(), post -> post.ended(it.person(), it.until()));
      case SubstituteNamed it ->
          with(
              it.post(),
              post -> post.with(new StandIn(it.person(), it.absent(), it.from(), it.until())));
      case SubstituteEnded it ->
          with(it.post(), post -> post.standInEnded(it.person(), it.absent(), it.until()));
    };
  }

  private Office with(String post, UnaryOperator<Post> change) {
    return with(
        posts.stream()
            .map(existing -> existing.code().equals(post) ? change.apply(existing) : existing)
            .toList());
  }

  private Office with(List<Post> changed) {
    return new Office(code, kind, name, parent, centre, changed, closed);
  }
}
