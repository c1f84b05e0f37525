package cn.onestop.catalog.reconciling;

import cn.onestop.events.catalog.ItemContent.LegalBasis;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A power as an office put it forward.
///
/// @param id its number within the round, as `candidate-2`
/// @param code of the guide list, where the office knows it
/// @param authors who wrote it, or wrote it anew
public record Candidate(
    String id,
    String office,
    @Nullable String code,
    String name,
    String powerType,
    List<LegalBasis> byLaw,
    List<String> authors,
    Instant at) {

  /// What the id of every candidate begins with. No code of a guide list may.
  static final String ID_PREFIX = "candidate-";

  public Candidate {
    byLaw = List.copyOf(byLaw);
    authors = List.copyOf(authors);
  }

  /// The same candidate with another content.
  Candidate as(Content content) {
    return new Candidate(
        id,
        office,
        content.code(),
        content.name(),
        content.powerType(),
        content.byLaw(),
        authors,
        at);
  }

  /// What an office says of a power.
  public record Content(
      @Nullable String code, String name, String powerType, List<LegalBasis> byLaw) {

    public Content {
      byLaw = List.copyOf(byLaw);
    }
  }
}
