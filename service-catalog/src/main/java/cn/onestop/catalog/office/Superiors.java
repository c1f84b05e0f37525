package cn.onestop.catalog.office;

import cn.onestop.catalog.office.OfficeRefusal.WrongSuperior;
import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.offices.Offices;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which post may stand above which: one of the same centre, or of an office above the centre; and
/// nobody is their own superior, however long the way.
public final class Superiors {

  private final Function<String, Optional<Known>> posts;
  private final Function<String, Set<String>> reach;

  /// A post, as far as it matters here.
  ///
  /// @param centre the centre its office belongs to
  /// @param superior the post above it
  public record Known(String centre, @Nullable String superior) {}

  /// @param posts finds a post by its code
  /// @param reach the centres whose posts may stand above those of a centre
  Superiors(Function<String, Optional<Known>> posts, Function<String, Set<String>> reach) {
    this.posts = posts;
    this.reach = reach;
  }

  /// Those of `first` are as it says, all others as the copy does.
  public static Superiors known(Function<String, Optional<Known>> first, Offices copy) {
    return new Superiors(
        post ->
            first
                .apply(post)
                .or(() ->
                    copy.post(post)
                        .map(known -> new Known(known.office().centre(), known.superior()))),
        centre -> above(centre, copy));
  }

  /// What is wrong with `superior` as the one above `post`.
  ///
  /// @param centre the centre that the post belongs to
  public Optional<WrongSuperior> wrong(@Nullable String superior, String post, String centre) {
    if (superior == null) {
      return Optional.empty();
    }
    if (superior.equals(post) || leadsTo(post, superior)) {
      return Optional.of(new WrongSuperior("superior-circle", superior));
    }
    var known = posts.apply(superior);
    if (known.isEmpty()) {
      return Optional.of(new WrongSuperior("superior-unknown", superior));
    }
    return reach.apply(centre).contains(known.get().centre())
        ? Optional.empty()
        : Optional.of(new WrongSuperior("superior-elsewhere", superior));
  }

  /// Whether the way up from `from` comes to `post`.
  private boolean leadsTo(String post, String from) {
    Set<String> seen = new HashSet<>();
    var next = posts.apply(from).map(Known::superior);
    while (next.isPresent() && !next.get().equals(post) && seen.add(next.get())) {
      next = posts.apply(next.get()).map(Known::superior);
    }
    return next.filter(post::equals).isPresent();
  }

  /// The centre itself and those of the offices above it.
  private static Set<String> above(String centre, Offices copy) {
    Set<String> reach = new HashSet<>(Set.of(centre));
    var above = copy.find(centre).map(KnownOffice::parent).flatMap(copy::find);
    while (above.isPresent() && reach.add(above.get().centre())) {
      above = Optional.ofNullable(above.get().parent()).flatMap(copy::find);
    }
    return reach;
  }
}
