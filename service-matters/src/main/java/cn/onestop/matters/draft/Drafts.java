package cn.onestop.matters.draft;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.draft.DraftRefusal.DraftFiled;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where drafts are kept.
public interface Drafts {

  /// A draft and what is sealed of it.
  record Kept(FilingDraft draft, SealedPart sealed) {}

  /// A draft that somebody is just filing, and the id its application gets.
  ///
  /// @param at when that was begun, by which a later try is told from it
  /// @param brokenOff whether that is longer ago than any request takes
  record Begun(UUID draft, String matter, Instant at, boolean brokenOff) {}

  /// A draft that was filed, without what was typed: it is told what became of it, to who might
  /// have opened it.
  ///
  /// @param matter id of its application
  /// @param number of its application
  record Filed(FilingDraft draft, String matter, String number) {

    Refused refused() {
      return new Refused(new DraftFiled(number));
    }
  }

  Optional<Kept> find(UUID id);

  /// Those of an author and of posts, the last saved first.
  List<Kept> of(String author, Collection<String> posts, int most);

  long count(String author);

  /// Keeps a new one; false if there is one of that id.
  boolean insert(FilingDraft draft, SealedEntry content);

  /// Keeps `next` in the place of the version before it; false if that is not there any more.
  boolean replace(FilingDraft next, SealedEntry content);

  /// Deletes it wholly.
  void delete(UUID id);

  /// Deletes it wholly, if it is still at `version`; false if it is not.
  boolean delete(UUID id, long version);

  /// Deletes what has expired before `moment`, and what is remembered of those that were filed; how
  /// many had not been.
  long deleteExpired(Instant moment);

  /// Notes that it is being filed as that matter; empty if it is noted as another, or gone.
  Optional<Begun> begin(UUID id, String matter);

  /// Takes that note away, and no later one: it was not filed.
  void settle(Begun note);

  /// What is noted of it.
  Optional<Begun> begun(UUID id);

  /// Drafts whose filing broke off.
  List<Begun> brokenOff();

  /// Deletes it wholly, and remembers until its day what it was filed as.
  void file(UUID id, String matter, String number);

  /// What it was filed as.
  Optional<Filed> filed(UUID id);

  /// The same, for a caller who might have opened it.
  default Optional<Filed> filed(UUID id, Caller caller) {
    return filed(id).filter(it -> it.draft().isSeenBy(caller));
  }
}
