package cn.onestop.complaints;

import static cn.onestop.kit.signedin.Right.get;
import static cn.onestop.kit.signedin.Right.post;
import static cn.onestop.kit.signedin.Role.ADMIN;
import static cn.onestop.kit.signedin.Role.COMPLAINT_HANDLER;
import static cn.onestop.kit.signedin.Role.DIRECTOR;
import static cn.onestop.kit.signedin.Role.SUPERVISOR;
import static cn.onestop.kit.signedin.Scope.CENTRE;
import static cn.onestop.kit.signedin.Scope.NONE;

import cn.onestop.kit.signedin.RightsTable;

/// Who may call what in this service.
final class ComplaintsRights {

  private static final String COMPLAINTS = "/api/v1/complaints";
  private static final String COMPLAINT = COMPLAINTS + "/{number}";

  /// Beyond the table, a complaint is kept from those it is about, and handled by the supervisor
  /// only if it is about somebody who heads the centre or handles complaints: see
  /// `complaint.Recusal`.
  static final RightsTable TABLE =
      RightsTable.of(
          post(COMPLAINTS).anyone(),
          post("/api/v1/public/complaints/follow").anyone(),
          // A list leaves out what is not the caller's instead of refusing.
          get(COMPLAINTS).may(COMPLAINT_HANDLER, SUPERVISOR, DIRECTOR).within(NONE),
          get(COMPLAINT).may(COMPLAINT_HANDLER, SUPERVISOR, DIRECTOR).within(CENTRE),
          get(COMPLAINT + "/operations")
              .may(COMPLAINT_HANDLER, SUPERVISOR, DIRECTOR, ADMIN)
              .within(CENTRE),
          post(COMPLAINT + "/accept").may(COMPLAINT_HANDLER, SUPERVISOR).within(CENTRE),
          post(COMPLAINT + "/refuse").may(COMPLAINT_HANDLER, SUPERVISOR).within(CENTRE),
          post(COMPLAINT + "/reply").may(COMPLAINT_HANDLER, SUPERVISOR).within(CENTRE),
          post(COMPLAINT + "/unmask").may(COMPLAINT_HANDLER, SUPERVISOR).within(CENTRE),
          post(COMPLAINT + "/erase").may(ADMIN).within(CENTRE));

  private ComplaintsRights() {}
}
