package cn.onestop.kit.trial;

import static cn.onestop.kit.refusal.RefusalKind.ILLEGAL_NOW;
import static cn.onestop.kit.refusal.RefusalKind.NOT_FOUND;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.IdempotencyKey;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestFingerprint;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.web.OnlyReads;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Things that belong to offices, as a service would show them.
@RestController
class ThingController {
  private static final Map<String, Belonging> THINGS =
      Map.of(
          "ours", Belonging.to(TrialService.CENTRE_CODE, "W01", "D01", "V01").and("citizen-1"),
          "next-door", Belonging.to(TrialService.CENTRE_CODE, "W02"),
          "far-away", Belonging.to("511322900000", "W01"));

  enum Colour {
    RED,
    GREEN
  }

  record Part(@NotBlank @Nullable String name, @Max(9) int count) {}

  record Thing(
      @NotBlank @Nullable String name,
      @Nullable Colour colour,
      @Nullable Instant at,
      @Nullable Boolean urgent,
      @NotEmpty @Nullable List<@Valid Part> parts) {}

  record Shown(String number, long version, Instant at, @Nullable String note) {}

  @GetMapping("/api/v1/things")
  Page<String> list(PageRequest page, @RequestParam(required = false) @Nullable Colour colour) {
    var after = page.after() == null ? 0 : Integer.parseInt(page.after());
    var read =
        IntStream.rangeClosed(after + 1, 120)
            .limit(page.limit() + 1)
            .mapToObj(i -> "" + i)
            .toList();
    return Page.of(read, page, number -> number);
  }

  @PostMapping("/api/v1/things")
  RequestKey create(RequestKey key, @Valid @RequestBody Thing thing) {
    return key;
  }

  @GetMapping("/api/v1/things/{number}")
  ResponseEntity<Shown> show(@PathVariable String number, Caller caller) {
    reached(number, caller);
    var at = Instant.parse("2026-03-02T01:00:00Z");
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(12))
        .body(new Shown(number, 12, at, null));
  }

  @PutMapping("/api/v1/things/{number}")
  void change(@PathVariable String number, ExpectedVersion expected) {
    expected.required().check(12);
  }

  @PostMapping("/api/v1/things/{number}/accept")
  RequestKey accept(@PathVariable String number, Caller caller, RequestKey key) {
    reached(number, caller);
    return key;
  }

  @GetMapping("/api/v1/me")
  Caller me(Caller caller) {
    return caller;
  }

  @PostMapping("/api/v1/public/ask")
  @OnlyReads
  Map<String, String> ask() {
    throw new Refused(new AlreadyDecided());
  }

  @PostMapping("/api/v1/public/file")
  Map<String, String> file(IdempotencyKey key, RequestFingerprint fingerprint) {
    return Map.of("key", key.value(), "fingerprint", fingerprint.value());
  }

  @PostMapping("/api/v1/ops/verification")
  void verify() {}

  /// No row in the table opens it.
  @GetMapping("/api/v1/forgotten")
  String forgotten() {
    return "open to nobody";
  }

  private static void reached(String number, Caller caller) {
    var unknown = Refusal.of(NOT_FOUND, "thing-unknown", number);
    var thing = THINGS.get(number);
    if (thing == null) {
      throw new Refused(unknown);
    }
    caller.mustReach(thing, unknown);
  }

  record AlreadyDecided() implements Refusal {
    @Override
    public RefusalKind kind() {
      return ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "thing-decided";
    }

    @Override
    public List<String> arguments() {
      return List.of("M-2026");
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/number", "field-missing"));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("possible", List.of("deliver", "archive"));
    }
  }
}
