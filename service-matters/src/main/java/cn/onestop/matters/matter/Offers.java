package cn.onestop.matters.matter;

import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.Role;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may do what to a matter now, read off the table of moves and the rights table.
public final class Offers {

  private static final String PATH = "/api/v1/matters/{number}/";

  private final RightsTable rights;
  private final MatterDesk desk;
  private final ClaimDesk claims;

  public Offers(RightsTable rights, MatterDesk desk, ClaimDesk claims) {
    this.rights = rights;
    this.desk = desk;
    this.claims = claims;
  }

  /// One operation on one matter.
  ///
  /// @param possible whether the matter's state permits it
  /// @param you whether the caller may ask for it now
  /// @param roles who may, by role
  /// @param why the code of what keeps the caller from it though it is possible
  public record Offer(
      String operation, boolean possible, boolean you, List<String> roles, @Nullable String why) {}

  /// All operations; those possible now first, in the order of a matter's life.
  public List<Offer> of(Matter matter, Numbered numbered, Caller caller) {
    List<Operation> possible = MatterMoves.possible(matter);
    return Arrays.stream(Operation.values())
        .filter(Operation::callable)
        .sorted((one, other) -> Boolean.compare(possible.contains(other), possible.contains(one)))
        .map(operation -> offer(operation, possible.contains(operation), matter, numbered, caller))
        .toList();
  }

  private Offer offer(
      Operation operation, boolean possible, Matter matter, Numbered numbered, Caller caller) {
    Set<Role> open =
        rights.row("POST", PATH + operation.wireName()).map(Right::roles).orElse(Set.of());
    String obstacle =
        Collections.disjoint(open, numbered.roles(caller))
            ? "role-lacking"
            : obstacle(operation, matter, numbered, caller);
    return new Offer(
        operation.wireName(),
        possible,
        possible && obstacle == null,
        open.stream().sorted().map(Role::wireName).toList(),
        possible ? obstacle : null);
  }

  /// What else speaks against it, beside role and state.
  private @Nullable String obstacle(
      Operation operation, Matter matter, Numbered numbered, Caller caller) {
    return switch (operation) {
      case CLAIM, RELEASE, HAND_OVER, ASSIGN -> claims.obstacle(operation, matter, caller);
      default -> {
        String turn = claims.obstacleToTurn(operation, matter, numbered, caller);
        yield turn == null ? obstacleToDeciding(operation, matter, numbered, caller) : turn;
      }
    };
  }

  private @Nullable String obstacleToDeciding(
      Operation operation, Matter matter, Numbered numbered, Caller caller) {
    return operation == Operation.DECIDE && matter.state() == MatterState.ACCEPTED
        ? desk.obstacleToDeciding(matter, numbered, caller)
        : null;
  }
}
