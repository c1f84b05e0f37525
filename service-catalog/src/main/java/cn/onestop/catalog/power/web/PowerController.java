package cn.onestop.catalog.power.web;

import cn.onestop.catalog.basis.LegalReference;
import cn.onestop.catalog.basis.RegisterAtHand;
import cn.onestop.catalog.power.KnownPower;
import cn.onestop.catalog.power.PublishedPowers;
import cn.onestop.catalog.power.ReadPower;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reading the list of powers and duties; open to everyone.
@RestController
@RequestMapping("/api/v1/catalog/powers")
final class PowerController {

  private final ReadPower powers;
  private final PublishedPowers list;
  private final RegisterAtHand register;
  private final OfficeClock clock;

  PowerController(
      ReadPower powers, PublishedPowers list, RegisterAtHand register, OfficeClock clock) {
    this.powers = powers;
    this.list = list;
    this.register = register;
    this.clock = clock;
  }

  /// Lists the powers in force 权责清单.
  ///
  /// @param centre area code of the centre in whose list they stand
  /// @param type code of GB/T 39046-2020 A.1 职权类型, such as `01` 行政许可
  /// @param department code of the department that exercises them
  @GetMapping
  Page<KnownPower> list(
      @RequestParam @Nullable String centre,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String department,
      PageRequest page) {
    return list.find(centre, type, department, today(), page);
  }

  /// Shows the entry 信息表 of a power that is, was or will be in force, with its step table.
  ///
  /// @param code the power's code 权力编码
  /// @param at the day on which it is in force; today if absent
  @GetMapping("/{code}")
  ResponseEntity<PowerResponse> get(
      @PathVariable String code, @RequestParam @Nullable LocalDate at) {
    var day = at == null ? today() : at;
    var found = powers.inForceOn(code, day);
    var references = register.references(found.version().content(), day);
    return ResponseEntity.ok()
        .eTag(LegalReference.entityTag(found.edition(), references))
        .cacheControl(CacheControl.noCache())
        .body(PowerResponse.from(found, references));
  }

  /// Shows the history of a power, oldest version first.
  ///
  /// @param code the power's code 权力编码
  @GetMapping("/{code}/versions")
  ResponseEntity<PowerVersionsResponse> versions(@PathVariable String code) {
    var power = powers.get(code);
    return ResponseEntity.ok()
        .eTag(
            ExpectedVersion.entityTag(
                power.versions().size() + (power.retiredFrom() == null ? 0L : 1L)))
        .cacheControl(CacheControl.noCache())
        .body(PowerVersionsResponse.from(power));
  }

  private LocalDate today() {
    return OfficeHours.DEFAULT.dateOf(clock.now());
  }
}
