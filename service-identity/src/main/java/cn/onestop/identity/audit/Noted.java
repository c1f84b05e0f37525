package cn.onestop.identity.audit;

import cn.onestop.events.identity.AccessNoted;
import org.jspecify.annotations.Nullable;

/// What the access trail takes down.
public enum Noted {
  SIGNED_IN,
  SIGN_IN_FAILED,
  /// Further attempts from there have to wait.
  SIGN_IN_HELD_BACK,
  SESSION_ENDED,
  ACCOUNT_CREATED,
  ACCOUNT_DISABLED,
  ACCOUNT_ENABLED,
  ROLES_CHANGED,
  PASSWORD_RESET,
  PASSWORD_CHANGED,
  KEY_ADDED;

  /// It concerns that person, by opaque reference.
  public Note of(@Nullable String person) {
    return new Note(this, person, null, null, null, null);
  }

  /// What happened, and what is known of it.
  ///
  /// @param name the login name that was tried; only its keyed digest is kept
  /// @param address where it came from; only its keyed digest is kept
  public record Note(
      Noted what,
      @Nullable String person,
      @Nullable String session,
      @Nullable String name,
      @Nullable String address,
      @Nullable String reason) {

    public Note in(String sid) {
      return new Note(what, person, sid, name, address, reason);
    }

    public Note tried(String triedName) {
      return new Note(what, person, session, triedName, address, reason);
    }

    public Note from(String where) {
      return new Note(what, person, session, name, where, reason);
    }

    public Note because(String why) {
      return new Note(what, person, session, name, address, why);
    }

    AccessNoted event(@Nullable String nameDigest, @Nullable String addressDigest) {
      return new AccessNoted(what.name(), person, session, nameDigest, addressDigest, reason);
    }
  }
}
