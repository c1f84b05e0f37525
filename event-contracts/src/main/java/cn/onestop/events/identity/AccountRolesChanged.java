package cn.onestop.events.identity;

import cn.onestop.events.EventType;
import java.util.List;

/// What its person may be from now on; tokens say so from their next renewal.
///
/// @param roles all of them, as on the wire
@EventType("cn.onestop.identity.account-roles-changed.v1")
public record AccountRolesChanged(String subject, List<String> roles) implements AccountEvent {

  public AccountRolesChanged {
    roles = List.copyOf(roles);
  }
}
