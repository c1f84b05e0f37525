package cn.onestop.catalog.office.web;

import cn.onestop.catalog.office.AppointHolder;
import cn.onestop.catalog.office.EndHolder;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.OfficeRefusal.Unknown;
import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Offices for everyone, their posts for the staff of the centre, appointments for its admin.
@RestController
@RequestMapping("/api/v1/offices")
final class OfficeController {

  private final ReadOffice offices;
  private final Offices copy;
  private final AppointHolder appoint;
  private final EndHolder end;
  private final Commands commands;

  OfficeController(
      ReadOffice offices, Offices copy, AppointHolder appoint, EndHolder end, Commands commands) {
    this.offices = offices;
    this.copy = copy;
    this.appoint = appoint;
    this.end = end;
    this.commands = commands;
  }

  /// Shows the centres with all offices below them.
  ///
  /// @param centre only this one and what is below it
  @GetMapping
  OfficeTreeResponse tree(@RequestParam @Nullable String centre) {
    var listed = centre == null ? copy.all() : copy.ofCentre(centre);
    if (centre != null && listed.isEmpty()) {
      throw new Refused(new Unknown(centre));
    }
    return OfficeTreeResponse.of(listed);
  }

  /// Shows one office: a centre, a department, a window or a village.
  ///
  /// @param code the office's code
  @GetMapping("/{code}")
  ResponseEntity<OfficeResponse> get(@PathVariable String code) {
    var entry = offices.get(code);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .cacheControl(CacheControl.noCache())
        .body(OfficeResponse.from(entry.state()));
  }

  /// Shows the posts 岗位 of an office and who held them when.
  ///
  /// @param code the office's code
  @GetMapping("/{code}/posts")
  ResponseEntity<PostsResponse> posts(@PathVariable String code, Caller caller) {
    var entry = offices.get(code, caller);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .cacheControl(CacheControl.noCache())
        .body(PostsResponse.from(entry.state()));
  }

  /// Appoints somebody to a post.
  ///
  /// @param code the office's code
  /// @param post the post's code
  @PostMapping("/{code}/posts/{post}/holders")
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
            version(expected),
            commands.of(key, caller.person()));
    return answer(HttpStatus.CREATED, done, post);
  }

  /// Ends an appointment.
  ///
  /// @param code the office's code
  /// @param post the post's code
  /// @param person opaque reference of the holder
  @PostMapping("/{code}/posts/{post}/holders/{person}/end")
  ResponseEntity<PostResponse> end(
      @PathVariable String code,
      @PathVariable String post,
      @PathVariable String person,
      @Valid @RequestBody EndHolderRequest request,
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
            version(expected),
            commands.of(key, caller.person()));
    return answer(HttpStatus.OK, done, post);
  }

  private static ResponseEntity<PostResponse> answer(
      HttpStatus status, Done<Office, OfficeEvent> done, String post) {
    return ResponseEntity.status(status)
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(PostResponse.of(done.state(), post));
  }

  private static @Nullable Long version(ExpectedVersion expected) {
    return expected.version().isPresent() ? expected.version().getAsLong() : null;
  }
}
