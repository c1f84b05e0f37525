package cn.onestop.catalog.office.web;

import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.OfficeDesk;
import cn.onestop.catalog.office.OfficeDesk.Asked;
import cn.onestop.catalog.office.OfficeRefusal.Unknown;
import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.catalog.office.web.OfficeRequests.CloseOfficeRequest;
import cn.onestop.catalog.office.web.OfficeRequests.RegisterOfficeRequest;
import cn.onestop.catalog.office.web.OfficeRequests.RenameOfficeRequest;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.time.clock.OfficeClock;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
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

/// Offices for everyone, their posts for the staff of the centre, changes for its admin.
@RestController
@RequestMapping("/api/v1/offices")
final class OfficeController {

  private final ReadOffice offices;
  private final Offices copy;
  private final OfficeDesk desk;
  private final Commands commands;
  private final OfficeClock clock;

  OfficeController(
      ReadOffice offices, Offices copy, OfficeDesk desk, Commands commands, OfficeClock clock) {
    this.offices = offices;
    this.copy = copy;
    this.desk = desk;
    this.commands = commands;
    this.clock = clock;
  }

  /// Shows the counties and centres with all offices below them.
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

  /// Shows one office: a county, a centre, a department, a window or a village.
  ///
  /// @param code the office's code
  @GetMapping("/{code}")
  ResponseEntity<OfficeResponse> get(@PathVariable String code) {
    var entry = offices.get(code);
    return read(entry, OfficeResponse.from(entry.state()));
  }

  /// Shows the posts 岗位 of an office and who held them when.
  ///
  /// @param code the office's code
  /// @param at only who held them when the office opened on that day
  @GetMapping("/{code}/posts")
  ResponseEntity<PostsResponse> posts(
      @PathVariable String code, @RequestParam @Nullable LocalDate at, Caller caller) {
    var entry = offices.get(code, caller);
    return read(entry, PostsResponse.from(entry.state(), at));
  }

  /// Shows the chain of command 隶属关系 above each post of an office.
  ///
  /// @param code the office's code
  @GetMapping("/{code}/chain")
  ChainResponse chain(@PathVariable String code, Caller caller) {
    return ChainResponse.of(offices.get(code, caller).state(), copy, clock.now());
  }

  /// Registers an office below another.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<OfficeResponse> register(
      @Valid @RequestBody RegisterOfficeRequest request, RequestKey key, Caller caller) {
    var parent = offices.get(request.parent(), caller).state();
    var done =
        desk.register(parent, request.code(), request.kind(), request.name(), command(key, caller));
    return ResponseEntity.created(URI.create("/api/v1/offices/" + done.state().code()))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(OfficeResponse.from(done.state()));
  }

  /// Gives an office another name.
  ///
  /// @param code the office's code
  @PostMapping("/{code}/rename")
  ResponseEntity<OfficeResponse> rename(
      @PathVariable String code,
      @Valid @RequestBody RenameOfficeRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.rename(asked(code, expected, key, caller), request.name()));
  }

  /// Closes an office from a day on; refused while somebody holds a post beyond it.
  ///
  /// @param code the office's code
  @PostMapping("/{code}/close")
  ResponseEntity<OfficeResponse> close(
      @PathVariable String code,
      @Valid @RequestBody CloseOfficeRequest request,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.close(asked(code, expected, key, caller), request.from()));
  }

  private Asked asked(String code, ExpectedVersion expected, RequestKey key, Caller caller) {
    offices.get(code, caller);
    return new Asked(code, Versions.orNull(expected), command(key, caller));
  }

  private Command command(RequestKey key, Caller caller) {
    return commands.of(key, caller.person());
  }

  private static <T> ResponseEntity<T> read(Entry<Office> entry, T body) {
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .cacheControl(CacheControl.noCache())
        .body(body);
  }

  private static ResponseEntity<OfficeResponse> answer(Done<Office, OfficeEvent> done) {
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(OfficeResponse.from(done.state()));
  }
}
