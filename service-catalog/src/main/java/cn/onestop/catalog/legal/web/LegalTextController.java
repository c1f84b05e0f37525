package cn.onestop.catalog.legal.web;

import cn.onestop.catalog.basis.CarriedBy;
import cn.onestop.catalog.legal.ImportLegalTexts;
import cn.onestop.catalog.legal.LegalTextFile;
import cn.onestop.catalog.legal.LegalTextKind;
import cn.onestop.catalog.legal.LegalTextQuery;
import cn.onestop.catalog.legal.LegalTextStatus;
import cn.onestop.catalog.legal.LegalTexts;
import cn.onestop.catalog.legal.ReadLegalText;
import cn.onestop.catalog.legal.RepealLegalText;
import cn.onestop.catalog.legal.web.LegalTextRequests.CarriedResponse;
import cn.onestop.catalog.legal.web.LegalTextRequests.EnteredTextsResponse;
import cn.onestop.catalog.legal.web.LegalTextRequests.RepealLegalTextRequest;
import cn.onestop.catalog.legal.web.LegalTextRequests.RepealLegalTextResponse;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The register of legal bases 依据库: laws, regulations, rules and normative documents, and what
/// rests on them. Reading it is open to everyone.
@RestController
@RequestMapping("/api/v1/catalog/legal-texts")
final class LegalTextController {

  private final ReadLegalText texts;
  private final LegalTexts list;
  private final ImportLegalTexts importing;
  private final RepealLegalText repealing;
  private final CarriedBy carriedBy;
  private final OfficeClock clock;
  private final Commands commands;

  LegalTextController(
      ReadLegalText texts,
      LegalTexts list,
      ImportLegalTexts importing,
      RepealLegalText repealing,
      CarriedBy carriedBy,
      OfficeClock clock,
      Commands commands) {
    this.texts = texts;
    this.list = list;
    this.importing = importing;
    this.repealing = repealing;
    this.carriedBy = carriedBy;
    this.clock = clock;
    this.commands = commands;
  }

  /// Lists the legal texts of the register, in the order of their codes.
  ///
  /// @param q what stands in the name, the short name or the document number 文号, or begins the code
  /// @param kind only that rank 效力位阶
  /// @param status only those that stand so on the day
  /// @param at the day; today if absent
  @GetMapping
  Page<ListedLegalTextResponse> list(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable LegalTextKind kind,
      @RequestParam @Nullable LegalTextStatus status,
      @RequestParam @Nullable LocalDate at,
      PageRequest page) {
    var day = day(at);
    return list.find(new LegalTextQuery(q, kind, status, day)::wants, page)
        .map(text -> ListedLegalTextResponse.of(text, day));
  }

  /// Shows a legal text with its articles, as it stands on a day.
  ///
  /// @param code its code in the register
  /// @param at the day; today if absent
  @GetMapping("/{code}")
  ResponseEntity<LegalTextResponse> get(
      @PathVariable String code, @RequestParam @Nullable LocalDate at) {
    var entry = texts.get(code);
    // How it stands changes with the day, and the entity tag does not: it is not to be kept.
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .cacheControl(CacheControl.noStore())
        .body(LegalTextResponse.of(entry.state(), day(at)));
  }

  /// Shows everything in the catalogue that rests on a legal text 依据反查.
  ///
  /// @param code its code in the register
  /// @param article only what rests on that article, a part of it, or what it is a part of; as
  ///   `第十一条第一项`
  /// @param at the day; today if absent
  @GetMapping("/{code}/carries")
  CarriedResponse carries(
      @PathVariable String code,
      @RequestParam @Nullable String article,
      @RequestParam @Nullable LocalDate at) {
    var text = texts.get(code).state();
    var place = LegalTextRequests.place(code, article);
    var day = day(at);
    return new CarriedResponse(
        code, place == null ? null : place.toString(), day, carriedBy.by(text, place, day));
  }

  /// Enters legal texts, all of them or none. A text that is there gets a further version where it
  /// differs; what the register says of past days stays.
  @PostMapping("/import")
  EnteredTextsResponse enter(@RequestBody LegalTextFile body, RequestKey key, Caller caller) {
    return new EnteredTextsResponse(importing.enter(body, commands.of(key, caller.person())));
  }

  /// Records that a legal text, or one article of it, was repealed 废止, and tells what rests on it.
  ///
  /// @param code its code in the register
  @PostMapping("/{code}/repeal")
  ResponseEntity<RepealLegalTextResponse> repeal(
      @PathVariable String code,
      @Valid @RequestBody RepealLegalTextRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var ending = body.ending(code);
    var version = expected.version();
    var done =
        repealing.repeal(
            code,
            ending,
            version.isPresent() ? version.getAsLong() : null,
            commands.of(key, caller.person()));
    var today = day(done.facts().getLast().at());
    var end = ending.from().isBefore(today) ? today : ending.from();
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(
            new RepealLegalTextResponse(
                LegalTextResponse.of(done.state(), today),
                carriedBy.by(done.state(), ending.article(), end)));
  }

  private LocalDate day(@Nullable LocalDate at) {
    return at == null ? day(clock.now()) : at;
  }

  private static LocalDate day(Instant moment) {
    return OfficeHours.DEFAULT.dateOf(moment);
  }
}
