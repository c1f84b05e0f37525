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
/// @param partners the further departments and villages that its step table gives a step to
public record Numbered(String number, String id, Place place, Set<String> partners) {

  public Numbered {
    partners = Set.copyOf(partners);
  }

  /// Before anything is known but the number itself.
  public Numbered(String number, String id, Place place) {
    this(number, id, place, Set.of());
  }

  Numbered with(Set<String> offices) {
    return new Numbered(number, id, place, offices);
  }

  /// Whose it is, as `caller` is concerned. The hall works with one front desk (一窗受理): every window
  /// of the centre handles every matter; departments and villages handle their own, and those of
  /// which the step table gives them a step.
  public Belonging belonging(Caller caller) {
    Set<String> offices = new HashSet<>();
    offices.add(place.department());
    offices.addAll(partners);
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

  /// Whether it is the caller's by more than a step that is done there: they take it in, answer for
  /// the item, or stand above all offices.
  boolean answeredForBy(Caller caller) {
    return caller.posts().stream()
        .filter(post -> post.centre().equals(place.centre()))
        .anyMatch(post ->
            atItsHall(post)
                || post.officeKind() == OfficeKind.CENTRE
                || post.office().equals(place.department()));
  }

  /// Whether it was taken in at the caller's village.
  boolean takenInBy(Caller caller) {
    return caller.offices().stream().anyMatch(office -> office.equals(place.village()));
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
