package cn.onestop.matters.matter.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.audit.AuditLine;
import cn.onestop.kit.audit.AuditOfThings;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.identity.Agent;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.UnmaskApplicant;
import cn.onestop.matters.matter.UnmaskApplicant.Field;
import cn.onestop.matters.matter.web.MatterRequests.UnmaskRequest;
import jakarta.validation.Valid;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Opens personal data of an applicant, and shows who opened it.
@RestController
@RequestMapping("/api/v1/matters/{number}")
public class OpeningController {

  private final UnmaskApplicant unmasking;
  private final MatterDesk desk;
  private final AuditOfThings audit;

  public OpeningController(UnmaskApplicant unmasking, MatterDesk desk, AuditOfThings audit) {
    this.unmasking = unmasking;
    this.desk = desk;
    this.audit = audit;
  }

  /// What was asked for of the applicant's data, unmasked.
  ///
  /// @param idType comes with the number
  /// @param agentIdType comes with the agent's number
  public record UnmaskedResponse(
      String number,
      @Nullable String name,
      @Nullable String idType,
      @Nullable String idNumber,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String legalRepresentative,
      @Nullable String agentName,
      @Nullable String agentIdType,
      @Nullable String agentIdNumber,
      @Nullable String agentPhone) {

    public static UnmaskedResponse of(String number, Applicant applicant, Set<Field> fields) {
      boolean withId = fields.contains(Field.ID_NUMBER);
      boolean withAgentsId = fields.contains(Field.AGENT_ID_NUMBER);
      return new UnmaskedResponse(
          number,
          fields.contains(Field.NAME) ? applicant.name() : null,
          withId ? applicant.idType() : null,
          withId ? applicant.idNumber() : null,
          fields.contains(Field.PHONE) ? applicant.phone() : null,
          fields.contains(Field.ADDRESS) ? applicant.address() : null,
          fields.contains(Field.LEGAL_REPRESENTATIVE) ? applicant.legalRepresentative() : null,
          ofAgent(applicant, fields.contains(Field.AGENT_NAME), Agent::name),
          ofAgent(applicant, withAgentsId, Agent::idType),
          ofAgent(applicant, withAgentsId, Agent::idNumber),
          ofAgent(applicant, fields.contains(Field.AGENT_PHONE), Agent::phone));
    }

    private static @Nullable String ofAgent(
        Applicant applicant, boolean asked, Function<Agent, @Nullable String> what) {
      Agent agent = applicant.agent();
      return agent == null || !asked ? null : what.apply(agent);
    }

    /// Personal data does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "UnmaskedResponse[…]";
    }
  }

  /// Opens data of the applicant for a written reason; that it was opened is on record first. The
  /// same request again on the same day is answered again and recorded once.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/unmask")
  ResponseEntity<UnmaskedResponse> unmask(
      @PathVariable String number,
      @Valid @RequestBody UnmaskRequest body,
      Caller caller,
      AuditedCall call,
      RequestKey key) {
    Applicant applicant = unmasking.open(number, body.fields(), body.reason(), caller, call, key);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(UnmaskedResponse.of(number, applicant, body.fields()));
  }

  /// Shows who opened the applicant's data, read the matter or was kept from it, first things
  /// first. Who changed it stands in the matter's timeline.
  ///
  /// @param number the public case number 办件编号
  @GetMapping("/audit")
  Page<AuditLine> audit(@PathVariable String number, Caller caller, PageRequest page) {
    return audit.page(desk.find(number, caller).number(), page);
  }
}
