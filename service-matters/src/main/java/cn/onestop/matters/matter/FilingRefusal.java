package cn.onestop.matters.matter;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Locale;

/// Why an application cannot be filed.
public sealed interface FilingRefusal extends Refusal {

  /// No version of that item is in force, as far as the copy here knows.
  record UnknownItem(String item) implements FilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-item-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(item);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/itemCode", "matter-item-unknown-field"));
    }
  }

  /// Who applies is told by the pre-review that is named, and once more: they might differ.
  record ApplicantTwice() implements FilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.INVALID;
    }

    @Override
    public String code() {
      return "matter-applicant-twice";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/applicant", "matter-applicant-from-pre-review"));
    }
  }

  /// The item cannot be filed this way, or not here.
  ///
  /// @param channel the way that was tried
  record WayNotOpen(String item, Channel channel) implements FilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-way-not-open-" + channel.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> arguments() {
      return List.of(item);
    }
  }

  /// The item belongs to another centre than the caller's post.
  record OtherCentre(String item) implements FilingRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "matter-other-centre";
    }

    @Override
    public List<String> arguments() {
      return List.of(item);
    }
  }
}
