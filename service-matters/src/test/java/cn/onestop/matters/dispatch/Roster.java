package cn.onestop.matters.dispatch;

import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Who is there, for tests.
public final class Roster implements Staff {

  private static final String CENTRE = "511321900000";

  private final List<Appointment> appointments = new ArrayList<>();
  private final List<StandIn> standIns = new ArrayList<>();
  private final Set<String> away = new HashSet<>();

  private record Appointment(String person, HeldPost post) {}

  private record StandIn(String person, String absent) {}

  public static Roster of() {
    return new Roster();
  }

  public Roster with(String person, Role role, OfficeKind kind, String office) {
    HeldPost post = new HeldPost("post-of-" + person, Set.of(role), office, kind, CENTRE);
    appointments.add(new Appointment(person, post));
    return this;
  }

  public Roster onLeave(String person) {
    away.add(person);
    return this;
  }

  public Roster back(String person) {
    away.remove(person);
    return this;
  }

  /// The post ends for good.
  public Roster left(String person) {
    appointments.removeIf(it -> it.person().equals(person));
    return this;
  }

  public Roster standsIn(String person, String absent) {
    standIns.add(new StandIn(person, absent));
    return this;
  }

  @Override
  public List<HeldPost> acting(String person, Instant at) {
    return away.contains(person) ? List.of() : appointed(person, at);
  }

  @Override
  public List<HeldPost> appointed(String person, Instant at) {
    return Stream.concat(posts(person), covers(person, at).stream().map(Cover::post)).toList();
  }

  @Override
  public List<Cover> covers(String person, Instant at) {
    return standIns.stream()
        .filter(it -> it.person().equals(person) && away.contains(it.absent()))
        .flatMap(it -> posts(it.absent()).map(post -> new Cover(it.absent(), post)))
        .toList();
  }

  private Stream<HeldPost> posts(String person) {
    return appointments.stream().filter(it -> it.person().equals(person)).map(Appointment::post);
  }
}
