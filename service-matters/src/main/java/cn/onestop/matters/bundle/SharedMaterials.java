package cn.onestop.matters.bundle;

import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.matters.bundle.Bundle.Copy;
import cn.onestop.matters.bundle.Bundle.Part;
import cn.onestop.matters.bundle.MergedMaterial.Need;
import cn.onestop.matters.casefile.CaseFileDesk;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.serviceitem.ServiceItems;
import java.util.List;
import java.util.Optional;

/// The one set of materials 一套材料 of a bundle, and how a document serves all who ask for it. The
/// bundle is the applicant's consent.
public final class SharedMaterials {

  private final CaseFileDesk caseFiles;
  private final MatterNumbers numbers;
  private final ServiceItems items;

  public SharedMaterials(CaseFileDesk caseFiles, MatterNumbers numbers, ServiceItems items) {
    this.caseFiles = caseFiles;
    this.numbers = numbers;
    this.items = items;
  }

  /// What is asked for, merged.
  public List<MergedMaterial> of(Bundle bundle) {
    return MergedMaterial.of(bundle.parts(), this::published);
  }

  /// Lets a document serve the matter of `part` too, if it asks for it.
  ///
  /// @return the copy; empty where it does not, or where there is nothing to copy any more
  Optional<Copy> share(Bundle bundle, String material, Copy original, Part part) {
    return of(bundle).stream()
        .filter(merged -> merged.name().equals(material))
        .flatMap(merged -> merged.neededBy().stream())
        .filter(need -> need.number().equals(part.number()))
        .findFirst()
        .flatMap(need -> copied(bundle, original, need));
  }

  private Optional<Copy> copied(Bundle bundle, Copy original, Need need) {
    return caseFiles
        .share(
            numbered(original.number()),
            original.file(),
            numbered(need.number()),
            need.place(),
            FollowBundle.command(
                bundle, "share-" + original.number() + "-" + original.file(), bundle.filed().by()))
        .map(file -> new Copy(need.number(), file));
  }

  private Numbered numbered(String number) {
    return numbers.find(number).orElseThrow();
  }

  private List<Material> published(Part part) {
    return items
        .version(part.itemCode(), part.itemVersion())
        .map(version -> version.content().materials())
        .orElse(List.of());
  }
}
