package cn.onestop.identity.account;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;

/// Why an account does not take what was asked for.
public sealed interface AccountRefusal extends Refusal {

  /// There is none with that id.
  record UnknownAccount() implements AccountRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "account-unknown";
    }
  }

  /// Another account has that login name.
  record NameTaken() implements AccountRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "account-name-taken";
    }
  }

  /// Without this account nobody could run the software any more.
  record LastAdministrator() implements AccountRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "last-administrator";
    }
  }

  /// It is so already.
  record AlreadySo() implements AccountRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "account-already-so";
    }
  }

  /// A disabled account gets no password: it is enabled first.
  record Disabled() implements AccountRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "account-disabled";
    }
  }

  /// Another change that may concern the last administrator is under way.
  record OthersAtWork() implements AccountRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "accounts-busy";
    }
  }

  /// There is no such role.
  record UnknownRole(String role) implements AccountRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "role-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(role);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/roles", "role-unknown-field", role));
    }
  }
}
