package cn.onestop.matters.prereview;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.matter.FilingRefusal.UnknownItem;
import cn.onestop.matters.prereview.PreReview.GuideVersion;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the guide of an item asks for differently since a pre-review: for that its result does not
/// bind.
public final class ChangedGuide {

  private final ServiceItems items;

  public ChangedGuide(ServiceItems items) {
    this.items = items;
  }

  /// A later version and what it asks for differently.
  ///
  /// @param materials of what was handed in, what it asks for differently or no longer
  /// @param added what it asks for and the earlier version did not
  public record Change(int version, List<String> materials, List<String> added) {

    public Change {
      materials = List.copyOf(materials);
      added = List.copyOf(added);
    }
  }

  /// What the version in force on that day asks for differently; empty while it is the one it was
  /// checked under.
  public Optional<Change> on(LocalDate day, PreReview preReview) {
    return items
        .inForce(preReview.item().code(), day)
        .filter(now -> now.version() != preReview.item().version())
        .map(now -> change(preReview, now));
  }

  /// What `now` asks for differently of what was handed in.
  List<String> since(PreReview preReview, ServiceItem now) {
    return now.version() == preReview.item().version()
        ? List.of()
        : change(preReview, now).materials();
  }

  private Change change(PreReview preReview, ServiceItem now) {
    GuideVersion checked = preReview.item();
    ItemContent before =
        items
            .version(checked.code(), checked.version())
            .orElseThrow(() -> new Refused(new UnknownItem(checked.code())))
            .content();
    return new Change(
        now.version(),
        preReview.handedIn().materials().stream()
            .filter(name -> !asks(before, name).equals(asks(now.content(), name)))
            .toList(),
        now.content().materials().stream()
            .map(Material::materialName)
            .filter(name -> asks(before, name).isEmpty())
            .toList());
  }

  /// What a guide asks for by that name; its place in the list does not matter.
  private static List<@Nullable Object> asks(ItemContent guide, String name) {
    return guide.materials().stream()
        .filter(material -> material.materialName().equals(name))
        .findFirst()
        .map(it ->
            Arrays.<@Nullable Object>asList(
                it.isNeed(),
                it.materialType(),
                it.materialFormat(),
                it.originals(),
                it.copies(),
                it.issuer(),
                it.pageFormat(),
                it.acceptStand(),
                it.fillExplain(),
                it.formGuid(),
                it.remark()))
        .orElse(List.of());
  }
}
