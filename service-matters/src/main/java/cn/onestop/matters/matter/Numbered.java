package cn.onestop.matters.matter;

import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.matter.Matter.Place;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// A number that was given, the matter it was given to, and whose that matter is.
///
/// @param id the matter's id
public record Numbered(String number, String id, Place place) {

  /// Whose it is, as `caller` is concerned. The hall works with one front desk (一窗受理): every window
  /// of the centre handles every matter; departments and villages handle their own.
  public Belonging belonging(Caller caller) {
    Set<String> offices = new HashSet<>();
    offices.add(place.department());
    String village = place.village();
    if (village != null) {
      offices.add(village);
    }
    caller.posts().stream().filter(this::atItsHall).map(HeldPost::office).forEach(offices::add);
    return new Belonging(place.centre(), offices, Set.of());
  }

  /// Those of the caller's roles that reach this matter.
  public Set<Role> roles(Caller caller) {
    Belonging belonging = belonging(caller);
    return caller.roles().stream()
        .filter(role ->
            caller.posts().stream()
                .filter(post -> post.roles().contains(role))
                .anyMatch(post -> reaches(post, belonging)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean reaches(HeldPost post, Belonging belonging) {
    return post.centre().equals(place.centre())
        && (post.officeKind() == OfficeKind.CENTRE || belonging.offices().contains(post.office()));
  }

  private boolean atItsHall(HeldPost post) {
    return post.centre().equals(place.centre())
        && (post.officeKind() == OfficeKind.WINDOW || post.officeKind() == OfficeKind.HALL);
  }
}
