package cn.onestop.matters.consultation.web;

import cn.onestop.matters.consultation.Consultation;
import cn.onestop.matters.consultation.RightBody;
import cn.onestop.matters.consultation.Visitor;
import cn.onestop.matters.consultation.web.ConsultationLine.ConsultationOwner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One consultation 咨询.
///
/// @param consultation as it stands in lists
/// @param owners who owned the visitor from when on, the first contact first 首问责任人
/// @param whyDue how the day was counted
/// @param visitor masked; absent where nobody said, for those who only watch, and once it is gone
/// @param question absent for those who only watch, and once it is gone
/// @param answer what was said beside the guide
/// @param guide what was told once and whole; before the answer, what is to be told
/// @param directedTo the right body outside that the visitor was told; absent for those who only
///   watch
/// @param personalDataErased whether what is personal was erased, or went to the application
/// @param possible what can be done now, by whoever may
record ConsultationResponse(
    ConsultationLine consultation,
    List<ConsultationOwner> owners,
    List<String> whyDue,
    @Nullable MaskedVisitor visitor,
    @Nullable String question,
    @Nullable String answer,
    @Nullable OneTimeInformation guide,
    @Nullable DirectedTo directedTo,
    boolean personalDataErased,
    List<String> possible,
    List<ConsultationEntry> timeline) {

  /// Who asked, masked.
  record MaskedVisitor(@Nullable String name, @Nullable String phone) {

    static MaskedVisitor of(Visitor visitor) {
      Visitor masked = visitor.masked();
      return new MaskedVisitor(masked.name(), masked.phone());
    }
  }

  /// The body outside whose affair it is.
  record DirectedTo(String body, String address, @Nullable String phone) {

    static DirectedTo of(RightBody body) {
      return new DirectedTo(body.name(), body.address(), body.phone());
    }
  }

  /// Free text does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "ConsultationResponse[…]";
  }

  static List<ConsultationOwner> owners(Consultation consultation) {
    return consultation.owners().stream().map(ConsultationOwner::of).toList();
  }
}
