package cn.onestop.catalog.reconciling;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import java.util.List;
import java.util.Map;

/// Why something about a round of reconciling is not answered or not done.
public sealed interface ReconcilingRefusal extends Refusal {

  /// There is no such round, or the caller must not learn that there is.
  record RoundUnknown(String round) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "reconciling-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(round);
    }
  }

  /// The round has no such line.
  record LineUnknown(String line) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "reconciling-line-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(line);
    }
  }

  /// The round has no such candidate, or not one of the caller's office.
  record CandidateUnknown(String candidate) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "reconciling-candidate-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(candidate);
    }
  }

  /// Not in this state.
  record IllegalRoundMove(ReconcilingOperation operation, ReconcilingState state)
      implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "reconciling-move-illegal";
    }

    @Override
    public List<String> arguments() {
      return List.of(operation.wireName(), state.name());
    }

    @Override
    public Map<String, Object> members() {
      return Map.of(
          "possible",
          ReconcilingMoves.from(state).stream().map(ReconcilingOperation::wireName).toList());
    }
  }

  /// The office has put that power forward already.
  record PutForwardAlready(String candidate) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "reconciling-put-forward-already";
    }

    @Override
    public List<String> arguments() {
      return List.of(candidate);
    }
  }

  /// While lines are being decided, only what was asked back is put forward anew.
  record AskedNothing(String candidate) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "reconciling-asked-nothing";
    }

    @Override
    public List<String> arguments() {
      return List.of(candidate);
    }
  }

  /// A line of that set is not decided so.
  record DecisionUnfit(LineKind set, LineDecision decision) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "reconciling-decision-unfit";
    }

    @Override
    public List<String> arguments() {
      return List.of(set.name(), decision.name());
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("possible", set.possible().stream().map(LineDecision::name).toList());
    }
  }

  /// Nobody decides about what they had a hand in.
  record OwnCandidate(String line) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.FORBIDDEN;
    }

    @Override
    public String code() {
      return "reconciling-four-eyes";
    }

    @Override
    public List<String> arguments() {
      return List.of(line);
    }
  }

  /// What is in no guide list and has no basis is not adopted 法无授权不可为.
  record BasisMissing(String line) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "reconciling-basis-missing";
    }

    @Override
    public List<String> arguments() {
      return List.of(line);
    }
  }

  /// A line is merged into one that stands itself.
  record MergeUnfit(String line, String into) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "reconciling-merge-unfit";
    }

    @Override
    public List<String> arguments() {
      return List.of(line, into);
    }
  }

  /// What is not adopted as it is needs a reason.
  record ReasonMissing(int shortest) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "reconciling-reason-missing";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(shortest);
    }
  }

  /// A round ends when every line is decided.
  record Undecided(List<String> lines) implements ReconcilingRefusal {
    public Undecided {
      lines = List.copyOf(lines);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "reconciling-undecided";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(lines.size());
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("undecided", lines);
    }
  }

  /// Only what was adopted is drafted.
  record NotAdopted(String line) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "reconciling-not-adopted";
    }

    @Override
    public List<String> arguments() {
      return List.of(line);
    }
  }

  /// The entry is being drafted.
  record DraftedAlready(String line, String draft) implements ReconcilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "reconciling-drafted-already";
    }

    @Override
    public List<String> arguments() {
      return List.of(line, draft);
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("draft", draft);
    }
  }

  /// What was sent does not make sense; every field is named.
  record RoundMalformed(List<FieldRefusal> fields) implements ReconcilingRefusal {
    public RoundMalformed {
      fields = List.copyOf(fields);
    }

    static Refused at(FieldRefusal field) {
      return new Refused(new RoundMalformed(List.of(field)));
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "reconciling-malformed";
    }
  }
}
