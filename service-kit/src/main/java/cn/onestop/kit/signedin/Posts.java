package cn.onestop.kit.signedin;

import java.time.Instant;
import java.util.List;

/// Who holds which post; every service answers from its own copy of the offices.
public interface Posts {

  /// The posts a person held at that moment, none if they held none.
  List<HeldPost> heldBy(String personId, Instant at);
}
