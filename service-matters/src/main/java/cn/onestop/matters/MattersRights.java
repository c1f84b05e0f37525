package cn.onestop.matters;

import static cn.onestop.kit.signedin.Right.delete;
import static cn.onestop.kit.signedin.Right.get;
import static cn.onestop.kit.signedin.Right.post;
import static cn.onestop.kit.signedin.Right.put;
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
  private static final String DRAFTS = MATTERS + "/drafts";
  private static final String CONSULTATIONS = "/api/v1/consultations";
  private static final String CONSULTATION = CONSULTATIONS + "/{id}";

  private static final String BUNDLES = "/api/v1/bundles";
  private static final String BUNDLE = BUNDLES + "/{number}";
  private static final String PRE_REVIEWS = "/api/v1/pre-reviews";
  private static final String PRE_REVIEW = PRE_REVIEWS + "/{number}";

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
          // The sequence of an item runs over all centres; what is another's is not told.
          get(MATTERS + "/numbers").may(SUPERVISOR, DIRECTOR, ADMIN).within(NONE),
          get(MATTERS + "/export.csv")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR)
              .within(NONE),
          get(MATTERS + "/export.xlsx")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR)
              .within(NONE),
          get(MATTERS + "/counts")
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
          post(MATTER + "/claim").may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER).within(OFFICE),
          post(MATTER + "/release")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, DIRECTOR)
              .within(OFFICE),
          post(MATTER + "/hand-over")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, DIRECTOR)
              .within(OFFICE),
          post(MATTER + "/assign").may(APPROVER, DIRECTOR).within(OFFICE),
          post(MATTER + "/complete-step").may(CLERK, REVIEWER, VILLAGE_AGENT).within(OFFICE),
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
          get(MATTER + "/papers")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR)
              .within(OFFICE),
          get(MATTER + "/papers/{paper}.html")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(OFFICE),
          get(MATTER + "/papers/{paper}.pdf")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(OFFICE),
          post(MATTER + "/unmask").may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER).within(OFFICE),
          get(MATTER + "/audit").may(SUPERVISOR, DIRECTOR).within(CENTRE),
          post(MATTER + "/erase").may(ADMIN).within(CENTRE),
          // The items decide at which centre; the caller's post there is asked for by the filing.
          post(BUNDLES).may(CLERK, VILLAGE_AGENT, CITIZEN).within(NONE),
          get(BUNDLES)
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR)
              .within(NONE),
          get(BUNDLE)
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR)
              .within(OFFICE),
          post(BUNDLE + "/visit").may(CLERK, VILLAGE_AGENT).within(OFFICE),
          post(BUNDLE + "/request-supplement").may(CLERK).within(CENTRE),
          post(BUNDLE + "/materials/{material}/files").may(CLERK, VILLAGE_AGENT).within(OFFICE),
          // A draft is its author's, and of whoever covers the author's post.
          get(DRAFTS).may(CLERK, VILLAGE_AGENT, CITIZEN).within(NONE),
          get(DRAFTS + "/{id}").may(CLERK, VILLAGE_AGENT, CITIZEN).within(NONE),
          put(DRAFTS + "/{id}").may(CLERK, VILLAGE_AGENT, CITIZEN).within(NONE),
          delete(DRAFTS + "/{id}").may(CLERK, VILLAGE_AGENT, CITIZEN).within(NONE),
          // Whoever is asked first owns the visitor, at whichever of their posts.
          post(CONSULTATIONS).may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER).within(NONE),
          get(CONSULTATIONS).may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER).within(NONE),
          get(CONSULTATIONS + "/to-take-over")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(NONE),
          get(CONSULTATIONS + "/at-centre").may(SUPERVISOR, DIRECTOR).within(NONE),
          get(CONSULTATION)
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR)
              .within(OFFICE),
          post(CONSULTATION + "/answer")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(OFFICE),
          post(CONSULTATION + "/hand-over")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, DIRECTOR)
              .within(OFFICE),
          post(CONSULTATION + "/take-over")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(OFFICE),
          post(CONSULTATION + "/decline")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(OFFICE),
          post(CONSULTATION + "/lead-to")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(OFFICE),
          post(CONSULTATION + "/leave")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(OFFICE),
          post(CONSULTATION + "/file").may(CLERK, VILLAGE_AGENT).within(OFFICE),
          post(CONSULTATION + "/unmask")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER)
              .within(OFFICE),
          post(CONSULTATION + "/erase").may(ADMIN).within(CENTRE),
          get(MATTERS + "/calendars")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR, ADMIN)
              .within(NONE),
          post(MATTERS + "/calendars").may(ADMIN).within(NONE),
          post("/api/v1/public/bundle-progress").anyone(),
          // As with a filing, the item decides at which centre.
          post(PRE_REVIEWS).may(CLERK, VILLAGE_AGENT, CITIZEN).within(NONE),
          get(PRE_REVIEWS)
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR, CITIZEN)
              .within(NONE),
          get(PRE_REVIEW)
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, DIRECTOR, CITIZEN)
              .within(OFFICE),
          post(PRE_REVIEW + "/pass").may(CLERK).within(CENTRE),
          post(PRE_REVIEW + "/request-correction").may(CLERK).within(CENTRE),
          post(PRE_REVIEW + "/not-ours").may(CLERK).within(CENTRE),
          post(PRE_REVIEW + "/resubmit").may(CLERK, VILLAGE_AGENT, CITIZEN).within(OFFICE),
          post(PRE_REVIEW + "/withdraw").may(CLERK, VILLAGE_AGENT, CITIZEN).within(OFFICE),
          post(PRE_REVIEW + "/unmask").may(CLERK, VILLAGE_AGENT).within(OFFICE),
          get(PRE_REVIEW + "/audit").may(SUPERVISOR, DIRECTOR).within(CENTRE),
          post(PRE_REVIEW + "/erase").may(ADMIN).within(CENTRE),
          post("/api/v1/public/pre-reviews").anyone(),
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
