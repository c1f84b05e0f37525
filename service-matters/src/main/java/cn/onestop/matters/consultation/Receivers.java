package cn.onestop.matters.consultation;

import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.offices.KnownPost;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.consultation.Consultation.Receiver;
import cn.onestop.matters.consultation.ConsultationRefusal.ReceiverUnfit;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// To whom a visitor can be handed over: somebody who handles matters at the same centre, by name,
/// by post, or whoever is at that window, department or village.
public final class Receivers {

  /// The roles that own visitors.
  static final Set<Role> HANDLING =
      Collections.unmodifiableSet(
          EnumSet.of(Role.CLERK, Role.REVIEWER, Role.VILLAGE_AGENT, Role.APPROVER));

  private static final Set<OfficeKind> COUNTERS =
      EnumSet.of(OfficeKind.WINDOW, OfficeKind.DEPARTMENT, OfficeKind.VILLAGE);

  private final Posts posts;
  private final Offices offices;

  public Receivers(Posts posts, Offices offices) {
    this.posts = posts;
    this.offices = offices;
  }

  /// Who is named; exactly one of them.
  public record Named(@Nullable String person, @Nullable String post, @Nullable String office) {}

  Receiver of(Named named, String centre, Instant at) {
    if (Stream.of(named.person() != null, named.post() != null, named.office() != null)
            .filter(given -> given)
            .count()
        != 1) {
      throw new Refused(ReceiverUnfit.unclear());
    }
    if (named.person() != null) {
      return person(named.person(), centre, at);
    }
    return named.post() != null
        ? post(named.post(), centre, at)
        : office(named.office(), centre, at);
  }

  private Receiver person(String person, String centre, Instant at) {
    HeldPost post =
        handling(posts.appointedTo(person, at), centre)
            .findFirst()
            .orElseThrow(() -> new Refused(ReceiverUnfit.unknown()));
    if (handling(posts.heldBy(person, at), centre).findAny().isEmpty()) {
      throw new Refused(ReceiverUnfit.away());
    }
    return new Receiver(person, null, post.office(), at);
  }

  private static Stream<HeldPost> handling(List<HeldPost> held, String centre) {
    return held.stream()
        .filter(post -> post.centre().equals(centre))
        .filter(post -> !Collections.disjoint(post.roles(), HANDLING));
  }

  private Receiver post(String code, String centre, Instant at) {
    return offices
        .post(code)
        .filter(post -> isOpen(post.office(), centre, at))
        .filter(post -> Role.named(post.role()).filter(HANDLING::contains).isPresent())
        .map(KnownPost::office)
        .map(office -> new Receiver(null, code, office.code(), at))
        .orElseThrow(() -> new Refused(ReceiverUnfit.unknown()));
  }

  private Receiver office(@Nullable String code, String centre, Instant at) {
    return offices
        .find(String.valueOf(code))
        .filter(office -> isOpen(office, centre, at) && COUNTERS.contains(office.kind()))
        .map(office -> new Receiver(null, null, office.code(), at))
        .orElseThrow(() -> new Refused(ReceiverUnfit.unknown()));
  }

  private static boolean isOpen(KnownOffice office, String centre, Instant at) {
    Instant closed = office.closed();
    return office.centre().equals(centre) && (closed == null || at.isBefore(closed));
  }
}
