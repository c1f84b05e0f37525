package cn.onestop.matters.applicant;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.identity.IdentityRefusal.OneToSearchBy;
import cn.onestop.matters.identity.IdentityRefusal.UnknownSearchPlace;
import cn.onestop.matters.matter.ApplicantMarks;
import cn.onestop.matters.matter.ApplicantMarks.By;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/// Staff find matters by the exact ID number, name or phone of who applies or acts for them. That
/// and by what they looked goes on record, what they typed does not.
public final class SearchMatters {

  private static final char BEFORE_NUMBER = '~';

  private final MattersBySeal matters;
  private final ApplicantMarks marks;
  private final AuditTrail trail;

  SearchMatters(MattersBySeal matters, ApplicantMarks marks, AuditTrail trail) {
    this.matters = matters;
    this.marks = marks;
    this.trail = trail;
  }

  /// A page of what the caller may see of it, newest first.
  public Page<FoundMatter> page(
      By by, String text, Caller caller, AuditedCall call, PageRequest request) {
    if (by.written(text).isEmpty()) {
      throw new Refused(new OneToSearchBy());
    }
    List<String> looked =
        caller.centres().stream()
            .flatMap(centre -> marks.lookedFor(by, text, centre).stream())
            .toList();
    List<FoundMatter> found = matters.inSight(looked, caller);
    noted(by, text, caller, call, found.size());
    return page(found, request);
  }

  /// Puts on record that somebody was looked for.
  void noted(By by, String text, Caller caller, AuditedCall call, int found) {
    caller.centres().stream()
        .sorted()
        .findFirst()
        .ifPresent(centre -> trail.searched(call, by, marks.onRecord(by, text), centre, found));
  }

  /// A page of `found`, which is in its order.
  static Page<FoundMatter> page(List<FoundMatter> found, PageRequest request) {
    String after = request.after();
    List<FoundMatter> rest = found;
    if (after != null) {
      Place place = Place.parse(after);
      rest = found.stream().filter(place::isBefore).toList();
    }
    return Page.of(
        rest.stream().limit(request.limit() + 1L).toList(), request, it -> Place.of(it).text());
  }

  /// Where a page begins: after that matter, whether or not it is still there.
  private record Place(Instant filedAt, String number) {

    static Place of(FoundMatter found) {
      return new Place(found.filedAt(), found.numbered().number());
    }

    static Place parse(String text) {
      int end = text.indexOf(BEFORE_NUMBER);
      try {
        return new Place(
            Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(end, 0)))),
            text.substring(end + 1));
      } catch (NumberFormatException | DateTimeException _) {
        throw new Refused(new UnknownSearchPlace());
      }
    }

    String text() {
      return filedAt.toEpochMilli() + String.valueOf(BEFORE_NUMBER) + number;
    }

    boolean isBefore(FoundMatter found) {
      int later = found.filedAt().compareTo(filedAt);
      return later < 0 || (later == 0 && found.numbered().number().compareTo(number) > 0);
    }
  }
}
