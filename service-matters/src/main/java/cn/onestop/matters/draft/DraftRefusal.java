package cn.onestop.matters.draft;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Map;

/// Why a draft is not kept or given out.
public sealed interface DraftRefusal extends Refusal {

  /// There is none, or it is another's: expired or discarded ones are gone.
  record UnknownDraft() implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "draft-unknown";
    }
  }

  /// It has been filed, and is not written on or filed a second time.
  ///
  /// @param number of the application
  record DraftFiled(String number) implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "draft-filed";
    }

    @Override
    public List<String> arguments() {
      return List.of(number);
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("number", number);
    }
  }

  /// Another request is filing it at this moment, or broke off while it did.
  record DraftBeingFiled() implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "draft-being-filed";
    }
  }

  /// Only its author writes on: whoever covers the post sees it masked.
  record NotTheAuthor() implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.FORBIDDEN;
    }

    @Override
    public String code() {
      return "draft-not-the-author";
    }
  }

  /// Nobody prepares so many at once.
  record TooManyDrafts(int most) implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "draft-too-many";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(most);
    }
  }

  /// It is longer than any form.
  record DraftTooLong(int longest) implements DraftRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "draft-too-long";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(longest);
    }
  }
}
