package cn.onestop.monitoring;

import static cn.onestop.kit.signedin.Right.get;

import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;

/// Who may call what at supervision: who answers for the centre sees all of it, a reviewer the own
/// department.
final class MonitoringRights {

  private MonitoringRights() {}

  static RightsTable table() {
    return RightsTable.of(
        watching("/api/v1/supervision/overview"),
        watching("/api/v1/supervision/stream"),
        watching("/api/v1/supervision/matters"),
        watching("/api/v1/supervision/cards"),
        watching("/api/v1/supervision/visits"),
        get("/api/v1/supervision/visits/items")
            .may(Role.SUPERVISOR, Role.DIRECTOR, Role.APPROVER)
            .within(Scope.OFFICE));
  }

  private static Right watching(String path) {
    return get(path)
        .may(Role.SUPERVISOR, Role.DIRECTOR, Role.APPROVER, Role.REVIEWER)
        .within(Scope.OFFICE);
  }
}
