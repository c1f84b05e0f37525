package cn.onestop.identity.account;

import cn.onestop.kit.sealing.KeyedDigests;

/// Passwords for one sign-in. Derived and stored nowhere, so that an administrator who repeats a
/// request is told the same one.
public final class OneTimePasswords {
  /// Without letters and digits that look alike.
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 5;

  private final KeyedDigests digests;

  public OneTimePasswords(KeyedDigests digests) {
    this.digests = digests;
  }

  /// The one that the account's fact at that place set.
  public String of(String account, long version) {
    var bytes =
        digests.bytes("one-time-password", GROUPS * GROUP_LENGTH, account, String.valueOf(version));
    var password = new StringBuilder();
    for (var at = 0; at < bytes.length; at++) {
      if (at > 0 && at % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(Byte.toUnsignedInt(bytes[at]) % ALPHABET.length()));
    }
    return password.toString();
  }
}
