package cn.onestop.kit.signedin;

import cn.onestop.kit.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who holds which post; every service answers from its own copy of the offices.
public interface Posts {

  /// The posts by which a person may act at that moment, none if there is none: nobody acts who is
  /// on leave, and whoever stands in acts while the holder is.
  List<HeldPost> heldBy(String personId, Instant at);

  /// The posts a person was appointed to at that moment, on leave or not: a head on leave is still
  /// the head of those who work below.
  default List<HeldPost> appointedTo(String personId, Instant at) {
    return heldBy(personId, at);
  }

  /// Why a person may not act in any of these roles at that moment, where more can be said than
  /// that there is no post with such a role.
  default Optional<Refusal> obstacle(String personId, Set<Role> roles, Instant at) {
    return Optional.empty();
  }
}
