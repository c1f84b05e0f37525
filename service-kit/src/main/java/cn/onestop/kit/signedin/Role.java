package cn.onestop.kit.signedin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person may be at the center; the access token says which.
public enum Role {
  /// Staff at a window.
  CLERK,
  /// Staff of a department, who examine.
  REVIEWER,
  /// Helps villagers file from their village.
  VILLAGE_AGENT,
  /// Heads the department or the centre and decides.
  APPROVER,
  /// Writes the catalogue.
  EDITOR,
  /// Reviews whether what the catalogue is to publish is lawful.
  LEGAL_REVIEWER,
  /// Approves what the catalogue publishes.
  CATALOG_APPROVER,
  /// Handles complaints.
  COMPLAINT_HANDLER,
  /// Watches steps and limits, writes supervision orders.
  SUPERVISOR,
  /// Answers for the centre.
  DIRECTOR,
  /// Runs the software.
  ADMIN,
  /// Applies, asks, rates, complains.
  CITIZEN;

  /// The name in tokens and on the wire, as `village-agent`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The role of that name; a name we do not know gives no rights.
  public static Optional<Role> named(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }

  /// Whether the role counts only together with a post that carries it. Everyone else is the
  /// public.
  public boolean needsPost() {
    return this != CITIZEN;
  }
}
