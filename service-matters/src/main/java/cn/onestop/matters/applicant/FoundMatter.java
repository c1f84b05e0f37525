package cn.onestop.matters.applicant;

import cn.onestop.matters.matter.Numbered;
import java.time.Instant;
import java.util.Comparator;

/// A matter that was found by who applies, within the caller's sight.
public record FoundMatter(Numbered numbered, Instant filedAt) {

  /// What was filed last comes first.
  static final Comparator<FoundMatter> NEWEST_FIRST =
      Comparator.comparing(FoundMatter::filedAt)
          .reversed()
          .thenComparing(found -> found.numbered().number());
}
