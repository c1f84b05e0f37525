package cn.onestop.events;

/// The topics. None is compacted, all but [#SUPERVISION_LIVE] keep their data; a record that a
/// consumer cannot apply goes to [#deadLetters(String)] of its topic.
public final class Topics {

  /// Service items, keyed by item code.
  public static final String ITEMS = "onestop.catalog.items";

  /// Powers, keyed by `p-` and the power code.
  public static final String POWERS = "onestop.catalog.powers";

  /// Drafts of changes of the catalogue, keyed by the draft's id.
  public static final String DRAFTS = "onestop.catalog.drafts";

  /// Legal texts of the register of bases, keyed by `l-` and the text's code.
  public static final String LEGAL_TEXTS = "onestop.catalog.legal-texts";

  /// Normative documents on their way from drafting to clean-up, keyed by the document's id.
  public static final String NORMATIVE_DOCUMENTS = "onestop.catalog.normative-documents";

  /// Rounds of reconciling the list of powers, keyed by the round's id.
  public static final String RECONCILINGS = "onestop.catalog.reconcilings";

  /// Offices, posts and who holds them, keyed by office code.
  public static final String OFFICES = "onestop.catalog.offices";

  /// Staff: leave and certificates to act, keyed by the person's reference.
  public static final String PEOPLE = "onestop.catalog.people";

  /// Applications, keyed by the matter's id.
  public static final String MATTERS = "onestop.matters";

  /// What was handed in for applications, keyed by the case file's id.
  public static final String CASE_FILES = "onestop.matters.case-files";

  /// Several items applied for at once, keyed by the bundle's id.
  public static final String BUNDLES = "onestop.matters.bundles";

  /// Who owns which visitor, and how it ended, keyed by the consultation's id.
  public static final String CONSULTATIONS = "onestop.matters.consultations";

  /// Checks of materials before an application is filed, keyed by the pre-review's id.
  public static final String PRE_REVIEWS = "onestop.matters.pre-reviews";

  /// Imported working calendars, keyed by the import's id.
  public static final String CALENDARS = "onestop.matters.calendars";

  /// Complaints, keyed by the complaint's id.
  public static final String COMPLAINTS = "onestop.complaints";

  /// Lamps and cards, keyed by the id of the supervised matter.
  public static final String SUPERVISION = "onestop.supervision";

  /// Who saw, opened or was refused what, keyed by the id of the sheet it stands on.
  public static final String AUDIT = "onestop.audit";

  /// Ended sign-in sessions, keyed by the session's id.
  public static final String IDENTITY = "onestop.identity";

  /// Accounts, keyed by the account's id.
  public static final String ACCOUNTS = "onestop.identity.accounts";

  /// The keys that sign tokens; one aggregate.
  public static final String SIGNING_KEYS = "onestop.identity.keys";

  /// Who signed in or tried to, keyed by day.
  public static final String ACCESS = "onestop.identity.access";

  /// What supervision shows from now on, for pages that are open, keyed by the centre. It is kept
  /// for an hour, and has no dead letters: nothing is built from it.
  public static final String SUPERVISION_LIVE = "onestop.supervision.live";

  private Topics() {}

  /// Where records of `topic` go that a consumer could not apply.
  public static String deadLetters(String topic) {
    return topic + ".dlt";
  }
}
