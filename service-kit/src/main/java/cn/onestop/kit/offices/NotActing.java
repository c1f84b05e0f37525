package cn.onestop.kit.offices;

import cn.onestop.kit.offices.HoldingList.Dealings;
import cn.onestop.kit.offices.OfficeCopy.Holding;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Why somebody with a role has no post to act by now, in words that tell them what to do about it.
///
/// @param words what stands in the text: a post's title, a time on the office's wall
/// @param moment the time for programs
record NotActing(String code, List<String> words, String member, Instant moment)
    implements Refusal {

  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  static Refusal onLeave(Instant until) {
    return new NotActing("on-leave", List.of(wall(until)), "until", until);
  }

  /// The nearest reason: standing in for somebody who is there; a post that has ended, the last
  /// one; a post that has not begun, the first one. Empty if there never was such a post.
  static Optional<Refusal> whyNone(List<Dealings> posts, Instant at) {
    return standingBy(posts, at).or(() -> ended(posts, at)).or(() -> notBegun(posts, at));
  }

  private static Optional<Refusal> standingBy(List<Dealings> posts, Instant at) {
    return posts.stream()
        .flatMap(post ->
            post.standIns().stream()
                .filter(it -> it.at(at))
                .map(it -> refusal("standing-by", post, "until", it.until())))
        .findFirst();
  }

  private static Optional<Refusal> ended(List<Dealings> posts, Instant at) {
    return posts.stream()
        .flatMap(post -> ends(post).stream().map(until -> Map.entry(until, post)))
        .filter(end -> !at.isBefore(end.getKey()))
        .max(Map.Entry.comparingByKey())
        .map(end -> refusal("post-ended", end.getValue(), "since", end.getKey()));
  }

  private static List<Instant> ends(Dealings post) {
    return post.holdings().stream().map(Holding::until).filter(Objects::nonNull).toList();
  }

  private static Optional<Refusal> notBegun(List<Dealings> posts, Instant at) {
    return posts.stream()
        .flatMap(post ->
            post.holdings().stream()
                .map(Holding::from)
                .filter(at::isBefore)
                .map(from -> Map.entry(from, post)))
        .min(Comparator.comparing(Map.Entry::getKey))
        .map(begin -> refusal("post-not-begun", begin.getValue(), "from", begin.getKey()));
  }

  private static Refusal refusal(String code, Dealings post, String member, Instant moment) {
    return new NotActing(code, List.of(post.title(), wall(moment)), member, moment);
  }

  private static String wall(Instant moment) {
    return WALL.format(OfficeHours.DEFAULT.local(moment));
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.FORBIDDEN;
  }

  @Override
  public List<String> arguments() {
    return words;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of(member, moment);
  }
}
