package cn.onestop.complaints.complaint;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.signedin.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Why a complaint does not take what was asked for, and what would help.
public sealed interface ComplaintRefusal extends Refusal {

  /// There is no complaint of that number, or the caller must not learn that there is.
  record UnknownComplaint() implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "complaint-unknown";
    }
  }

  /// Number and code do not belong together, or there is no such number: nobody learns which.
  record UnknownFollowing() implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "follow-unknown";
    }
  }

  /// The table of moves does not have it.
  record NotPossibleNow(Operation tried, ComplaintState state) implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "complaint-not-possible-now";
    }

    @Override
    public List<String> arguments() {
      return List.of(tried.wireName(), state.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of(
          "state",
          state,
          "possible",
          ComplaintMoves.possible(state).stream().map(Operation::wireName).toList());
    }
  }

  /// The personal data is gone already.
  record ErasedAlready() implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "complaint-erased-already";
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("possible", List.of());
    }
  }

  /// The limit that runs does not wait for a calendar that is there.
  record NothingToCount() implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "complaint-nothing-to-count";
    }
  }

  /// A reason or an answer that says nothing.
  ///
  /// @param field which field of the request should hold it
  record TextTooShort(String field, int shortest) implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "complaint-text-missing";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(shortest);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/" + field, "complaint-text-too-short", shortest));
    }
  }

  /// What accuses somebody is answered with a finding.
  record FindingMissing() implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "complaint-finding-missing";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/finding", "complaint-finding-wanted"));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of(
          "findings", List.of(Finding.FOUNDED, Finding.PARTLY_FOUNDED, Finding.UNFOUNDED));
    }
  }

  /// It names neither a matter nor an office.
  record AboutNothing() implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "complaint-about-nothing";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/about", "complaint-about-wanted"));
    }
  }

  /// There is no such office, as far as the copy here knows.
  record UnknownOffice(String office) implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "complaint-office-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(office);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/about/office", "complaint-office-unknown-field"));
    }
  }

  /// The office named has no such post.
  record UnknownPost(String post) implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "complaint-post-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(post);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/about/post", "complaint-post-unknown-field"));
    }
  }

  /// The matter's number leads to no centre.
  record PlaceUnknown(String matter) implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "complaint-place-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(matter);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/about/office", "complaint-office-wanted"));
    }
  }

  /// What came by another channel is entered by staff of that centre.
  record ChannelForStaff(Channel channel) implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.FORBIDDEN;
    }

    @Override
    public String code() {
      return "complaint-channel-for-staff";
    }

    @Override
    public List<String> arguments() {
      return List.of(channel.name());
    }
  }

  /// The caller may see it, but another role handles it.
  record NotTheirsToHandle(Role handler) implements ComplaintRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.FORBIDDEN;
    }

    @Override
    public String code() {
      return "complaint-not-theirs-to-handle";
    }

    @Override
    public List<String> arguments() {
      return List.of(handler.wireName());
    }
  }
}
