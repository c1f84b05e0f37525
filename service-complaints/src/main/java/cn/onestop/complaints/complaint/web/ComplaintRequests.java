package cn.onestop.complaints.complaint.web;

import cn.onestop.complaints.complaint.Channel;
import cn.onestop.complaints.complaint.Complainant;
import cn.onestop.complaints.complaint.Content;
import cn.onestop.complaints.complaint.ErasureGround;
import cn.onestop.complaints.complaint.FileComplaint.Filing;
import cn.onestop.complaints.complaint.Finding;
import cn.onestop.complaints.complaint.Kind;
import cn.onestop.complaints.complaint.RefusalGround;
import cn.onestop.complaints.complaint.Subjects.About;
import cn.onestop.complaints.complaint.UnmaskComplainant.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The bodies that operations take.
final class ComplaintRequests {

  private static final int LONGEST_TEXT = 5000;

  private ComplaintRequests() {}

  /// @param channel absent for what is filed online
  /// @param complainant absent for an anonymous complaint
  record FileRequest(
      @NotNull @Valid AboutRequest about,
      @Nullable Channel channel,
      @NotNull Kind kind,
      @NotBlank @Size(max = LONGEST_TEXT) String text,
      @Nullable @Valid ComplainantRequest complainant) {

    Filing filing() {
      return new Filing(
          about.about(),
          channel,
          kind,
          new Content(text.strip(), complainant == null ? null : complainant.complainant()));
    }
  }

  /// @param matter number of a matter
  /// @param office code of an office
  /// @param post code of a post of that office
  record AboutRequest(
      @Nullable @Pattern(regexp = About.MATTER_FORM) String matter,
      @Nullable @Size(max = 64) String office,
      @Nullable @Size(max = 64) String post) {

    About about() {
      return new About(matter, office, post);
    }
  }

  record ComplainantRequest(
      @NotBlank @Size(max = 100) String name,
      @Nullable @Pattern(regexp = "[0-9+() -]{5,20}") String phone) {

    Complainant complainant() {
      return new Complainant(name, phone);
    }
  }

  /// Where there is nothing to say.
  record NothingMore() {}

  record RefuseRequest(
      @NotNull RefusalGround ground, @Nullable @Size(max = LONGEST_TEXT) String reason) {}

  /// @param finding what was found to be true; needed for 投诉举报 only
  record ReplyRequest(
      @Nullable Finding finding, @Nullable @Size(max = LONGEST_TEXT) String answer) {}

  /// @param fields what is needed, and no more
  /// @param reason why it is needed: ten characters or more
  record UnmaskRequest(
      @NotEmpty Set<Field> fields, @Nullable @Size(max = LONGEST_TEXT) String reason) {

    /// Free text does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "UnmaskRequest[…]";
    }
  }

  record EraseRequest(@NotNull ErasureGround ground) {}

  record FollowRequest(
      @NotBlank @Size(max = 64) String number, @NotBlank @Size(max = 32) String code) {}
}
