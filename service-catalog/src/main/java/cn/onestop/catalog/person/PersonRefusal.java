package cn.onestop.catalog.person;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;

/// Why something about a member of staff is not answered or not done.
public sealed interface PersonRefusal extends Refusal {

  /// There is no such person, or the caller must not learn that there is.
  record Unknown(String person) implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "person-unknown";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(person);
    }
  }

  /// The person is registered already.
  record Exists(String person) implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "person-exists";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(person);
    }
  }

  /// The name is what it was.
  record Unchanged() implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "person-unchanged";
    }
  }

  /// A leave or a certificate would end before it begins.
  record EndsBeforeItBegins() implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "ends-before-beginning";
    }
  }

  /// The person is on another leave in some of that time.
  record OnLeaveAlready(int leave) implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "on-leave-already";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(leave);
    }
  }

  /// The person has no leave of that number.
  record LeaveUnknown(int leave) implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "leave-unknown";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(leave);
    }
  }

  /// The leave is over by then.
  record LeaveNotRunning(int leave) implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "leave-not-running";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(leave);
    }
  }

  /// The person has no certificate of that number.
  record CertificateUnknown(int certificate) implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "certificate-unknown";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(certificate);
    }
  }

  /// The certificate is revoked already.
  record RevokedAlready(int certificate) implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "certificate-revoked-already";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(certificate);
    }
  }

  /// The centre has no such department that a certificate could be for.
  record DepartmentUnknown(String department) implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "certificate-department-unknown";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(department);
    }
  }

  /// The caller has posts at several centres and does not say which one is meant.
  record CentreNotSaid() implements PersonRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "centre-not-said";
    }
  }
}
