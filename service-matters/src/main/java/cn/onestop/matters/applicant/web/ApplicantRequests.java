package cn.onestop.matters.applicant.web;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.identity.IdType;
import cn.onestop.matters.identity.IdentityRefusal.OneToSearchBy;
import cn.onestop.matters.matter.ApplicantMarks.By;
import cn.onestop.matters.matter.UnmaskApplicant.Field;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The bodies by which people are looked for. What stands in them never stands in an address.
final class ApplicantRequests {

  private ApplicantRequests() {}

  /// One of the three, whole: part of a name or number finds nothing.
  record ApplicantSearchRequest(
      @Nullable @Size(max = 50) @Schema(example = "11010519491231002X") String idNumber,
      @Nullable @Size(max = 100) @Schema(example = "张小三") String name,
      @Nullable @Size(max = 30) @Schema(example = "13800000000") String phone) {

    /// What is looked for.
    record Sought(By by, String text) {}

    Sought sought() {
      Map<By, String> given = new EnumMap<>(By.class);
      put(given, By.ID_NUMBER, idNumber);
      put(given, By.NAME, name);
      put(given, By.PHONE, phone);
      if (given.size() != 1) {
        throw new Refused(new OneToSearchBy());
      }
      Map.Entry<By, String> only = given.entrySet().iterator().next();
      return new Sought(only.getKey(), only.getValue());
    }

    private static void put(Map<By, String> given, By by, @Nullable String text) {
      if (text != null) {
        given.put(by, text);
      }
    }

    /// Personal data does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "ApplicantSearchRequest[…]";
    }
  }

  /// @param idType left out, whatever kind the number is of
  record FindApplicantRequest(
      @Nullable IdType idType,
      @NotBlank @Size(max = 50) @Schema(example = "11010519491231002X") String idNumber) {

    /// Personal data does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "FindApplicantRequest[…]";
    }
  }

  /// @param fields what is needed, and no more
  /// @param reason why it is needed: ten characters or more
  record UnmaskKnownRequest(
      @NotEmpty Set<Field> fields,
      @Nullable @Size(max = 2000) @Schema(example = "电话核实低保申请的家庭住址") String reason) {

    /// Free text does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "UnmaskKnownRequest[…]";
    }
  }
}
