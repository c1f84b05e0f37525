package cn.onestop.matters.matter;

import cn.onestop.kit.offices.KnownCertificate;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.MatterRefusal.CertificateLacking;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Who may decide an act of enforcement, a licence among them: only who has a valid certificate for
/// it (国办发〔2018〕118号: 全面实行行政执法人员持证上岗和资格管理制度).
final class CertificateToAct {

  private CertificateToAct() {}

  /// What is missing at that moment, the nearest to a valid one; empty if one is valid.
  ///
  /// @param kind the kind the item asks for
  static Optional<CertificateLacking> lacking(
      String kind, Place place, List<KnownCertificate> all, Instant at) {
    List<KnownCertificate> ofKind = all.stream().filter(it -> it.kind().equals(kind)).toList();
    List<KnownCertificate> covering =
        ofKind.stream().filter(it -> it.covers(place.centre(), place.department())).toList();
    if (covering.stream().anyMatch(it -> it.validAt(at))) {
      return Optional.empty();
    }
    if (covering.isEmpty()) {
      return Optional.of(
          ofKind.isEmpty()
              ? CertificateLacking.none(kind)
              : CertificateLacking.elsewhere(kind, place.department()));
    }
    // Revoked while it would still run, or else the one that runs longest.
    return covering.stream()
        .filter(it -> it.runsAt(at))
        .map(KnownCertificate::revokedAt)
        .filter(Objects::nonNull)
        .findFirst()
        .map(revoked -> CertificateLacking.revoked(kind, revoked))
        .or(() ->
            covering.stream()
                .reduce((one, other) -> other.validUntil().isAfter(one.validUntil()) ? other : one)
                .map(it -> CertificateLacking.notNow(kind, it.validFrom(), it.validUntil())));
  }
}
