package cn.onestop.catalog.office.web;

import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.signedin.OfficeKind;
import java.util.List;
import java.util.Objects;

/// The centres with everything below them.
record OfficeTreeResponse(List<Node> offices) {

  /// An office and those below it.
  record Node(String code, OfficeKind kind, String name, List<Node> offices) {}

  /// @param offices all offices of some centres
  static OfficeTreeResponse of(List<KnownOffice> offices) {
    return new OfficeTreeResponse(
        offices.stream()
            .filter(office -> office.kind() == OfficeKind.CENTRE)
            .map(centre -> node(centre, offices))
            .toList());
  }

  private static Node node(KnownOffice office, List<KnownOffice> all) {
    var below =
        all.stream()
            .filter(other -> Objects.equals(other.parent(), office.code()))
            .map(other -> node(other, all))
            .toList();
    return new Node(office.code(), office.kind(), office.name(), below);
  }
}
