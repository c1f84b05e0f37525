package cn.onestop.matters;

import static cn.onestop.kit.signedin.Right.get;
import static cn.onestop.kit.signedin.Right.post;
import static cn.onestop.kit.signedin.Role.ADMIN;
import static cn.onestop.kit.signedin.Role.APPROVER;
import static cn.onestop.kit.signedin.Role.CITIZEN;
import static cn.onestop.kit.signedin.Role.CLERK;
import static cn.onestop.kit.signedin.Role.DIRECTOR;
import static cn.onestop.kit.signedin.Role.REVIEWER;
import static cn.onestop.kit.signedin.Role.SUPERVISOR;
import static cn.onestop.kit.signedin.Role.VILLAGE_AGENT;
import static cn.onestop.kit.signedin.Scope.CENTRE;
import static cn.onestop.kit.signedin.Scope.NONE;
import static cn.onestop.kit.signedin.Scope.OFFICE;

import cn.onestop.kit.signedin.RightsTable;

/// Who may call what in this service.
final class MattersRights {

  private static final String MATTERS = "/api/v1/matters";
  private static final String APPLICANTS = "/api/v1/applicants";
  private static final String MATTER = MATTERS + "/{number}";

  /// Within OFFICE a reviewer reaches the department's matters, a village agent the village's, and
  /// a clerk, through the one front desk, those of the whole centre.
  static final RightsTable TABLE =
      RightsTable.of(
          // The item decides at which centre; the caller's post there is asked for by the filing.
          post(MATTERS).may(CLERK, VILLAGE_AGENT, CITIZEN).within(NONE),
          // A list leaves out what is not the caller's instead of refusing.
          get(MATTERS)
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR)
              .within(NONE),
          get(MATTER)
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR)
              .within(OFFICE),
          get(MATTER + "/operations")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR, ADMIN)
              .within(OFFICE),
          post(MATTER + "/accept").may(CLERK).within(CENTRE),
          post(MATTER + "/refuse").may(CLERK).within(CENTRE),
          post(MATTER + "/accept-provisionally").may(CLERK).within(CENTRE),
          post(MATTER + "/accept-on-commitment").may(CLERK).within(CENTRE),
          post(MATTER + "/settle").may(CLERK).within(CENTRE),
          post(MATTER + "/request-supplement").may(CLERK).within(CENTRE),
          post(MATTER + "/supplement").may(CLERK, VILLAGE_AGENT).within(OFFICE),
          post(MATTER + "/return").may(CLERK).within(CENTRE),
          post(MATTER + "/transfer").may(CLERK).within(CENTRE),
          post(MATTER + "/visit").may(CLERK, VILLAGE_AGENT).within(OFFICE),
          post(MATTER + "/complete-step").may(CLERK, REVIEWER).within(OFFICE),
          post(MATTER + "/start-special-procedure").may(APPROVER).within(OFFICE),
          post(MATTER + "/end-special-procedure").may(APPROVER, REVIEWER, CLERK).within(OFFICE),
          post(MATTER + "/extend").may(APPROVER).within(OFFICE),
          post(MATTER + "/decide").may(APPROVER, REVIEWER, CLERK).within(OFFICE),
          post(MATTER + "/check-commitment").may(REVIEWER, APPROVER).within(OFFICE),
          post(MATTER + "/revoke").may(APPROVER).within(OFFICE),
          post(MATTER + "/close").may(CLERK).within(CENTRE),
          post(MATTER + "/deliver").may(CLERK, VILLAGE_AGENT).within(OFFICE),
          post(MATTER + "/archive").may(CLERK).within(CENTRE),
          post(MATTER + "/withdraw").may(CLERK).within(CENTRE),
          get(MATTER + "/files")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR)
              .within(OFFICE),
          get(MATTER + "/files/{file}")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(OFFICE),
          post(MATTER + "/materials/{material}/files")
              .may(CLERK, REVIEWER, VILLAGE_AGENT)
              .within(OFFICE),
          post(MATTER + "/materials/{material}/files/reuse")
              .may(CLERK, VILLAGE_AGENT)
              .within(OFFICE),
          post(MATTER + "/files/{file}/remove").may(CLERK, VILLAGE_AGENT).within(OFFICE),
          post(MATTER + "/unmask").may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER).within(OFFICE),
          get(MATTER + "/audit").may(SUPERVISOR, DIRECTOR).within(CENTRE),
          post(MATTER + "/erase").may(ADMIN).within(CENTRE),
          get(MATTERS + "/calendars")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR, ADMIN)
              .within(NONE),
          post(MATTERS + "/calendars").may(ADMIN).within(NONE),
          // Both leave out what is not the caller's, as the worklist does.
          post(APPLICANTS + "/search")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR)
              .within(NONE),
          post(APPLICANTS + "/find").may(CLERK, VILLAGE_AGENT).within(NONE),
          get(APPLICANTS + "/{ref}").may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER).within(OFFICE),
          post(APPLICANTS + "/{ref}/unmask")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(OFFICE),
          post("/api/v1/public/progress").anyone());

  private MattersRights() {}
}
