package cn.onestop.complaints.complaint;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.kit.sealing.Sealing;
import java.util.Optional;

/// Opens what is sealed in a complaint, for those who may read it. What was erased is just not
/// there.
public final class SealedTexts {

  private final Sealing sealing;

  public SealedTexts(Sealing sealing) {
    this.sealing = sealing;
  }

  /// What was said, and by whom.
  public Optional<Content> content(Entry<Complaint> entry) {
    return open(entry, FileComplaint.CONTENT)
        .map(text -> CanonicalJson.read(CanonicalJson.tree(text), Content.class));
  }

  /// The reason or the answer that lies under `reference`.
  public Optional<String> open(Entry<Complaint> entry, String reference) {
    SealedPart sealed = entry.sealed();
    return sealed == null || !sealed.entries().containsKey(reference)
        ? Optional.empty()
        : Optional.of(sealing.open(entry.id(), sealed, reference));
  }
}
