package cn.onestop.monitoring.overview;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.monitoring.overview.SupervisionRefusal.UnknownCentre;
import cn.onestop.monitoring.place.Places;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a caller looks at: a whole centre, or one department of it.
///
/// @param department absent for the whole centre
public record SupervisedOffice(String centre, @Nullable String department) {

  /// What `caller` asks for, as far as it is theirs to see. Who does not say what sees all that is
  /// theirs: the centre, or the own department.
  public static SupervisedOffice of(
      Caller caller, @Nullable String centre, @Nullable String department) {
    String asked = centre == null ? ownCentre(caller) : centre;
    if (!caller.centres().contains(asked)) {
      throw new Refused(new UnknownCentre(asked));
    }
    if (department == null && !caller.wholeCentre(asked)) {
      return new SupervisedOffice(asked, ownDepartment(caller, asked));
    }
    if (department != null) {
      caller.mustReach(Belonging.to(asked, department), new UnknownCentre(asked));
    }
    return new SupervisedOffice(asked, department);
  }

  /// Whether what belongs there is part of it.
  ///
  /// @param of the department it belongs to; absent for what only the centre may know
  public boolean sees(String at, @Nullable String of) {
    return centre.equals(at) && (department == null || department.equals(of));
  }

  /// How lists are kept for it.
  public String listed() {
    return Places.office(centre, department);
  }

  private static String ownCentre(Caller caller) {
    return first(caller.posts().stream().map(post -> post.centre()).sorted().findFirst());
  }

  private static String ownDepartment(Caller caller, String centre) {
    return first(
        caller.posts().stream()
            .filter(post -> post.centre().equals(centre))
            .map(post -> post.office())
            .sorted()
            .findFirst());
  }

  /// The rights table lets nobody in without a post.
  private static String first(Optional<String> found) {
    return found.orElseThrow();
  }
}
