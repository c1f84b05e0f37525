package cn.onestop.matters.worklist;

import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.matters.dispatch.Queue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Where matters lie to be handled: an office's desk, or a person's.
public record Desk(String key) {

  private static final String DEPARTMENT = "department:";
  private static final String VILLAGE = "village:";

  public static Desk centre(String code) {
    return new Desk("centre:" + code);
  }

  public static Desk department(String code) {
    return new Desk(DEPARTMENT + code);
  }

  public static Desk window(String code) {
    return new Desk("window:" + code);
  }

  public static Desk village(String code) {
    return new Desk(VILLAGE + code);
  }

  /// What waits for somebody of an office.
  public static Desk queue(Queue queue) {
    return new Desk("queue:" + queue.key());
  }

  /// What somebody has taken on; whoever covers them sees it too.
  public static Desk held(String person) {
    return new Desk("held:" + person);
  }

  public static Desk person(String id) {
    return new Desk("person:" + id);
  }

  /// The desks whose matters a caller may see: departments and villages see their own, windows and
  /// the centre's own posts everything of the centre, a department's beside that too.
  public static List<Desk> inSightOf(Caller caller) {
    Set<Desk> centres =
        caller.posts().stream()
            .map(post -> centre(post.centre()))
            .filter(centre -> caller.posts().stream().map(Desk::of).anyMatch(centre::equals))
            .collect(Collectors.toSet());
    return caller.posts().stream()
        .map(post -> centres.contains(centre(post.centre())) ? centre(post.centre()) : of(post))
        .distinct()
        .sorted(Desk::byKey)
        .toList();
  }

  private static Desk of(HeldPost post) {
    return switch (post.officeKind()) {
      case COUNTY, CENTRE, HALL, WINDOW -> centre(post.centre());
      case DEPARTMENT -> department(post.office());
      case VILLAGE -> village(post.office());
    };
  }

  private static int byKey(Desk one, Desk other) {
    return one.key.compareTo(other.key);
  }
}
