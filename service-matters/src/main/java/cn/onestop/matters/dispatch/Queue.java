package cn.onestop.matters.dispatch;

import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.util.Locale;
import java.util.Set;

/// Where matters wait for somebody of an office: one for the hall of a centre, since it works with
/// one front desk (一窗受理), one for each department and each village.
///
/// @param office the code of the office; the centre's for its hall
public record Queue(Kind kind, String office, String centre) {

  /// The kinds of queue.
  public enum Kind {
    /// 综合窗口、出件窗口: any window takes in, closes and hands out what is the centre's.
    HALL,
    /// 承办科室
    DEPARTMENT,
    /// 村（社区）便民服务点
    VILLAGE
  }

  public static Queue hall(String centre) {
    return new Queue(Kind.HALL, centre, centre);
  }

  public static Queue department(String code, String centre) {
    return new Queue(Kind.DEPARTMENT, code, centre);
  }

  public static Queue village(String code, String centre) {
    return new Queue(Kind.VILLAGE, code, centre);
  }

  /// The queue of an office.
  public static Queue of(KnownOffice office) {
    return of(office.kind(), office.code(), office.centre());
  }

  /// The queue of the office of a post.
  public static Queue of(HeldPost post) {
    return of(post.officeKind(), post.office(), post.centre());
  }

  private static Queue of(OfficeKind kind, String office, String centre) {
    return switch (kind) {
      case COUNTY, CENTRE, HALL, WINDOW -> hall(centre);
      case DEPARTMENT -> department(office, centre);
      case VILLAGE -> village(office, centre);
    };
  }

  /// The queue of that [#key] at that centre.
  static Queue parse(String key, String centre) {
    int end = key.indexOf(':');
    return new Queue(
        Kind.valueOf(key.substring(0, end).toUpperCase(Locale.ROOT)),
        key.substring(end + 1),
        centre);
  }

  /// As in facts and answers: `department:511321900000-D01`.
  public String key() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + office;
  }

  /// Whether a post is at the office whose queue it is. The posts of the centre itself stand above
  /// all its offices.
  public boolean at(HeldPost post) {
    return post.centre().equals(centre)
        && (post.officeKind() == OfficeKind.CENTRE || of(post).equals(this));
  }

  /// Whose work it is there.
  Set<Role> roles(Awaited awaited) {
    Role usual =
        switch (kind) {
          case HALL -> Role.CLERK;
          case DEPARTMENT -> Role.REVIEWER;
          case VILLAGE -> Role.VILLAGE_AGENT;
        };
    return awaited == Awaited.DECIDE ? Set.of(usual, Role.APPROVER) : Set.of(usual);
  }

  /// Whether whoever holds that post does what is awaited here.
  public boolean does(HeldPost post, Awaited awaited) {
    return at(post) && post.roles().stream().anyMatch(roles(awaited)::contains);
  }

  /// Whether whoever holds that post heads the office.
  boolean headedBy(HeldPost post) {
    return at(post)
        && (post.roles().contains(Role.APPROVER) || post.roles().contains(Role.DIRECTOR));
  }
}
