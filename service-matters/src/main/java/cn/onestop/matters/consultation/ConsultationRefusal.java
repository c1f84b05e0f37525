package cn.onestop.matters.consultation;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Map;

/// Why something cannot be done with a consultation, and what would help.
public sealed interface ConsultationRefusal extends Refusal {

  /// There is none, or not for this caller.
  record UnknownConsultation() implements ConsultationRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "consultation-unknown";
    }
  }

  /// The table of moves does not have it.
  record ConsultationNotPossibleNow(
      ConsultationOperation operation,
      ConsultationState state,
      List<ConsultationOperation> possible)
      implements ConsultationRefusal {

    public ConsultationNotPossibleNow {
      possible = List.copyOf(possible);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "consultation-not-possible-now";
    }

    @Override
    public List<String> arguments() {
      return List.of(operation.wireName(), state.name());
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("state", state, "possible", ConsultationOperation.wireNames(possible));
    }
  }

  /// Somebody else owns the visitor now.
  ///
  /// @param owner opaque reference of who does
  record NotTheOwner(String owner) implements ConsultationRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "consultation-not-the-owner";
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("owner", owner);
    }
  }

  /// It was handed to somebody else.
  record NotTheReceiver() implements ConsultationRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "consultation-not-the-receiver";
    }
  }

  /// It cannot be handed to them: nobody or several are named, nobody of that name handles matters
  /// at this centre, they are away, or they own it.
  ///
  /// @param code `consultation-receiver-unclear`, `-unknown`, `-away`, `-is-owner`
  record ReceiverUnfit(String code) implements ConsultationRefusal {

    static ReceiverUnfit unclear() {
      return new ReceiverUnfit("consultation-receiver-unclear");
    }

    static ReceiverUnfit unknown() {
      return new ReceiverUnfit("consultation-receiver-unknown");
    }

    static ReceiverUnfit away() {
      return new ReceiverUnfit("consultation-receiver-away");
    }

    static ReceiverUnfit owner() {
      return new ReceiverUnfit("consultation-receiver-is-owner");
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }
  }

  /// A reason that is shorter counts as none.
  record ConsultationReasonMissing(int shortest) implements ConsultationRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "consultation-reason-missing";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(shortest);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/reason", "consultation-reason-too-short", shortest));
    }
  }

  /// Neither was something said nor the guide of an item told.
  record AnswerMissing() implements ConsultationRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "consultation-answer-missing";
    }
  }

  /// What a filing needs and neither the consultation nor the request has.
  ///
  /// @param pointers JSON Pointers into the request
  record FilingNeeds(List<String> pointers) implements ConsultationRefusal {

    public FilingNeeds {
      pointers = List.copyOf(pointers);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "consultation-filing-needs";
    }

    @Override
    public List<FieldRefusal> fields() {
      return pointers.stream()
          .map(pointer -> FieldRefusal.of(pointer, "consultation-filing-needs-field"))
          .toList();
    }
  }

  /// It became an application already, by another request.
  ///
  /// @param number the case number
  record FiledAlready(String number) implements ConsultationRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "consultation-filed-already";
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

  /// What was personal of it is gone already.
  record ConsultationErasedAlready() implements ConsultationRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "consultation-erased-already";
    }
  }
}
