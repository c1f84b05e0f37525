package cn.onestop.matters.bundle.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.matters.BundleEvent;
import cn.onestop.events.matters.BundleMaterialHandedIn;
import cn.onestop.events.matters.BundleSupplementRequested;
import cn.onestop.events.matters.BundleVisitRecorded;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.IdempotencyKey;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.bundle.Bundle;
import cn.onestop.matters.bundle.BundleDesk;
import cn.onestop.matters.bundle.BundleList;
import cn.onestop.matters.bundle.BundleStanding;
import cn.onestop.matters.bundle.BundleStanding.PartStanding;
import cn.onestop.matters.bundle.FileBundle;
import cn.onestop.matters.bundle.web.BundleRequests.BundleNoticeRequest;
import cn.onestop.matters.bundle.web.BundleRequests.BundleRequest;
import cn.onestop.matters.bundle.web.BundleRequests.BundleVisitRequest;
import cn.onestop.matters.bundle.web.BundleResponses.BundleFiledResponse;
import cn.onestop.matters.bundle.web.BundleResponses.BundleHandedInResponse;
import cn.onestop.matters.bundle.web.BundleResponses.BundleLineResponse;
import cn.onestop.matters.bundle.web.BundleResponses.BundleNoticeResponse;
import cn.onestop.matters.bundle.web.BundleResponses.BundleResponse;
import cn.onestop.matters.bundle.web.BundleResponses.BundleVisitResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One thing once 一件事一次办: several items with one application and one set of materials.
@RestController
@RequestMapping("/api/v1/bundles")
public class BundleController {

  private final FileBundle filing;
  private final BundleDesk desk;
  private final BundleList list;
  private final Commands commands;
  private final SecretCodes codes;
  private final AuditTrail trail;

  public BundleController(
      FileBundle filing,
      BundleDesk desk,
      BundleList list,
      Commands commands,
      SecretCodes codes,
      AuditTrail trail) {
    this.filing = filing;
    this.desk = desk;
    this.list = list;
    this.commands = commands;
    this.codes = codes;
    this.trail = trail;
  }

  /// Files several items at once, with one applicant and one set of materials. Each becomes a
  /// matter of its own; one that needs another's result is filed, and its limits begin, once that
  /// result is there. Everything that speaks against it is said at once.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<BundleFiledResponse> file(
      @Valid @RequestBody BundleRequest body, Caller caller, RequestKey key) {
    Done<Bundle, BundleEvent> done = filing.file(body.wanted(), caller, key);
    Bundle bundle = done.state();
    return ResponseEntity.created(URI.create("/api/v1/bundles/" + bundle.number()))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(BundleFiledResponse.of(bundle, desk.materials(bundle), codes::of));
  }

  /// Shows a page of bundles, what is due first on top; those whose due is not known yet come last.
  /// The list follows within moments.
  ///
  /// @param completed those that are over instead of those that are not
  @GetMapping
  Page<BundleLineResponse> bundles(
      @RequestParam(defaultValue = "false") boolean completed,
      Caller caller,
      PageRequest page,
      Locale locale) {
    return list.page(completed, caller, page).map(entry -> BundleLineResponse.of(entry, locale));
  }

  /// Shows a bundle: where it and its matters stand, what is asked for and what was handed in. It
  /// is shown to whoever may handle every one of its matters.
  ///
  /// @param number the public number of the bundle
  @GetMapping("/{number}")
  ResponseEntity<BundleResponse> bundle(
      @PathVariable String number, Caller caller, AuditedCall call, Locale locale) {
    Entry<Bundle> entry = desk.find(number, caller);
    Bundle bundle = entry.state();
    BundleStanding standing = desk.standing(bundle);
    List<String> filed =
        standing.parts().stream()
            .filter(part -> part.matter() != null)
            .map(PartStanding::number)
            .toList();
    trail.saw(call, bundle.number(), bundle.origin().centre());
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .body(
            BundleResponse.of(
                bundle,
                standing,
                desk.materials(bundle),
                need -> filed.contains(need.number()) && desk.handedIn(need, caller),
                locale));
  }

  /// Records that the applicant came once for all of it 跑动: it counts one visit for each matter
  /// that is open.
  ///
  /// @param number the public number of the bundle
  @PostMapping("/{number}/visit")
  ResponseEntity<BundleVisitResponse> visit(
      @PathVariable String number,
      @Valid @RequestBody BundleVisitRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected) {
    @Nullable Long version = expected.version().isPresent() ? expected.version().getAsLong() : null;
    Done<Bundle, BundleEvent> done =
        desk.visit(number, body.came(), caller, version, commands.of(key, caller.person()));
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(BundleVisitResponse.of((BundleVisitRecorded) done.facts().getFirst().event()));
  }

  /// Tells at once all that is missing 一次性告知, over all matters that are not accepted yet; each gets
  /// the notice of what it asks for.
  ///
  /// @param number the public number of the bundle
  @PostMapping("/{number}/request-supplement")
  ResponseEntity<BundleNoticeResponse> requestSupplement(
      @PathVariable String number,
      @Valid @RequestBody BundleNoticeRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected) {
    @Nullable Long version = expected.version().isPresent() ? expected.version().getAsLong() : null;
    Done<Bundle, BundleEvent> done =
        desk.requestSupplement(
            number,
            body.materials(),
            body.days(),
            caller,
            version,
            commands.of(key, caller.person()));
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(BundleNoticeResponse.of((BundleSupplementRequested) done.facts().getFirst().event()));
  }

  /// Takes in a document once for all matters that ask for that material: the request's body is its
  /// content, as for a single matter. Matters that are filed later get it then.
  ///
  /// @param number the public number of the bundle
  /// @param material its place among the merged materials, from 1
  /// @param disposition how the document is called, as `attachment; filename*=UTF-8''%E8%A1%A8.pdf`
  @PostMapping("/{number}/materials/{material}/files")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<BundleHandedInResponse> receive(
      @PathVariable String number,
      @PathVariable int material,
      @RequestHeader(name = HttpHeaders.CONTENT_DISPOSITION, required = false)
          @Nullable String disposition,
      Caller caller,
      IdempotencyKey key,
      HttpServletRequest request)
      throws IOException {
    String operation =
        "POST /api/v1/bundles/{number}/materials/{material}/files number=%s material=%d"
            .formatted(number, material);
    Done<Bundle, BundleEvent> done =
        desk.receive(
            number,
            material,
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
            caller);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .location(URI.create("/api/v1/bundles/" + number))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(BundleHandedInResponse.of((BundleMaterialHandedIn) done.facts().getFirst().event()));
  }

  private static String name(@Nullable String disposition) {
    try {
      String name =
          disposition == null ? null : ContentDisposition.parse(disposition).getFilename();
      return name == null ? "" : name;
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }
}
