package cn.onestop.identity.account;

import java.util.List;

/// What somebody signs in to. Names and the password's hash lie in the sealed part.
///
/// @param subject stands for the person in tokens and records; it tells nothing about them
/// @param roles what the person may be, as on the wire
/// @param enabled whether it can be signed in to
/// @param mustChange whether the password is good for one sign-in only
/// @param password where the password's hash lies sealed
/// @param credentials goes up whenever sessions begun before must not go on
public record Account(
    String subject,
    List<String> roles,
    boolean enabled,
    boolean mustChange,
    String password,
    int credentials) {
  private static final String ADMINISTRATOR = "admin";

  public Account {
    roles = List.copyOf(roles);
  }

  /// Whether it can run the software.
  boolean isAdministrator() {
    return enabled && isAdministrator(roles);
  }

  static boolean isAdministrator(List<String> roles) {
    return roles.contains(ADMINISTRATOR);
  }

  Account enabled(boolean now) {
    return new Account(
        subject, roles, now, mustChange, password, now ? credentials : credentials + 1);
  }

  Account with(List<String> newRoles) {
    return new Account(subject, newRoles, enabled, mustChange, password, credentials);
  }

  Account with(String newPassword, boolean forOneSignIn) {
    return new Account(subject, roles, enabled, forOneSignIn, newPassword, credentials + 1);
  }
}
