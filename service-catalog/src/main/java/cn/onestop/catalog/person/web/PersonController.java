package cn.onestop.catalog.person.web;

import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.catalog.person.Names;
import cn.onestop.catalog.person.Person;
import cn.onestop.catalog.person.PersonDesk;
import cn.onestop.catalog.person.PersonDesk.Asked;
import cn.onestop.catalog.person.TransferPerson;
import cn.onestop.catalog.person.web.PersonRequests.CertificateRequest;
import cn.onestop.catalog.person.web.PersonRequests.EndLeaveRequest;
import cn.onestop.catalog.person.web.PersonRequests.LeaveRequest;
import cn.onestop.catalog.person.web.PersonRequests.RegisterPersonRequest;
import cn.onestop.catalog.person.web.PersonRequests.RenamePersonRequest;
import cn.onestop.catalog.person.web.PersonRequests.RevokeRequest;
import cn.onestop.catalog.person.web.PersonRequests.TransferRequest;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Records who works at a centre; for its admin. Every answer is made from what the operation did,
/// so that a repeated call gets the same one.
@RestController
@RequestMapping("/api/v1/people")
final class PersonController {

  private final PersonDesk desk;
  private final TransferPerson transfer;
  private final ReadOffice offices;
  private final Names names;
  private final Commands commands;

  PersonController(
      PersonDesk desk,
      TransferPerson transfer,
      ReadOffice offices,
      Names names,
      Commands commands) {
    this.desk = desk;
    this.transfer = transfer;
    this.offices = offices;
    this.names = names;
    this.commands = commands;
  }

  /// Registers a member of staff.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PersonResponse> register(
      @Valid @RequestBody RegisterPersonRequest request, RequestKey key, Caller caller) {
    var done =
        desk.register(
            request.person(),
            request.name(),
            request.centre(),
            caller,
            commands.of(key, caller.person()));
    return ResponseEntity.created(URI.create("/api/v1/people/" + request.person()))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(body(done, caller));
  }

  /// Gives a member of staff another name.
  ///
  /// @param person opaque reference of the person
  @PostMapping("/{person}/rename")
  ResponseEntity<PersonResponse> rename(
      @PathVariable String person,
      @Valid @RequestBody RenamePersonRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var asked = asked(person, expected, key, caller);
    return answer(HttpStatus.OK, desk.rename(asked, request.name()), caller);
  }

  /// Grants leave 请假; while it lasts, none of the person's posts count.
  ///
  /// @param person opaque reference of the person
  @PostMapping("/{person}/leave")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PersonResponse> grantLeave(
      @PathVariable String person,
      @Valid @RequestBody LeaveRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var asked = asked(person, expected, key, caller);
    return answer(
        HttpStatus.CREATED, desk.grantLeave(asked, request.from(), request.until()), caller);
  }

  /// Ends a leave earlier 销假, or calls it off.
  ///
  /// @param person opaque reference of the person
  /// @param leave its number among the person's
  @PostMapping("/{person}/leave/{leave}/end")
  ResponseEntity<PersonResponse> endLeave(
      @PathVariable String person,
      @PathVariable int leave,
      @Valid @RequestBody EndLeaveRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var asked = asked(person, expected, key, caller);
    return answer(HttpStatus.OK, desk.endLeave(asked, leave, request.until()), caller);
  }

  /// Records a certificate to act 执法证件.
  ///
  /// @param person opaque reference of the person
  @PostMapping("/{person}/certificates")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PersonResponse> recordCertificate(
      @PathVariable String person,
      @Valid @RequestBody CertificateRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var asked = asked(person, expected, key, caller);
    return answer(HttpStatus.CREATED, desk.recordCertificate(asked, request.toDomain()), caller);
  }

  /// Revokes a certificate.
  ///
  /// @param person opaque reference of the person
  /// @param certificate its number among the person's
  @PostMapping("/{person}/certificates/{certificate}/revoke")
  ResponseEntity<PersonResponse> revokeCertificate(
      @PathVariable String person,
      @PathVariable int certificate,
      @Valid @RequestBody RevokeRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var asked = asked(person, expected, key, caller);
    return answer(HttpStatus.OK, desk.revokeCertificate(asked, certificate, request.at()), caller);
  }

  /// Moves a member of staff from one post to another 调动.
  ///
  /// @param person opaque reference of the person
  @PostMapping("/{person}/transfer")
  TransferResponse transfer(
      @PathVariable String person,
      @Valid @RequestBody TransferRequest request,
      RequestKey key,
      Caller caller) {
    desk.find(person, caller);
    offices.get(request.from().office(), caller);
    offices.get(request.to().office(), caller);
    var from = request.from().toDomain();
    var to = request.to().toDomain();
    var done =
        transfer.transfer(
            person, from, to, request.at(), request.until(), commands.of(key, caller.person()));
    return new TransferResponse(
        person,
        TransferResponse.Held.last(done.left(), from, person),
        TransferResponse.Held.last(done.entered(), to, person));
  }

  private Asked asked(String person, ExpectedVersion expected, RequestKey key, Caller caller) {
    @Nullable Long version = expected.version().isPresent() ? expected.version().getAsLong() : null;
    return new Asked(person, caller, version, commands.of(key, caller.person()));
  }

  private ResponseEntity<PersonResponse> answer(
      HttpStatus status, Done<Person, PersonEvent> done, Caller caller) {
    return ResponseEntity.status(status)
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(body(done, caller));
  }

  private PersonResponse body(Done<Person, PersonEvent> done, Caller caller) {
    return PersonResponse.of(done.state(), desk.find(done.state().reference(), caller), names);
  }
}
