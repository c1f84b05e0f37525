package cn.onestop.matters.consultation.web;

import cn.onestop.matters.consultation.ConsultationChannel;
import cn.onestop.matters.consultation.ConsultationErasureGround;
import cn.onestop.matters.consultation.FileFromConsultation.Completed;
import cn.onestop.matters.consultation.OpenConsultation.FirstContact;
import cn.onestop.matters.consultation.Receivers.Named;
import cn.onestop.matters.consultation.RightBody;
import cn.onestop.matters.consultation.UnmaskVisitor.VisitorField;
import cn.onestop.matters.consultation.Visitor;
import cn.onestop.matters.identity.IdType;
import cn.onestop.matters.matter.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The bodies that operations on consultations take.
final class ConsultationRequests {

  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_NAME = 200;
  private static final String PHONE = "[0-9+() -]{5,20}";

  private ConsultationRequests() {}

  /// @param itemCode the item it is about, if that is known
  /// @param question what was asked, in short
  /// @param visitor who asked, as far as they said; nobody has to
  /// @param office which of the caller's offices, where they hold posts at several
  record FirstContactRequest(
      @NotNull ConsultationChannel channel,
      @Nullable @Size(min = 1, max = 64) @Schema(example = "TX-MZ-01") String itemCode,
      @NotBlank @Size(max = LONGEST_TEXT) @Schema(example = "办低保要带哪些材料") String question,
      @Nullable @Valid VisitorRequest visitor,
      @Nullable @Size(max = 64) @Schema(example = "511321900000-W01") String office) {

    FirstContact contact() {
      return new FirstContact(
          channel, itemCode, question, visitor == null ? null : visitor.visitor(), office);
    }

    /// Personal data does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "FirstContactRequest[…]";
    }
  }

  record VisitorRequest(
      @Nullable @Size(min = 1, max = 100) @Schema(example = "张小三") String name,
      @Nullable @Pattern(regexp = PHONE) @Schema(example = "13800000000") String phone) {

    Visitor visitor() {
      return new Visitor(name, phone);
    }

    /// Personal data does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "VisitorRequest[…]";
    }
  }

  /// @param text what was said; needed where no guide was told
  /// @param itemCode the item it turned out to be about, where that was not known before; its guide
  ///   is what was told
  record AnswerConsultationRequest(
      @Nullable @Size(min = 1, max = LONGEST_TEXT) String text,
      @Nullable @Size(min = 1, max = 64) @Schema(example = "TX-MZ-01") String itemCode) {}

  /// To whom: a person, a post, or a window, department or village of the centre; one of them.
  ///
  /// @param person opaque reference of somebody of the staff
  /// @param reason why, at least ten characters
  record HandOverRequest(
      @Nullable @Size(max = 64) @Schema(example = "staff-1003") String person,
      @Nullable @Size(max = 64) @Schema(example = "511321900000-D01-reviewer") String post,
      @Nullable @Size(max = 64) @Schema(example = "511321900000-D01") String office,
      @Nullable @Size(max = LONGEST_TEXT) String reason) {

    Named named() {
      return new Named(person, post, office);
    }
  }

  /// Where there is nothing to say.
  record NothingToAdd() {}

  /// @param reason why, at least ten characters
  record ReasonRequest(@Nullable @Size(max = LONGEST_TEXT) String reason) {}

  /// The body outside the centre whose affair it is.
  ///
  /// @param address where to go
  record LeadToRequest(
      @NotBlank @Size(max = LONGEST_NAME) @Schema(example = "嘉陵区自然资源局") String body,
      @NotBlank @Size(max = LONGEST_NAME) @Schema(example = "嘉陵区示例路1号") String address,
      @Nullable @Pattern(regexp = PHONE) @Schema(example = "0817-0000000") String phone) {

    RightBody rightBody() {
      return new RightBody(body, address, phone);
    }
  }

  /// What a filing needs beside what the visitor said already.
  ///
  /// @param itemCode absent where the consultation names it
  /// @param window which of the caller's windows, where they hold several
  /// @param draft the draft it was prepared as, which ends with it
  record FileConsultationRequest(
      @Nullable @Size(min = 1, max = 64) @Schema(example = "TX-MZ-01") String itemCode,
      @Nullable Channel channel,
      @Nullable @Size(max = 64) @Schema(example = "511321900000-W01") String window,
      @NotNull @Valid VisitorAsApplicantRequest applicant,
      @Nullable UUID draft) {

    Completed completed() {
      return new Completed(
          itemCode,
          channel,
          window,
          applicant.name(),
          applicant.idType().name(),
          applicant.idNumber(),
          applicant.phone(),
          applicant.address(),
          draft);
    }
  }

  /// The visitor as the applicant; name and phone are taken over where they are not said anew.
  record VisitorAsApplicantRequest(
      @Nullable @Size(min = 1, max = 100) @Schema(example = "张小三") String name,
      @NotNull IdType idType,
      @NotBlank @Size(max = 50) @Schema(example = "11010519491231002X") String idNumber,
      @Nullable @Pattern(regexp = PHONE) @Schema(example = "13800000000") String phone,
      @Nullable @Size(max = 200) @Schema(example = "示例村一组") String address) {

    /// Personal data does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "VisitorAsApplicantRequest[…]";
    }
  }

  /// @param fields what is needed, and no more
  /// @param reason why it is needed: ten characters or more
  record UnmaskVisitorRequest(
      @NotEmpty Set<VisitorField> fields,
      @Nullable @Size(max = LONGEST_TEXT) @Schema(example = "电话回复其咨询的低保申请材料") String reason) {

    /// Free text does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "UnmaskVisitorRequest[…]";
    }
  }

  record EraseConsultationRequest(@NotNull ConsultationErasureGround ground) {}
}
