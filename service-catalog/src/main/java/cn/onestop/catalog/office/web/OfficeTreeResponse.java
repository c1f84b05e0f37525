package cn.onestop.catalog.office.web;

import static java.util.stream.Collectors.toSet;

import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.signedin.OfficeKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The counties and centres with everything below them.
record OfficeTreeResponse(List<Node> offices) {

  /// An office and those below it.
  ///
  /// @param closed the moment from which it is no more
  record Node(
      String code, OfficeKind kind, String name, @Nullable Instant closed, List<Node> offices) {}

  /// @param offices some offices; those without the one above them among them come first
  static OfficeTreeResponse of(List<KnownOffice> offices) {
    var codes = offices.stream().map(KnownOffice::code).collect(toSet());
    return new OfficeTreeResponse(
        offices.stream()
            .filter(office -> office.parent() == null || !codes.contains(office.parent()))
            .map(top -> node(top, offices))
            .toList());
  }

  private static Node node(KnownOffice office, List<KnownOffice> all) {
    var below =
        all.stream()
            .filter(other -> Objects.equals(other.parent(), office.code()))
            .map(other -> node(other, all))
            .toList();
    return new Node(office.code(), office.kind(), office.name(), office.closed(), below);
  }
}
