package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The application was accepted (受理); the clocks run from here.
///
/// @param promised until when the centre promised to be done
/// @param statutory until when the law wants it done, where it says so
/// @param deemed true where the office was silent for too long and the application counts as
///   accepted from the moment its materials came (Administrative Licensing Law art. 32); absent
///   otherwise
/// @param tolerated what may come later, where it was accepted provisionally (容缺受理)
/// @param commitment the applicant's written commitment that takes the place of the examination,
///   sealed, where it was accepted on one (告知承诺)
@EventType("cn.onestop.matters.matter-accepted.v1")
public record MatterAccepted(
    String number,
    PlainDue promised,
    @Nullable PlainDue statutory,
    @Nullable Boolean deemed,
    @Nullable Tolerated tolerated,
    @Nullable SealedReference commitment)
    implements MatterEvent {

  /// By a clerk.
  public MatterAccepted(String number, PlainDue promised, @Nullable PlainDue statutory) {
    this(number, promised, statutory, null, null, null);
  }

  /// What the applicant may bring later (容缺受理).
  ///
  /// @param materials names of the materials as the item publishes them
  /// @param within how long the applicant has
  /// @param due until when they must have come
  /// @param promise the applicant's written promise, sealed
  public record Tolerated(
      List<String> materials, PlainLimit within, PlainDue due, SealedReference promise) {

    public Tolerated {
      materials = List.copyOf(materials);
    }
  }
}
