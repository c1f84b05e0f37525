package cn.onestop.matters.casefile.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.matters.CaseFileEvent;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.IdempotencyKey;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.casefile.CaseFile;
import cn.onestop.matters.casefile.CaseFileDesk;
import cn.onestop.matters.casefile.CaseFileDesk.Opened;
import cn.onestop.matters.casefile.CaseFileDesk.Overview;
import cn.onestop.matters.casefile.CaseFileDesk.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The case file 案卷 of a matter: scans and documents handed in for its materials.
@RestController
@RequestMapping("/api/v1/matters/{number}")
public class CaseFileController {

  /// Who handles matters sees how documents are called; who only watches sees that they are there.
  private static final Set<Role> HANDLING =
      EnumSet.of(Role.CLERK, Role.REVIEWER, Role.VILLAGE_AGENT, Role.APPROVER);

  private final CaseFileDesk desk;
  private final Commands commands;
  private final AuditTrail trail;

  public CaseFileController(CaseFileDesk desk, Commands commands, AuditTrail trail) {
    this.desk = desk;
    this.commands = commands;
    this.trail = trail;
  }

  /// Shows what was handed in for each material of the item's list.
  ///
  /// @param number the public case number 办件编号
  @GetMapping("/files")
  ResponseEntity<CaseFileResponse> caseFile(
      @PathVariable String number, Caller caller, AuditedCall call) {
    Overview overview = desk.overview(number, caller);
    boolean handles = !Collections.disjoint(overview.numbered().roles(caller), HANDLING);
    trail.saw(call, overview.numbered().number(), overview.numbered().place().centre());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            CaseFileResponse.of(
                overview,
                (file, document) -> handles ? desk.name(file, document) : Optional.empty()));
  }

  /// Takes in a document for a material: the request's body is its content, of at most 20 MB. PDF,
  /// OFD, Word, Excel, JPEG and PNG are taken, by what they are and not by what they are called;
  /// from photos everything is left out that is not the picture. The same content again under the
  /// same key is there once.
  ///
  /// @param number the public case number 办件编号
  /// @param material place of the material in the item's published list, from 1
  /// @param replaces the earlier document that this one replaces
  /// @param disposition how the document is called, as `attachment; filename*=UTF-8''%E8%A1%A8.pdf`
  @PostMapping("/materials/{material}/files")
  ResponseEntity<HandedInResponse> receive(
      @PathVariable String number,
      @PathVariable int material,
      @RequestParam(required = false) @Nullable Integer replaces,
      @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false)
          @Nullable String disposition,
      Caller caller,
      IdempotencyKey key,
      HttpServletRequest request)
      throws IOException {
    var operation =
        "POST /api/v1/matters/{number}/materials/{material}/files number=%s material=%d replaces=%s"
            .formatted(number, material, replaces);
    return created(
        desk.receive(
            new Purpose(number, material, replaces),
            name(disposition),
            request.getInputStream(),
            sha256 ->
                commands.of(
                    new RequestKey(
                        Objects.requireNonNull(request.getUserPrincipal()).getName(),
                        operation,
                        key.value(),
                        sha256),
                    caller.person()),
            caller));
  }

  /// Takes over a document that the same applicant handed in for another matter, with their
  /// consent: nobody has to bring twice what the centre has.
  ///
  /// @param number the public case number 办件编号
  /// @param material place of the material in the item's published list, from 1
  @PostMapping("/materials/{material}/files/reuse")
  ResponseEntity<HandedInResponse> reuse(
      @PathVariable String number,
      @PathVariable int material,
      @Valid @RequestBody ReuseRequest body,
      Caller caller,
      RequestKey key)
      throws IOException {
    return created(
        desk.reuse(
            new Purpose(number, material, body.replaces()),
            body.fromNumber(),
            body.fromFile(),
            body.consent(),
            command(key, caller),
            caller));
  }

  /// Gives out a document as it was taken in.
  ///
  /// @param number the public case number 办件编号
  /// @param file its number in the case file
  @GetMapping("/files/{file}")
  ResponseEntity<InputStreamResource> content(
      @PathVariable String number, @PathVariable int file, Caller caller, AuditedCall call) {
    Opened opened = desk.open(number, file, caller);
    trail.saw(call, opened.matter().number(), opened.matter().place().centre());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(opened.document().mediaType()))
        .contentLength(opened.document().size())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(opened.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new InputStreamResource(opened.content()));
  }

  /// Takes a document out and destroys its content; that it was there stays on record.
  ///
  /// @param number the public case number 办件编号
  /// @param file its number in the case file
  @PostMapping("/files/{file}/remove")
  ResponseEntity<HandedInResponse> remove(
      @PathVariable String number,
      @PathVariable int file,
      @Valid @RequestBody RemoveFileRequest body,
      Caller caller,
      RequestKey key) {
    var done = desk.remove(number, file, body.ground(), command(key, caller), caller);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(HandedInResponse.of(done, file));
  }

  private Command command(RequestKey key, Caller caller) {
    return commands.of(key, caller.person());
  }

  private static ResponseEntity<HandedInResponse> created(Done<CaseFile, CaseFileEvent> done) {
    var response = HandedInResponse.received(done);
    return ResponseEntity.created(
            URI.create("/api/v1/matters/%s/files/%d".formatted(response.number(), response.file())))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(response);
  }

  private static String name(@Nullable String disposition) {
    try {
      var name = disposition == null ? null : ContentDisposition.parse(disposition).getFilename();
      return name == null ? "" : name;
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }
}
