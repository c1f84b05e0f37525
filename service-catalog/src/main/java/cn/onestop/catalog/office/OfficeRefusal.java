package cn.onestop.catalog.office;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Why something about an office or its posts is not answered or not done.
public sealed interface OfficeRefusal extends Refusal {

  /// There is no such office, or the caller must not learn that there is.
  record Unknown(String office) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "office-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(office);
    }
  }

  /// The office has no such post.
  record PostUnknown(String post) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "post-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(post);
    }
  }

  /// The office has that post already.
  record PostExists(String post) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "post-exists";
    }

    @Override
    public List<String> arguments() {
      return List.of(post);
    }
  }

  /// The person holds the post already in some of that time.
  record AlreadyHolds(String post, String person) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "post-already-held";
    }

    @Override
    public List<String> arguments() {
      return List.of(post, person);
    }
  }

  /// The person does not hold the post just before that moment, or it ends then anyway.
  record DoesNotHold(String post, String person) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "post-not-held";
    }

    @Override
    public List<String> arguments() {
      return List.of(post, person);
    }
  }

  /// The end of an appointment is not after its beginning.
  record EndsBeforeItBegins(String post) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "holder-ends-before-beginning";
    }

    @Override
    public List<String> arguments() {
      return List.of(post);
    }
  }

  /// Nothing would change.
  record Unchanged(String what) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "office-unchanged";
    }

    @Override
    public List<String> arguments() {
      return List.of(what);
    }
  }

  /// The office or the post is closed, or is so before the time asked for is over.
  record Gone(String code, String what, Instant closed) implements OfficeRefusal {

    static Gone office(String office, Instant closed) {
      return new Gone("office-closed", office, closed);
    }

    static Gone post(String post, Instant closed) {
      return new Gone("post-closed", post, closed);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public List<String> arguments() {
      return List.of(what, OfficeHours.DEFAULT.local(closed).toString().replace('T', ' '));
    }
  }

  /// Somebody holds these posts beyond the moment.
  record PostHeld(List<String> posts) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "post-held";
    }

    @Override
    public List<String> arguments() {
      return List.of(String.join(", ", posts));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("posts", posts);
    }
  }

  /// There are open offices below it.
  record OfficesBelow(List<String> offices) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "offices-below";
    }

    @Override
    public List<String> arguments() {
      return List.of(String.join(", ", offices));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("offices", offices);
    }
  }

  /// The person stands in on the post for the same holder already in some of that time.
  record AlreadyStandsIn(String post, String person) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "already-stands-in";
    }

    @Override
    public List<String> arguments() {
      return List.of(post, person);
    }
  }

  /// The person does not stand in on the post just before that moment, or it ends then anyway.
  record DoesNotStandIn(String post, String person) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "does-not-stand-in";
    }

    @Override
    public List<String> arguments() {
      return List.of(post, person);
    }
  }

  /// Nobody stands in for themselves.
  record StandsInForThemselves(String post) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "stands-in-for-themselves";
    }

    @Override
    public List<String> arguments() {
      return List.of(post);
    }
  }

  /// The superior named is no post here or above, or stands below the post itself.
  ///
  /// @param code `superior-unknown`, `superior-elsewhere` or `superior-circle`
  record WrongSuperior(String code, String superior) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public List<String> arguments() {
      return List.of(superior);
    }
  }

  /// The office cannot stand where it is to stand.
  ///
  /// @param code as in the rules for files of offices
  record Misplaced(String code, String what) implements OfficeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public List<String> arguments() {
      return List.of(what);
    }
  }
}
