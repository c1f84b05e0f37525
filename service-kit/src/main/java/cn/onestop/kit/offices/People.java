package cn.onestop.kit.offices;

import cn.onestop.kit.views.ViewReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The staff this service knows of: who is on leave, who has which certificate to act.
public final class People {

  private static final String ID_PREFIX = "p-";

  private final ViewReader<PersonCopy> copy;

  public People(ViewReader<PersonCopy> copy) {
    this.copy = copy;
  }

  /// Until when the person is on leave, if they are at that moment.
  public Optional<Instant> onLeave(String person, Instant at) {
    return copy.find(ID_PREFIX + person).flatMap(known -> known.onLeave(at));
  }

  /// Every certificate the person was ever given, in the order of recording.
  public List<KnownCertificate> certificates(String person) {
    return copy.find(ID_PREFIX + person)
        .map(known ->
            known.certificates().stream()
                .map(it ->
                    new KnownCertificate(
                        it.kind(),
                        known.centre(),
                        it.department(),
                        it.validFrom(),
                        it.validUntil(),
                        it.revokedAt()))
                .toList())
        .orElse(List.of());
  }

  /// The people whose record the centre keeps, in the order of their references.
  ///
  /// @param after the reference after which the page begins, `null` for the first page
  public List<String> ofCentre(String centre, @Nullable String after, int limit) {
    var from = after == null ? null : PeopleView.id(centre, after);
    return copy.list(PeopleView.LIST, PeopleView.id(centre, ""), from, limit).stream()
        .map(entry -> entry.content().getString("person"))
        .toList();
  }
}
