package cn.onestop.identity.session.web;

import cn.onestop.identity.session.EndReason;
import cn.onestop.identity.session.EndSessions;
import cn.onestop.identity.session.Session;
import cn.onestop.identity.session.SessionRefusal;
import cn.onestop.identity.session.Sessions;
import cn.onestop.identity.signin.OpenSessions;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows people where they are signed in, and lets them end it; administrators see and end
/// everybody's.
@RestController
@RequestMapping("/api/v1/identity/sessions")
public class SessionController {
  private final Sessions sessions;
  private final OpenSessions open;
  private final EndSessions ending;

  public SessionController(Sessions sessions, OpenSessions open, EndSessions ending) {
    this.sessions = sessions;
    this.open = open;
    this.ending = ending;
  }

  /// Which sessions there are.
  record SessionList(List<SessionResponse> items) {

    SessionList {
      items = List.copyOf(items);
    }
  }

  /// What became of it.
  ///
  /// @param session the one that has ended; no service takes its tokens any more
  record Ended(String session) {}

  /// Nothing is sent.
  record NothingMore() {}

  /// The sessions of a person that go on, the youngest first.
  ///
  /// @param person whose; the caller's own if not said, anybody's for administrators
  @GetMapping
  SessionList list(@RequestParam(required = false) @Nullable String person, Caller caller) {
    var whose = person == null ? caller.person() : person;
    if (!whose.equals(caller.person()) && !caller.is(Role.ADMIN)) {
      throw new Refused(Refusal.of(RefusalKind.FORBIDDEN, "role-lacking", "admin"));
    }
    return new SessionList(
        sessions.ofPerson(whose).stream()
            .filter(open::isOpen)
            .sorted(Comparator.comparing(Session::startedAt).reversed())
            .map(session -> SessionResponse.of(session, session.sid().equals(caller.sessionId())))
            .toList());
  }

  /// Ends a session: its tokens count no more, at any service. One that has ended already stays so.
  @PostMapping("/{sid}/end")
  Ended end(
      @PathVariable String sid,
      @RequestBody(required = false) @Nullable NothingMore body,
      Caller caller,
      RequestKey key) {
    var session = sessions.find(sid);
    var own = session.filter(it -> it.person().equals(caller.person())).isPresent();
    if (!own && !caller.is(Role.ADMIN)) {
      throw new Refused(new SessionRefusal.UnknownSession());
    }
    session.ifPresent(it ->
        ending.end(
            it,
            own ? EndReason.ENDED_BY_PERSON : EndReason.ENDED_BY_ADMINISTRATOR,
            caller.person()));
    if (session.isEmpty() && !ending.hasEnded(sid)) {
      throw new Refused(new SessionRefusal.UnknownSession());
    }
    return new Ended(sid);
  }
}
