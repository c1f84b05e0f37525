package cn.onestop.catalog.health.web;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import cn.onestop.catalog.basis.LegalRegister;
import cn.onestop.catalog.gate.PublishRulebook;
import cn.onestop.catalog.health.HealthCheck;
import cn.onestop.catalog.health.HealthCheck.Promise;
import cn.onestop.catalog.item.KnownItem;
import cn.onestop.catalog.item.PublishedItems;
import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.legal.LegalTexts;
import cn.onestop.catalog.power.KnownPower;
import cn.onestop.catalog.power.PublishedPowers;
import cn.onestop.catalog.power.ReadPower;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.PowerContent;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The whole catalogue of the caller's centre, held against the rules 目录体检.
@RestController
final class HealthController {

  private final PublishedItems items;
  private final PublishedPowers powers;
  private final ReadItem readItem;
  private final ReadPower readPower;
  private final LegalTexts texts;
  private final PublishRulebook rulebook;
  private final Offices offices;
  private final OfficeClock clock;

  HealthController(
      PublishedItems items,
      PublishedPowers powers,
      ReadItem readItem,
      ReadPower readPower,
      LegalTexts texts,
      PublishRulebook rulebook,
      Offices offices,
      OfficeClock clock) {
    this.items = items;
    this.powers = powers;
    this.readItem = readItem;
    this.readPower = readPower;
    this.texts = texts;
    this.rulebook = rulebook;
    this.offices = offices;
    this.clock = clock;
  }

  /// Checks everything in force today: rules broken, bases not in force, materials without basis or
  /// yielded here, items without a window, promises against statutory limits.
  ///
  /// @param rule id of the only rule whose findings are listed
  @GetMapping("/api/v1/catalog/health-check")
  HealthResponse check(@RequestParam @Nullable String rule, Caller caller, Locale locale) {
    var centre = caller.centres().stream().sorted().findFirst().orElseThrow();
    var today = OfficeHours.DEFAULT.dateOf(clock.now());
    var known = items.all();
    var knownPowers = powers.all();
    var guides = guides(centre, today, known);
    var entries = entries(centre, today, knownPowers);
    var check = new HealthCheck(centre, guides, entries, hasWindow(centre));
    var rules = rulebook.inForce(today);
    var register = new LegalRegister(texts.all());
    var broken = check.broken(rules, known, knownPowers, register, today);
    var words = RuleWords.of(locale);
    var promises = check.promises();
    return new HealthResponse(
        centre,
        today,
        rules.version(),
        guides.size(),
        entries.size(),
        broken.stream().collect(groupingBy(it -> it.finding().rule(), TreeMap::new, counting())),
        broken.stream()
            .filter(it -> rule == null || it.finding().rule().equals(rule))
            .map(words::say)
            .toList(),
        check.basesNotInForce(register, today),
        check.withoutBasis(),
        check.yieldedHere(),
        check.withoutWindow(),
        promises,
        promises.isEmpty() ? null : promises.stream().collect(averagingDouble(Promise::speedUp)));
  }

  private Map<String, ItemContent> guides(String centre, LocalDate today, List<KnownItem> known) {
    Map<String, ItemContent> guides = new TreeMap<>();
    known.stream()
        .filter(item -> item.centre().equals(centre))
        .forEach(item ->
            readItem
                .find(item.code())
                .flatMap(found -> found.inForceOn(today))
                .ifPresent(version -> guides.put(item.code(), version.content())));
    return guides;
  }

  private Map<String, PowerContent> entries(
      String centre, LocalDate today, List<KnownPower> known) {
    Map<String, PowerContent> entries = new TreeMap<>();
    known.stream()
        .filter(power -> power.centre().equals(centre))
        .forEach(power ->
            readPower
                .find(power.powerCode())
                .flatMap(found -> found.inForceOn(today))
                .ifPresent(version -> entries.put(power.powerCode(), version.content())));
    return entries;
  }

  private boolean hasWindow(String centre) {
    return offices.ofCentre(centre).stream().anyMatch(it -> it.kind() == OfficeKind.WINDOW);
  }
}
