package cn.onestop.identity;

import static cn.onestop.kit.signedin.Right.get;

import cn.onestop.kit.signedin.RightsTable;

/// Who may call what in this service. The provider's own addresses are guarded by its filters.
final class IdentityRights {

  static final RightsTable TABLE =
      RightsTable.of(get("/login").anyone(), get("/login/page.css").anyone());

  private IdentityRights() {}
}
