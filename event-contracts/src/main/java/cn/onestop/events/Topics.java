package cn.onestop.events;

/// The topics. None is compacted, all keep their data; a record that a consumer cannot apply goes
/// to [#deadLetters(String)] of its topic.
public final class Topics {

  /// Service items, keyed by item code.
  public static final String ITEMS = "onestop.catalog.items";

  /// Powers, keyed by `p-` and the power code.
  public static final String POWERS = "onestop.catalog.powers";

  /// Drafts of changes of the catalogue, keyed by the draft's id.
  public static final String DRAFTS = "onestop.catalog.drafts";

  /// Offices, posts and who holds them, keyed by office code.
  public static final String OFFICES = "onestop.catalog.offices";

  /// Applications, keyed by the matter's id.
  public static final String MATTERS = "onestop.matters";

  /// Imported working calendars, keyed by the import's id.
  public static final String CALENDARS = "onestop.matters.calendars";

  /// Complaints, keyed by the complaint's id.
  public static final String COMPLAINTS = "onestop.complaints";

  /// Lamps and cards, keyed by the id of the supervised matter.
  public static final String SUPERVISION = "onestop.supervision";

  private Topics() {}

  /// Where records of `topic` go that a consumer could not apply.
  public static String deadLetters(String topic) {
    return topic + ".dlt";
  }
}
