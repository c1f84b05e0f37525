package cn.onestop.identity.audit.web;

import cn.onestop.identity.audit.AccessTrail;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows administrators who signed in, and who tried to.
@RestController
@RequestMapping("/api/v1/identity/audit")
public class AccessController {
  private final AccessTrail trail;

  public AccessController(AccessTrail trail) {
    this.trail = trail;
  }

  /// The entries of one day, in the order in which they were taken down.
  ///
  /// @param day of the center
  /// @param person only what this person did or what concerns them
  @GetMapping
  Page<AccessEntry> day(
      @RequestParam LocalDate day,
      @RequestParam(required = false) @Nullable String person,
      PageRequest request) {
    var seen = request.after() == null ? 0 : seq(request.after());
    var read =
        trail.of(day).stream()
            .filter(fact -> fact.seq() > seen)
            .map(AccessEntry::of)
            .filter(entry -> person == null || entry.concerns(person))
            .limit(request.limit() + 1L)
            .toList();
    return Page.of(read, request, entry -> String.valueOf(entry.seq()));
  }

  /// What is no number of ours comes after nothing.
  private static long seq(String after) {
    return after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
  }
}
