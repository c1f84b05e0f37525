package cn.onestop.catalog.office.web;

import cn.onestop.catalog.office.AppointHolder;
import cn.onestop.catalog.office.EndHolder;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.OfficeDesk;
import cn.onestop.catalog.office.OfficeDesk.Asked;
import cn.onestop.catalog.office.OfficeRefusal.Misplaced;
import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.catalog.office.web.OfficeRequests.ChangePostRequest;
import cn.onestop.catalog.office.web.OfficeRequests.EndRequest;
import cn.onestop.catalog.office.web.OfficeRequests.PostRequest;
import cn.onestop.catalog.office.web.OfficeRequests.SubstituteRequest;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Sets up posts and says who holds them and who stands in; for the admin of the centre. Every
/// answer is made from what the operation did, so that a repeated call gets the same one.
@RestController
@RequestMapping("/api/v1/offices/{code}/posts")
final class PostController {

  private final ReadOffice offices;
  private final OfficeDesk desk;
  private final AppointHolder appoint;
  private final EndHolder end;
  private final Commands commands;

  PostController(
      ReadOffice offices,
      OfficeDesk desk,
      AppointHolder appoint,
      EndHolder end,
      Commands commands) {
    this.offices = offices;
    this.desk = desk;
    this.appoint = appoint;
    this.end = end;
    this.commands = commands;
  }

  /// Sets up a post.
  ///
  /// @param code the office's code
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PostResponse> create(
      @PathVariable String code,
      @Valid @RequestBody PostRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var asked = asked(code, expected, key, caller);
    var role =
        Role.named(request.role())
            .filter(Role::needsPost)
            .orElseThrow(() -> new Refused(new Misplaced("post-role-unknown", request.role())));
    var done = desk.createPost(asked, request.post(), role, request.title(), request.superior());
    return answer(HttpStatus.CREATED, done, request.post());
  }

  /// Gives a post another title or superior.
  ///
  /// @param code the office's code
  /// @param post the post's code
  @PostMapping("/{post}/change")
  ResponseEntity<PostResponse> change(
      @PathVariable String code,
      @PathVariable String post,
      @Valid @RequestBody ChangePostRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var asked = asked(code, expected, key, caller);
    return answer(
        HttpStatus.OK, desk.changePost(asked, post, request.title(), request.superior()), post);
  }

  /// Closes a post; refused while somebody holds it beyond that moment.
  ///
  /// @param code the office's code
  /// @param post the post's code
  @PostMapping("/{post}/close")
  ResponseEntity<PostResponse> close(
      @PathVariable String code,
      @PathVariable String post,
      @Valid @RequestBody EndRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var asked = asked(code, expected, key, caller);
    return answer(HttpStatus.OK, desk.closePost(asked, post, request.until()), post);
  }

  /// Appoints somebody to a post.
  ///
  /// @param code the office's code
  /// @param post the post's code
  @PostMapping("/{post}/holders")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PostResponse> appoint(
      @PathVariable String code,
      @PathVariable String post,
      @Valid @RequestBody AppointHolderRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    offices.get(code, caller);
    var done =
        appoint.appoint(
            code,
            post,
            request.person(),
            request.from(),
            request.until(),
            Versions.orNull(expected),
            commands.of(key, caller.person()));
    return answer(HttpStatus.CREATED, done, post);
  }

  /// Ends an appointment.
  ///
  /// @param code the office's code
  /// @param post the post's code
  /// @param person opaque reference of the holder
  @PostMapping("/{post}/holders/{person}/end")
  ResponseEntity<PostResponse> end(
      @PathVariable String code,
      @PathVariable String post,
      @PathVariable String person,
      @Valid @RequestBody EndRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    offices.get(code, caller);
    var done =
        end.end(
            code,
            post,
            person,
            request.until(),
            Versions.orNull(expected),
            commands.of(key, caller.person()));
    return answer(HttpStatus.OK, done, post);
  }

  /// Names somebody who stands in 顶岗 (AB岗) whenever the holder is on leave.
  ///
  /// @param code the office's code
  /// @param post the post's code
  @PostMapping("/{post}/substitutes")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PostResponse> nameSubstitute(
      @PathVariable String code,
      @PathVariable String post,
      @Valid @RequestBody SubstituteRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var done =
        desk.nameSubstitute(
            asked(code, expected, key, caller),
            post,
            request.person(),
            request.absent(),
            request.from(),
            request.until());
    return answer(HttpStatus.CREATED, done, post);
  }

  /// Ends a substitution.
  ///
  /// @param code the office's code
  /// @param post the post's code
  /// @param person opaque reference of who stands in
  @PostMapping("/{post}/substitutes/{person}/end")
  ResponseEntity<PostResponse> endSubstitute(
      @PathVariable String code,
      @PathVariable String post,
      @PathVariable String person,
      @Valid @RequestBody EndRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var asked = asked(code, expected, key, caller);
    return answer(HttpStatus.OK, desk.endSubstitute(asked, post, person, request.until()), post);
  }

  private Asked asked(String code, ExpectedVersion expected, RequestKey key, Caller caller) {
    offices.get(code, caller);
    return new Asked(code, Versions.orNull(expected), commands.of(key, caller.person()));
  }

  private static ResponseEntity<PostResponse> answer(
      HttpStatus status, Done<Office, OfficeEvent> done, String post) {
    return ResponseEntity.status(status)
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(PostResponse.of(done.state(), post));
  }
}
