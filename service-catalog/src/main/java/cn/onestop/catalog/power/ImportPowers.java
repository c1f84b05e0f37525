package cn.onestop.catalog.power;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.imports.ImportRefused;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.power.PowerFile.Row;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Publishes the powers of a file that are not there yet: all of them or, if anything is wrong with
/// any, none. A power that is there is left as it is; it is changed by drafts.
public final class ImportPowers {

  private final Journals<Power, PowerEvent> powers;
  private final Function<String, Optional<Office>> offices;

  /// @param offices finds an office by its code
  public ImportPowers(
      Journals<Power, PowerEvent> powers, Function<String, Optional<Office>> offices) {
    this.powers = powers;
    this.offices = offices;
  }

  /// How many powers are new now.
  ///
  /// @throws ImportRefused if any row breaks a rule
  public int importAll(PowerFile file) {
    var errors = broken(file);
    if (!errors.isEmpty()) {
      throw new ImportRefused(errors);
    }
    return (int) file.powers().stream().filter(row -> publish(file, row)).count();
  }

  private boolean publish(PowerFile file, Row row) {
    var id = Power.id(row.powerCode());
    return powers.find(id).isEmpty()
        && !powers
            .create(
                id,
                Command.ofRule("import"),
                () ->
                    Decision.of(
                        Power.first(
                            row.powerCode(),
                            file.centre(),
                            file.effectiveFrom(),
                            file.reason(),
                            row.content(),
                            null)))
            .repeated();
  }

  private List<FieldRefusal> broken(PowerFile file) {
    List<FieldRefusal> broken = new ArrayList<>();
    if (Coded.of(ChangeReason.class, file.reason())
        .filter(reason -> reason != ChangeReason.CANCELLED)
        .isEmpty()) {
      broken.add(FieldRefusal.of("/reason", "item-code-unknown", file.reason()));
    }
    var codes = new HashSet<String>();
    var items = new HashSet<String>();
    for (int place = 0; place < file.powers().size(); place++) {
      var row = file.powers().get(place);
      var at = "/powers/" + place;
      if (!codes.add(row.powerCode())) {
        broken.add(FieldRefusal.of(at + "/powerCode", "item-twice", row.powerCode()));
      }
      row.content().items().stream()
          .filter(item -> !items.add(item))
          .forEach(item -> broken.add(FieldRefusal.of(at + "/content/items", "item-twice", item)));
      var department = row.content().department();
      if (offices.apply(department).filter(it -> it.centre().equals(file.centre())).isEmpty()) {
        broken.add(
            FieldRefusal.of(at + "/content/department", "item-department-unknown", department));
      }
      broken.addAll(PowerRules.broken(row.content(), at + "/content"));
    }
    return broken;
  }
}
