package cn.onestop.events.identity;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import java.util.List;

/// Somebody can sign in from now on.
///
/// @param subject the opaque person reference that its tokens carry
/// @param roles what the person may be, as on the wire
/// @param profile login name and display name, sealed
/// @param password the password's hash, sealed
/// @param mustChange whether the password is good for one sign-in only
@EventType("cn.onestop.identity.account-created.v1")
public record AccountCreated(
    String subject,
    List<String> roles,
    SealedReference profile,
    SealedReference password,
    boolean mustChange)
    implements AccountEvent {

  public AccountCreated {
    roles = List.copyOf(roles);
  }
}
