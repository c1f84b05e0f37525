package cn.onestop.catalog.office;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;

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
}
