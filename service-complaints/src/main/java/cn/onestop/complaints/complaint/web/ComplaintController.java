package cn.onestop.complaints.complaint.web;

import cn.onestop.complaints.complaint.Complaint;
import cn.onestop.complaints.complaint.ComplaintDesk;
import cn.onestop.complaints.complaint.ComplaintDesk.Asked;
import cn.onestop.complaints.complaint.FileComplaint;
import cn.onestop.complaints.complaint.web.ComplaintRequests.EraseRequest;
import cn.onestop.complaints.complaint.web.ComplaintRequests.FileRequest;
import cn.onestop.complaints.complaint.web.ComplaintRequests.NothingMore;
import cn.onestop.complaints.complaint.web.ComplaintRequests.RefuseRequest;
import cn.onestop.complaints.complaint.web.ComplaintRequests.ReplyRequest;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Files complaints and moves them on. Every answer is made from what the operation did, so that a
/// repeated call gets the same one.
@RestController
@RequestMapping("/api/v1/complaints")
public class ComplaintController {

  private final FileComplaint filing;
  private final ComplaintDesk desk;
  private final Commands commands;
  private final SecretCodes codes;
  private final Calendars calendars;

  public ComplaintController(
      FileComplaint filing,
      ComplaintDesk desk,
      Commands commands,
      SecretCodes codes,
      Calendars calendars) {
    this.filing = filing;
    this.desk = desk;
    this.commands = commands;
    this.codes = codes;
    this.calendars = calendars;
  }

  /// Whoever files it gets what they will see when they follow it, and the code to do so.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<FollowResponse> file(
      @Valid @RequestBody FileRequest body, Caller caller, RequestKey key, Locale locale) {
    Done<Complaint, ComplaintEvent> done = filing.file(body.filing(), caller, key);
    String number = done.state().number();
    return ResponseEntity.created(URI.create("/api/v1/complaints/" + number))
        .cacheControl(CacheControl.noStore())
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(FollowResponse.of(done.state(), codes.of(number), null, calendars.time(), locale));
  }

  /// Takes it on: from now on the limit of the answer runs.
  @PostMapping("/{number}/accept")
  ResponseEntity<ComplaintResponse> accept(
      @PathVariable String number,
      @RequestBody(required = false) @Nullable NothingMore body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answer(desk.accept(asked(number, caller, key, expected)), locale);
  }

  /// Does not take it on, says why and where else it belongs.
  @PostMapping("/{number}/refuse")
  ResponseEntity<ComplaintResponse> refuse(
      @PathVariable String number,
      @Valid @RequestBody RefuseRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answer(
        desk.refuse(asked(number, caller, key, expected), body.ground(), body.reason()), locale);
  }

  /// Answers it, in words that whoever filed it reads with number and code.
  @PostMapping("/{number}/reply")
  ResponseEntity<ComplaintResponse> reply(
      @PathVariable String number,
      @Valid @RequestBody ReplyRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answer(
        desk.reply(asked(number, caller, key, expected), body.finding(), body.answer()), locale);
  }

  /// Erases everything personal of a complaint that has ended; what happened stays.
  @PostMapping("/{number}/erase")
  ResponseEntity<ComplaintResponse> erase(
      @PathVariable String number,
      @Valid @RequestBody EraseRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answer(desk.erase(asked(number, caller, key, expected), body.ground()), locale);
  }

  private Asked asked(String number, Caller caller, RequestKey key, ExpectedVersion expected) {
    @Nullable Long version = expected.version().isPresent() ? expected.version().getAsLong() : null;
    return new Asked(number, caller, version, commands.of(key, caller.person()));
  }

  private ResponseEntity<ComplaintResponse> answer(
      Done<Complaint, ComplaintEvent> done, Locale locale) {
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(ComplaintResponse.done(done, calendars.time(), locale));
  }
}
