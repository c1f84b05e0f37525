package cn.onestop.catalog.legal;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.time.LocalDate;
import java.util.List;

/// Why something about a legal text is not answered or not done.
public sealed interface LegalTextRefusal extends Refusal {

  /// There is no such text in the register.
  record Unknown(String legalText) implements LegalTextRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "legal-text-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(legalText);
    }
  }

  /// The register has the text, but no such article of it.
  record ArticleUnknown(String legalText, String article) implements LegalTextRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "legal-text-article-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(legalText, article);
    }
  }

  /// A version would be in force before the one it follows.
  record InForceTooEarly(String legalText, LocalDate last) implements LegalTextRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "legal-text-in-force-too-early";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(legalText, last);
    }
  }

  /// It would end before it began.
  record RepealTooEarly(String legalText, LocalDate first) implements LegalTextRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "legal-text-repeal-too-early";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(legalText, first);
    }
  }

  /// It was repealed, and what is repealed stays as it was.
  record Repealed(String legalText, LocalDate from) implements LegalTextRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "legal-text-repealed";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(legalText, from);
    }
  }

  /// A centre's own document changes and ends in its own procedure only.
  record OwnProcedure(String legalText) implements LegalTextRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "legal-text-own-procedure";
    }

    @Override
    public List<String> arguments() {
      return List.of(legalText);
    }
  }

  /// What was sent cannot be entered; everything wrong is named.
  record Malformed(List<FieldRefusal> fields) implements LegalTextRefusal {
    public Malformed {
      fields = List.copyOf(fields);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "legal-text-malformed";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(fields.size());
    }
  }
}
