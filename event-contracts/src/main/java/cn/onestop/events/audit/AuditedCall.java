package cn.onestop.events.audit;

import java.time.Instant;
import java.util.List;

/// Who called what, and by which right.
///
/// @param person opaque reference of the caller
/// @param roles the roles the call was made in, as tokens name them
/// @param posts codes of the posts that carry them; empty where none was held or none is needed
/// @param operation method and path template, as `GET /api/v1/matters/{number}`; it names the row
///   of the rights table
/// @param calledAt system time; the event's own time is the office's
public record AuditedCall(
    String person, List<String> roles, List<String> posts, String operation, Instant calledAt) {

  public AuditedCall {
    roles = List.copyOf(roles);
    posts = List.copyOf(posts);
  }
}
