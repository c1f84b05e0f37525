package cn.onestop.matters.casefile;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedStreams.ContentKey;
import cn.onestop.matters.casefile.CaseFileRefusal.NameUnusable;

/// What is sealed of a document.
///
/// @param name as whoever handed it in called it; it may well be a person's
/// @param key to its content
/// @param sha256 of its content, in hex; in the open it would prove to anybody who holds a copy
///   that this person handed it in
record Handed(String name, String key, String sha256) {

  private static final int LONGEST = 120;

  static String usable(String name) {
    var bare = name.strip();
    if (bare.length() > LONGEST
        || bare.chars().anyMatch(it -> Character.isISOControl(it) || it == '/' || it == '\\')) {
      throw new Refused(new NameUnusable(LONGEST));
    }
    return bare;
  }

  ContentKey contentKey() {
    return new ContentKey(key);
  }

  /// Personal data does not get into logs.
  @Override
  public String toString() {
    return "Handed[…]";
  }
}
