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
public record OfficeCopy(
    String code,
    String kind,
    String name,
    @Nullable String parent,
    String centre,
    List<Post> posts) {

  public OfficeCopy {
    posts = List.copyOf(posts);
  }

  /// A post and who held it when.
  ///
  /// @param role as on the wire
  public record Post(String code, String role, String title, List<Holding> holdings) {

    public Post {
      holdings = List.copyOf(holdings);
    }

    Post with(Holding holding) {
      return new Post(
          code, role, title, Stream.concat(holdings.stream(), Stream.of(holding)).toList());
    }

    /// The holding that covers the time just before `until` ends then.
    Post ended(String person, Instant until) {
      return new Post(
          code,
          role,
          title,
          holdings.stream()
              .map(holding ->
                  holding.person().equals(person) && holding.runsBeyond(until)
                      ? new Holding(person, holding.from(), until)
                      : holding)
              .toList());
    }

    Set<String> holdersAt(Instant moment) {
      return holdings.stream()
          .filter(holding -> holding.at(moment))
          .map(Holding::person)
          .collect(Collectors.toUnmodifiableSet());
    }

    List<Holding> of(String person) {
      return holdings.stream().filter(holding -> holding.person().equals(person)).toList();
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

  /// The office without its posts, or empty if it is of a kind this build does not know.
  Optional<KnownOffice> known() {
    return Arrays.stream(OfficeKind.values())
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .map(known -> new KnownOffice(code, known, name, parent, centre));
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

  Optional<Post> post(String post) {
    return posts.stream().filter(existing -> existing.code().equals(post)).findFirst();
  }

  private OfficeCopy with(List<Post> changed) {
    return new OfficeCopy(code, kind, name, parent, centre, changed);
  }
}
