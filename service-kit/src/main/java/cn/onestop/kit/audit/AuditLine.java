package cn.onestop.kit.audit;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.audit.AuditReasonsErased;
import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.audit.CallRefused;
import cn.onestop.events.audit.PersonSearched;
import cn.onestop.events.audit.PersonalDataOpened;
import cn.onestop.events.audit.ReasonOpened;
import cn.onestop.events.audit.RecordsLost;
import cn.onestop.events.audit.ThingSeen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of the audit as it is read; no personal data, no free text.
///
/// @param entry names the record
/// @param at office time
/// @param calledAt system time
/// @param person opaque reference of who called
/// @param roles the roles the call was made in
/// @param posts the posts that carry them
/// @param operation method and path template: the row of the rights table
/// @param thing number of the matter or complaint
/// @param code why a call was refused
/// @param hidden whether a refused thing is there and was kept from the caller
/// @param fields what was opened, or searched by
/// @param opened the record whose reason was read
/// @param lost how many records could not be kept
public record AuditLine(
    String entry,
    AuditOutcome outcome,
    Instant at,
    @Nullable Instant calledAt,
    @Nullable String person,
    List<String> roles,
    List<String> posts,
    @Nullable String operation,
    @Nullable String thing,
    @Nullable String centre,
    @Nullable String code,
    @Nullable Boolean hidden,
    List<String> fields,
    @Nullable String opened,
    @Nullable Long lost) {

  public AuditLine {
    roles = List.copyOf(roles);
    posts = List.copyOf(posts);
    fields = List.copyOf(fields);
  }

  static AuditLine of(String entry, Instant at, AuditEvent event) {
    return switch (event) {
      case CallRefused it ->
          line(entry, AuditOutcome.REFUSED, at, it.call())
              .about(it.thing(), it.centre())
              .refused(it.code(), it.hidden());
      case ThingSeen it ->
          line(entry, AuditOutcome.SEEN, at, it.call()).about(it.thing(), it.centre());
      case PersonSearched it ->
          line(entry, AuditOutcome.SEARCHED, at, it.call())
              .about(null, it.centre())
              .with(List.of(it.by()));
      case PersonalDataOpened it ->
          line(entry, AuditOutcome.OPENED, at, it.call())
              .about(it.thing(), it.centre())
              .with(it.fields());
      case ReasonOpened it ->
          line(entry, AuditOutcome.REASON_OPENED, at, it.call())
              .about(it.thing(), it.centre())
              .of(it.entry());
      case RecordsLost it -> bare(entry, AuditOutcome.LOST, at, it.since(), it.count());
      case AuditReasonsErased _ -> bare(entry, AuditOutcome.REASONS_ERASED, at, null, null);
    };
  }

  private static AuditLine line(String entry, AuditOutcome outcome, Instant at, AuditedCall call) {
    return new AuditLine(
        entry,
        outcome,
        at,
        call.calledAt(),
        call.person(),
        call.roles(),
        call.posts(),
        call.operation(),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null);
  }

  private static AuditLine bare(
      String entry,
      AuditOutcome outcome,
      Instant at,
      @Nullable Instant since,
      @Nullable Long lost) {
    return new AuditLine(
        entry, outcome, at, since, null, List.of(), List.of(), null, null, null, null, null,
        List.of(), null, lost);
  }

  private AuditLine about(@Nullable String number, @Nullable String at) {
    return new AuditLine(
        entry, outcome, this.at, calledAt, person, roles, posts, operation, number, at, code,
        hidden, fields, opened, lost);
  }

  private AuditLine refused(String why, boolean kept) {
    return new AuditLine(
        entry, outcome, at, calledAt, person, roles, posts, operation, thing, centre, why, kept,
        fields, opened, lost);
  }

  private AuditLine with(List<String> data) {
    return new AuditLine(
        entry, outcome, at, calledAt, person, roles, posts, operation, thing, centre, code, hidden,
        data, opened, lost);
  }

  private AuditLine of(String reasonOf) {
    return new AuditLine(
        entry, outcome, at, calledAt, person, roles, posts, operation, thing, centre, code, hidden,
        fields, reasonOf, lost);
  }
}
