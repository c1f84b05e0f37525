package cn.onestop.catalog.draft;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Why something about a draft is not answered or not done.
public sealed interface DraftRefusal extends Refusal {

  /// There is no such draft, or the caller must not learn that there is.
  record Unknown(String draft) implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "draft-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(draft);
    }
  }

  /// Not in this state.
  record IllegalMove(DraftOperation operation, DraftState state) implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "draft-move-illegal";
    }

    @Override
    public List<String> arguments() {
      return List.of(operation.wireName(), state.name());
    }

    @Override
    public Map<String, Object> members() {
      return Map.of(
          "possible", DraftMoves.from(state).stream().map(DraftOperation::wireName).toList());
    }
  }

  /// Nobody judges what they had a hand in.
  record SecondPair(DraftOperation operation, DraftOperation done) implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.FORBIDDEN;
    }

    @Override
    public String code() {
      return "draft-four-eyes";
    }

    @Override
    public List<String> arguments() {
      return List.of(operation.wireName(), done.wireName());
    }
  }

  /// To add, cancel or delegate needs the government's approval.
  record DocumentMissing(ChangeReason reason) implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "draft-document-missing";
    }

    @Override
    public List<String> arguments() {
      return List.of(reason.zh(), reason.name());
    }
  }

  /// A draft that is sent back says why.
  record OpinionMissing(int shortest) implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "draft-opinion-missing";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(shortest);
    }
  }

  /// What was sent is no draft: parts are missing or do not belong together.
  record Malformed(List<FieldRefusal> fields) implements DraftRefusal {
    public Malformed {
      fields = List.copyOf(fields);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "draft-malformed";
    }
  }

  /// The gate does not let it through; every broken rule is named.
  record Broken(List<FieldRefusal> fields) implements DraftRefusal {
    public Broken {
      fields = List.copyOf(fields);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "publication-refused";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(fields.size());
    }
  }

  /// Something else was published since it was written.
  record Outdated(String of, int base, int published) implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "draft-outdated";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(of, base, published);
    }
  }

  /// What was in force on a day that has passed does not change any more.
  record EffectiveInThePast(LocalDate from, LocalDate today) implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "draft-effective-passed";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(from, today);
    }
  }
}
