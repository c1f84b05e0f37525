package cn.onestop.matters.matter;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.kit.sealing.Sealing;
import java.util.Optional;

/// Opens what is sealed in a matter, for those who may read it. What was erased is just not there.
public final class SealedTexts {

  private final Sealing sealing;

  public SealedTexts(Sealing sealing) {
    this.sealing = sealing;
  }

  /// Who applies.
  public Optional<Applicant> applicant(Entry<?> entry) {
    return open(entry, FileMatter.APPLICANT)
        .map(text -> CanonicalJson.read(CanonicalJson.tree(text), Applicant.class));
  }

  /// The written reason that lies under `reference`.
  public Optional<String> reason(Entry<?> entry, String reference) {
    return reference.equals(FileMatter.APPLICANT) ? Optional.empty() : open(entry, reference);
  }

  private Optional<String> open(Entry<?> entry, String reference) {
    SealedPart sealed = entry.sealed();
    return sealed == null || !sealed.entries().containsKey(reference)
        ? Optional.empty()
        : Optional.of(sealing.open(entry.id(), sealed, reference));
  }
}
