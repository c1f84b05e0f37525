package cn.onestop.matters.consultation;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists of consultations: who has waited longest stands on top.
public final class ConsultationLists {

  private static final int READ_AT_ONCE = 200;
  private static final char AFTER_SHELF = '~';

  private final Lines lines;

  public ConsultationLists(Lines lines) {
    this.lines = lines;
  }

  /// Where the lists are kept.
  public interface Lines {

    /// Lines whose places begin with `prefix`, after `after`, in order.
    List<Line> page(Shelf shelf, String prefix, @Nullable String after, int limit);
  }

  /// A consultation and its place in a list.
  public record Line(String place, String id, Consultation consultation) {}

  /// The lists there are.
  public enum Shelf {
    /// What is open, by who owns it.
    OWNED,
    /// What has ended, by who owned it last.
    ENDED,
    /// What was handed over, by who is to take over.
    HANDED_OVER,
    /// What is open at a centre.
    CENTRE;

    /// The name of the list that holds it.
    public String list() {
      return switch (this) {
        case OWNED -> "owned";
        case ENDED -> "ended";
        case HANDED_OVER -> "handed-over";
        case CENTRE -> "centre";
      };
    }
  }

  /// Whose place it is: a person's, a post's or an office's.
  public static String person(String person) {
    return "person:" + person + "/";
  }

  public static String post(String post) {
    return "post:" + post + "/";
  }

  public static String office(String office) {
    return "office:" + office + "/";
  }

  /// The caller's own visitors, and after them those of the posts they hold or stand in on.
  ///
  /// @param ended those who wait for nothing any more
  public Page<Line> mine(boolean ended, Caller caller, PageRequest request) {
    List<String> prefixes =
        Stream.concat(
                Stream.of(person(caller.person())), posts(caller).map(ConsultationLists::post))
            .toList();
    return page(
        ended ? Shelf.ENDED : Shelf.OWNED,
        prefixes,
        (shelf, line) ->
            shelf == 0 || !line.consultation().owner().person().equals(caller.person()),
        caller,
        request);
  }

  /// Whom the caller is to take over.
  public Page<Line> toTakeOver(Caller caller, PageRequest request) {
    List<String> prefixes =
        Stream.of(
                Stream.of(person(caller.person())),
                posts(caller).map(ConsultationLists::post),
                caller.offices().stream().sorted().map(ConsultationLists::office))
            .flatMap(each -> each)
            .toList();
    return page(Shelf.HANDED_OVER, prefixes, (_, _) -> true, caller, request);
  }

  /// Everybody who waits at the caller's centres.
  public Page<Line> atCentre(Caller caller, PageRequest request) {
    List<String> prefixes = caller.centres().stream().sorted().map(it -> it + "/").toList();
    return page(Shelf.CENTRE, prefixes, (_, _) -> true, caller, request);
  }

  private static Stream<String> posts(Caller caller) {
    return caller.posts().stream().map(HeldPost::post).distinct().sorted();
  }

  private interface Fits {
    boolean test(int prefix, Line line);
  }

  private Page<Line> page(
      Shelf shelf, List<String> prefixes, Fits fits, Caller caller, PageRequest request) {
    Set<String> centres = caller.centres();
    Position from = Position.parse(request.after(), prefixes.size());
    List<Line> found = new ArrayList<>();
    @Nullable String last = null;
    for (int at = from.prefix(); at < prefixes.size(); at++) {
      int prefix = at;
      Predicate<Line> shown =
          line -> centres.contains(line.consultation().centre()) && fits.test(prefix, line);
      @Nullable String after = at == from.prefix() ? from.after() : null;
      List<Line> read;
      do {
        read = lines.page(shelf, prefixes.get(at), after, READ_AT_ONCE);
        for (Line line : read) {
          if (shown.test(line)) {
            if (found.size() == request.limit()) {
              return new Page<>(found, last);
            }
            found.add(line);
            last = at + String.valueOf(AFTER_SHELF) + line.place();
          }
          after = line.place();
        }
      } while (read.size() == READ_AT_ONCE);
    }
    return new Page<>(found, null);
  }

  /// Where a page begins.
  private record Position(int prefix, @Nullable String after) {

    static Position parse(@Nullable String after, int prefixes) {
      if (after == null) {
        return new Position(0, null);
      }
      int end = after.indexOf(AFTER_SHELF);
      try {
        int prefix = Integer.parseInt(after.substring(0, Math.max(end, 0)));
        if (prefix >= 0 && prefix < Math.max(prefixes, 1)) {
          return new Position(prefix, after.substring(end + 1));
        }
      } catch (NumberFormatException _) {
        // Answered below, like a list that is none of the caller's.
      }
      throw new Refused(Refusal.of(RefusalKind.INVALID, "worklist-after-unknown"));
    }
  }
}
