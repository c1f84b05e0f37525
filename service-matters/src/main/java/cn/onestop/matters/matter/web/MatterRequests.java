package cn.onestop.matters.matter.web;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.identity.Agent;
import cn.onestop.matters.identity.Authorisation;
import cn.onestop.matters.identity.Authorisation.Kind;
import cn.onestop.matters.identity.Authorisation.Seen;
import cn.onestop.matters.identity.IdType;
import cn.onestop.matters.identity.IdentityRefusal.ApplicantOrReference;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.Channel;
import cn.onestop.matters.matter.DecisionOutcome;
import cn.onestop.matters.matter.DeliveryMethod;
import cn.onestop.matters.matter.ErasureGround;
import cn.onestop.matters.matter.FileMatter.Filing;
import cn.onestop.matters.matter.FilingRefusal.ApplicantTwice;
import cn.onestop.matters.matter.RefusalGround;
import cn.onestop.matters.matter.UnmaskApplicant.Field;
import cn.onestop.matters.matter.VisitCause;
import cn.onestop.matters.matter.VisitPurpose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The bodies that operations take.
public final class MatterRequests {

  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_NAME = 200;
  private static final String PHONE = "[0-9+() -]{5,20}";

  private MatterRequests() {}

  /// @param window which of the caller's windows, where they hold several
  /// @param applicant who applies; left out where `applicantRef` or a pre-review says it
  /// @param applicantRef who applies, as `POST /api/v1/applicants/find` names somebody who has
  ///   filed before: their data is taken from there
  /// @param agent who comes for them 经办人、代理人, with what allows it; left out where they come
  ///   themselves
  /// @param preReview the number of the pre-review 预审编号 it is filed under
  /// @param draft the draft it was prepared as 暂存, which ends with it
  record FileRequest(
      @NotBlank @Size(max = 64) @Schema(example = "TX-MZ-01") String itemCode,
      @Nullable Channel channel,
      @Nullable @Size(max = 64) @Schema(example = "511321900000-W01") String window,
      @Nullable @Valid ApplicantRequest applicant,
      @Nullable @Size(max = 64) String applicantRef,
      @Nullable @Valid AgentRequest agent,
      @Nullable @Size(max = 64) @Schema(example = "YS-TX-MZ-01202603020001") String preReview,
      @Nullable UUID draft) {

    /// @param known gives who a reference stands for
    Filing filing(Function<String, Applicant> known) {
      return new Filing(itemCode, channel, window, who(known), preReview);
    }

    private @Nullable Applicant who(Function<String, Applicant> known) {
      if (preReview != null) {
        if (applicant != null || applicantRef != null || agent != null) {
          throw new Refused(new ApplicantTwice());
        }
        return null;
      }
      if ((applicant == null) == (applicantRef == null)) {
        throw new Refused(new ApplicantOrReference());
      }
      Applicant who = applicant == null ? known.apply(applicantRef) : applicant.applicant();
      return who.through(agent == null ? null : agent.agent());
    }
  }

  /// Who applies.
  ///
  /// @param legalRepresentative 法定代表人, of an organisation only
  public record ApplicantRequest(
      @NotBlank @Size(max = 100) @Schema(example = "张小三") String name,
      @NotNull IdType idType,
      @NotBlank @Size(max = 50) @Schema(example = "11010519491231002X") String idNumber,
      @Nullable @Pattern(regexp = PHONE) @Schema(example = "13800000000") String phone,
      @Nullable @Size(max = 200) @Schema(example = "示例村一组") String address,
      @Nullable @Size(max = 100) @Schema(example = "李小四") String legalRepresentative) {

    /// As it is filed.
    public Applicant applicant() {
      return new Applicant(
          name, idType.name(), idNumber, phone, address, blankToNull(legalRepresentative), null);
    }
  }

  /// Who comes for the applicant.
  record AgentRequest(
      @NotBlank @Size(max = 100) @Schema(example = "王小五") String name,
      @NotNull IdType idType,
      @NotBlank @Size(max = 50) @Schema(example = "11010519491231002X") String idNumber,
      @Nullable @Pattern(regexp = PHONE) @Schema(example = "13800000000") String phone,
      @NotNull @Valid AuthorisationRequest authorisation) {

    Agent agent() {
      return new Agent(name, idType.name(), idNumber, phone, authorisation.authorisation());
    }
  }

  /// What allows the agent to act, and that it was seen in writing.
  ///
  /// @param seen what of it lay on the counter
  /// @param validUntil the last day it holds; left out where it names none
  record AuthorisationRequest(
      @NotNull Kind kind, @NotNull Seen seen, @Nullable LocalDate validUntil) {

    Authorisation authorisation() {
      return new Authorisation(kind, seen, validUntil);
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /// Where there is nothing to say.
  record NothingMore() {}

  /// @param rightBody the body whose power it is; needed with `NOT_OUR_POWER`
  /// @param materials what it rests on, by the names in the guide; needed with `OTHER` where a
  ///   passed pre-review binds, if only as an empty list
  /// @param againstPreReview why something is not in order that the pre-review 预审 had found so
  record RefuseRequest(
      @NotNull RefusalGround ground,
      @Nullable @Size(max = LONGEST_REASON) String reason,
      @Nullable @Size(max = LONGEST_NAME) @Schema(example = "嘉陵区自然资源局") String rightBody,
      @Nullable @Size(max = 50) List<@NotBlank @Size(max = LONGEST_NAME) String> materials,
      @Nullable @Size(max = LONGEST_REASON) String againstPreReview) {}

  /// @param materials everything that is missing, by the names in the guide
  /// @param days within how many working days it must come; 10 where nothing is said
  /// @param explanation what is wrong with it, where the name does not say
  /// @param againstPreReview why something is asked for that the pre-review 预审 had found in order
  record SupplementNoticeRequest(
      @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = LONGEST_NAME) String> materials,
      @Nullable @Min(1) @Max(60) Integer days,
      @Nullable @Size(max = LONGEST_REASON) String explanation,
      @Nullable @Size(max = LONGEST_REASON) String againstPreReview) {}

  /// @param materials what has come; absent, all that was missing
  record SupplementRequest(
      @Nullable @Size(max = 50) List<@NotBlank @Size(max = LONGEST_NAME) String> materials) {

    List<String> named() {
      return materials == null ? List.of() : materials;
    }
  }

  /// @param materials what may come later, by the names in the guide
  /// @param days within how many working days it must come; 10 where nothing is said
  /// @param promise the applicant's written promise
  record AcceptProvisionallyRequest(
      @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = LONGEST_NAME) String> materials,
      @Nullable @Min(1) @Max(60) Integer days,
      @Nullable @Size(max = LONGEST_REASON) String promise) {}

  /// @param commitment what the applicant commits to in writing
  record AcceptOnCommitmentRequest(@Nullable @Size(max = LONGEST_REASON) String commitment) {}

  /// @param kept whether it was found to be so
  /// @param days within how many working days it must be put right; 10 where nothing is said
  /// @param reason what was found; needed where it is not so
  record CheckCommitmentRequest(
      @NotNull Boolean kept,
      @Nullable @Min(1) @Max(60) Integer days,
      @Nullable @Size(max = LONGEST_REASON) String reason) {}

  record RevokeMatterRequest(@Nullable @Size(max = LONGEST_REASON) String reason) {}

  record ReturnRequest(@Nullable @Size(max = LONGEST_REASON) String reason) {}

  /// @param office the office whose matter it is
  record TransferMatterRequest(
      @Nullable @Size(max = LONGEST_NAME) @Schema(example = "嘉陵区民政局") String office,
      @Nullable @Size(max = LONGEST_REASON) String reason) {}

  /// @param task what is taken on, as `step-3`; absent, all that waits at the caller's office
  record ClaimTaskRequest(@Nullable @Size(max = 32) @Schema(example = "step-3") String task) {}

  /// @param task what is given back; absent, all that the caller has
  record ReleaseTaskRequest(
      @Nullable @Size(max = 32) @Schema(example = "step-3") String task,
      @Nullable @Size(max = LONGEST_REASON) String reason) {}

  /// @param to the colleague who gets it, opaque
  /// @param task what is handed over; absent, all that the caller has
  record HandOverTaskRequest(
      @NotBlank @Size(max = 64) @Schema(example = "staff-1003") String to,
      @Nullable @Size(max = 32) @Schema(example = "step-3") String task,
      @Nullable @Size(max = LONGEST_REASON) String reason) {}

  /// @param to who gets it, opaque
  /// @param task what is assigned; absent, all that they can do
  record AssignTaskRequest(
      @NotBlank @Size(max = 64) @Schema(example = "staff-1003") String to,
      @Nullable @Size(max = 32) @Schema(example = "step-3") String task,
      @Nullable @Size(max = LONGEST_REASON) String reason) {}

  record VisitRequest(
      @NotNull VisitPurpose purpose,
      @Nullable VisitCause cause,
      @Nullable Boolean offeredWithoutVisit,
      @Nullable Boolean applicantChose) {}

  /// @param step its place among the item's steps, from 1; named so that a second click is seen
  record StepRequest(@NotNull @Min(1) Integer step) {}

  /// @param stepsLeftOut why steps before the decision were left out, if some were
  record DecideRequest(
      @NotNull DecisionOutcome outcome,
      @Nullable @Size(max = LONGEST_REASON) String reason,
      @Nullable @Size(max = LONGEST_REASON) String stepsLeftOut) {}

  record CloseRequest(@Nullable @Size(max = LONGEST_REASON) String lateReason) {}

  /// @param kind one of those that the guide names
  /// @param basis law and article that allow it, as the guide names them; absent, 行政许可法第45条
  /// @param approvedDays how many working days are approved
  /// @param notice the written notice to the applicant, with the time it will take
  record StartProcedureRequest(
      @NotBlank @Size(max = LONGEST_NAME) @Schema(example = "现场踏勘") String kind,
      @Nullable @Size(max = LONGEST_NAME) String basis,
      @NotNull @Min(1) @Max(365) Integer approvedDays,
      @Nullable @Size(max = LONGEST_REASON) String notice) {}

  /// @param amount by how many units of the limit that the law sets
  /// @param reason why, as the applicant is told
  record ExtendRequest(
      @NotNull @Min(1) @Max(365) Integer amount,
      @Nullable @Size(max = LONGEST_REASON) String reason) {}

  /// @param method how the result was handed over; absent if it was not yet
  record SettleRequest(@Nullable DeliveryMethod method) {}

  record DeliverRequest(@NotNull DeliveryMethod method) {}

  /// @param fields what is needed, and no more
  /// @param reason why it is needed: ten characters or more
  public record UnmaskRequest(
      @NotEmpty Set<Field> fields,
      @Nullable @Size(max = LONGEST_REASON) @Schema(example = "电话核实低保申请的家庭住址") String reason) {

    /// Free text does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "UnmaskRequest[…]";
    }
  }

  /// Why personal data is erased.
  public record EraseRequest(@NotNull ErasureGround ground) {}

  record ProgressRequest(
      @NotBlank @Size(max = 64) @Schema(example = "TX-MZ-01202603020001") String number,
      @NotBlank @Size(max = 32) @Schema(example = "ABCD-EFGH-JKLM") String code) {}
}
