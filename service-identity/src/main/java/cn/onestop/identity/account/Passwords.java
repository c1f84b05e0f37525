package cn.onestop.identity.account;

/// Makes and checks what is kept of a password. Expensive on purpose, so only so many at once.
public interface Passwords {

  String hash(String password);

  boolean matches(String password, String hash);

  /// Takes as long as [#matches], for when there is nothing to compare with.
  void matchesNobody(String password);
}
