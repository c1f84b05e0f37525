package cn.onestop.identity;

import static cn.onestop.kit.signedin.Right.get;
import static cn.onestop.kit.signedin.Right.post;
import static cn.onestop.kit.signedin.Role.ADMIN;
import static cn.onestop.kit.signedin.Scope.INSTALLATION;

import cn.onestop.kit.signedin.RightsTable;

/// Who may call what in this service. The provider's own addresses, and what the pages post to, are
/// guarded by filters of their own.
final class IdentityRights {
  private static final String ACCOUNTS = "/api/v1/identity/accounts";
  private static final String ACCOUNT = ACCOUNTS + "/{account}";
  private static final String SESSIONS = "/api/v1/identity/sessions";
  private static final String KEYS = "/api/v1/identity/keys";

  static final RightsTable TABLE =
      RightsTable.of(
          get("/login").anyone(),
          get("/login/password").anyone(),
          get("/login/page.css").anyone(),
          get(ACCOUNTS).may(ADMIN).within(INSTALLATION),
          post(ACCOUNTS).may(ADMIN).within(INSTALLATION),
          post(ACCOUNT + "/disable").may(ADMIN).within(INSTALLATION),
          post(ACCOUNT + "/enable").may(ADMIN).within(INSTALLATION),
          post(ACCOUNT + "/roles").may(ADMIN).within(INSTALLATION),
          post(ACCOUNT + "/reset-password").may(ADMIN).within(INSTALLATION),
          // Their own; others' are the administrators', which the endpoints see to.
          get(SESSIONS).signedIn(),
          post(SESSIONS + "/{sid}/end").signedIn(),
          get(KEYS).may(ADMIN).within(INSTALLATION),
          post(KEYS + "/rotate").may(ADMIN).within(INSTALLATION),
          get("/api/v1/identity/audit").may(ADMIN).within(INSTALLATION));

  private IdentityRights() {}
}
