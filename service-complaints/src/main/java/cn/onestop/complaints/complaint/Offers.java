package cn.onestop.complaints.complaint;

import cn.onestop.complaints.complaint.ComplaintRefusal.ErasedAlready;
import cn.onestop.complaints.complaint.ComplaintRefusal.NotTheirsToHandle;
import cn.onestop.complaints.complaint.Recusal.Sight;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may do what to a complaint now, read off the table of moves, the rights table and the rules
/// of recusal.
public final class Offers {

  private static final String PATH = "/api/v1/complaints/{number}/";

  private final RightsTable rights;
  private final Recusal recusal;

  public Offers(RightsTable rights, Recusal recusal) {
    this.rights = rights;
    this.recusal = recusal;
  }

  /// One operation on one complaint.
  ///
  /// @param possible whether the complaint's state permits it
  /// @param you whether the caller may ask for it now
  /// @param roles who may, by role
  /// @param why the code of what keeps the caller from it though it is possible
  public record Offer(
      String operation, boolean possible, boolean you, List<String> roles, @Nullable String why) {}

  /// All operations, in the order of a complaint's life.
  public List<Offer> of(Complaint complaint, Caller caller) {
    Sight sight = recusal.of(caller);
    return Arrays.stream(Operation.values())
        .filter(Operation::callable)
        .map(operation -> offer(operation, complaint, sight))
        .toList();
  }

  private Offer offer(Operation operation, Complaint complaint, Sight sight) {
    boolean erasedAlready = operation == Operation.ERASE && complaint.erasedAt() != null;
    boolean possible =
        !erasedAlready && ComplaintMoves.next(complaint.state(), operation).isPresent();
    Set<Role> open = who(operation, complaint.subject(), sight);
    String obstacle = obstacle(operation, complaint.subject(), open, sight);
    return new Offer(
        operation.wireName(),
        possible,
        possible && obstacle == null,
        open.stream().sorted().map(Role::wireName).toList(),
        possible ? obstacle : erasedAlready ? new ErasedAlready().code() : null);
  }

  private Set<Role> who(Operation operation, Subject subject, Sight sight) {
    return operation == Operation.ERASE
        ? rights.row("POST", PATH + operation.wireName()).map(Right::roles).orElse(Set.of())
        : Set.of(sight.handler(subject));
  }

  private static @Nullable String obstacle(
      Operation operation, Subject subject, Set<Role> open, Sight sight) {
    if (!Collections.disjoint(open, sight.roles(subject))) {
      return null;
    }
    return operation == Operation.ERASE
        ? "role-lacking"
        : new NotTheirsToHandle(sight.handler(subject)).code();
  }
}
