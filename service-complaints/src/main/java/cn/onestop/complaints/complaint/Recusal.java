package cn.onestop.complaints.complaint;

import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.Role;
import cn.onestop.time.clock.OfficeClock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// From whom a complaint is kept, and who handles it (回避: 公务员法第76条, 信访工作条例第30条).
///
/// Nobody sees what is about themselves. What is restricted is kept from everybody with a post at
/// the office it is about, and shown only to the role that handles it and to the director. A
/// complaint about somebody who heads the centre is not handled by that person's subordinates, and
/// one about a handler of complaints not by the colleagues beside them; it is not shown to them
/// either. The supervisor handles both.
public final class Recusal {

  private static final Set<Role> HEADS = Set.of(Role.APPROVER, Role.DIRECTOR);

  private final Posts posts;
  private final OfficeClock clock;

  public Recusal(Posts posts, OfficeClock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /// What `caller` may see now. Made for one call: it remembers who holds which post.
  public Sight of(Caller caller) {
    return new Sight(caller);
  }

  private List<HeldPost> heldBy(String person) {
    return posts.appointedTo(person, clock.now());
  }

  private boolean heads(String person, String centre) {
    return heldBy(person).stream()
        .filter(post -> post.centre().equals(centre) && post.officeKind() == OfficeKind.CENTRE)
        .anyMatch(post -> !Collections.disjoint(post.roles(), HEADS));
  }

  private boolean handlesComplaints(String person, String centre) {
    return heldBy(person).stream()
        .filter(post -> post.centre().equals(centre))
        .anyMatch(post -> post.roles().contains(Role.COMPLAINT_HANDLER));
  }

  /// What one caller may see, and what is theirs to handle.
  public final class Sight {

    private final Caller caller;
    private final Set<String> ownOffices;
    private final Map<String, Boolean> heads = new HashMap<>();
    private final Map<String, Boolean> handlers = new HashMap<>();

    private Sight(Caller caller) {
      this.caller = caller;
      this.ownOffices =
          heldBy(caller.person()).stream()
              .map(HeldPost::office)
              .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the complaint is kept from the caller.
    public boolean keeps(Subject subject) {
      if (caller.person().equals(subject.staff())) {
        return true;
      }
      return subject.restricted()
          && (belongsToTheUnit(subject) || Collections.disjoint(shownTo(subject), roles(subject)));
    }

    /// The role that handles the complaint.
    public Role handler(Subject subject) {
      return aboutTheHead(subject) || aboutAHandler(subject)
          ? Role.SUPERVISOR
          : Role.COMPLAINT_HANDLER;
    }

    /// Whether the caller handles the complaint.
    public boolean handles(Subject subject) {
      return !keeps(subject) && roles(subject).contains(handler(subject));
    }

    /// Those of the caller's roles that reach the complaint's centre.
    Set<Role> roles(Subject subject) {
      return caller.roles().stream()
          .filter(role ->
              caller.posts().stream()
                  .filter(post -> post.centre().equals(subject.centre()))
                  .anyMatch(post -> post.roles().contains(role)))
          .collect(Collectors.toUnmodifiableSet());
    }

    /// A complaint about the centre as a whole has nobody else to go to.
    private boolean belongsToTheUnit(Subject subject) {
      String unit = subject.unit();
      return unit != null && !unit.equals(subject.centre()) && ownOffices.contains(unit);
    }

    private Set<Role> shownTo(Subject subject) {
      if (aboutTheHead(subject)) {
        return Set.of(Role.SUPERVISOR, Role.ADMIN);
      }
      return aboutAHandler(subject)
          ? Set.of(Role.SUPERVISOR, Role.DIRECTOR, Role.ADMIN)
          : Set.of(Role.COMPLAINT_HANDLER, Role.DIRECTOR, Role.ADMIN);
    }

    private boolean aboutAHandler(Subject subject) {
      String staff = subject.staff();
      return staff != null
          && handlers.computeIfAbsent(staff, person -> handlesComplaints(person, subject.centre()));
    }

    private boolean aboutTheHead(Subject subject) {
      String staff = subject.staff();
      return staff != null
          && heads.computeIfAbsent(staff, person -> heads(person, subject.centre()));
    }
  }
}
