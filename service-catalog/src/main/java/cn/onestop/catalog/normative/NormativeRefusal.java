package cn.onestop.catalog.normative;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Why something about a normative document is not answered or not done.
public sealed interface NormativeRefusal extends Refusal {

  /// There is no such document, or the caller must not learn that there is.
  record Unknown(String document) implements NormativeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "normative-document-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(document);
    }
  }

  /// Not in this state.
  record IllegalMove(NormativeOperation operation, NormativeState state)
      implements NormativeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "normative-document-move-illegal";
    }

    @Override
    public List<String> arguments() {
      return List.of(operation.wireName(), state.name());
    }

    @Override
    public Map<String, Object> members() {
      return Map.of(
          "possible",
          NormativeMoves.from(state).stream().map(NormativeOperation::wireName).toList());
    }
  }

  /// Nobody judges what they had a hand in.
  record SecondPair(NormativeOperation operation, NormativeOperation done)
      implements NormativeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.FORBIDDEN;
    }

    @Override
    public String code() {
      return "normative-document-four-eyes";
    }

    @Override
    public List<String> arguments() {
      return List.of(operation.wireName(), done.wireName());
    }
  }

  /// What is sent back says why.
  record OpinionMissing(int shortest) implements NormativeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "normative-document-opinion-missing";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(shortest);
    }
  }

  /// What passed a deliberation names its minutes.
  record MinutesMissing() implements NormativeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "normative-document-minutes-missing";
    }

    @Override
    public List<String> arguments() {
      return List.of();
    }
  }

  /// It is not in force before it is published, and not after its last day.
  record FirstDayPassed(LocalDate from, LocalDate today, LocalDate until)
      implements NormativeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "normative-document-first-day";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(from, today, until);
    }
  }

  /// To be kept means to be in force longer than before.
  record NotLonger(LocalDate until) implements NormativeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "normative-document-not-longer";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(until);
    }
  }

  /// Its last day has passed: it ended by itself, and is made anew or not at all.
  record Expired(LocalDate until) implements NormativeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "normative-document-expired";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(until);
    }
  }

  /// Its amendment was published; what comes next is decided there.
  record Superseded(String legalText) implements NormativeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "normative-document-superseded";
    }

    @Override
    public List<String> arguments() {
      return List.of(legalText);
    }
  }

  /// What was sent is no such document; everything wrong is named.
  record Malformed(List<FieldRefusal> fields) implements NormativeRefusal {
    public Malformed {
      fields = List.copyOf(fields);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "normative-document-malformed";
    }
  }
}
