package cn.onestop.matters.draft;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.JournalRefusal.Stale;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.matters.draft.DraftRefusal.DraftTooLong;
import cn.onestop.matters.draft.DraftRefusal.NotTheAuthor;
import cn.onestop.matters.draft.DraftRefusal.TooManyDrafts;
import cn.onestop.matters.draft.DraftRefusal.UnknownDraft;
import cn.onestop.matters.draft.Drafts.Kept;
import cn.onestop.time.clock.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps drafts for their authors until they are filed, discarded or forgotten.
///
/// A draft moves no clock, gives no number and makes no event: nothing has happened yet.
public final class DraftDesk {

  /// More than anybody prepares at once.
  static final int MOST = 50;

  /// Of the canonical JSON, in characters: more than any form has.
  static final int LONGEST = 16_000;

  private static final int TRIES = 5;
  private static final int MOST_LISTED = 500;
  private static final String CONTENT = "content";

  private final Drafts drafts;
  private final Sealing sealing;
  private final KeyedDigests digests;
  private final OfficeClock clock;
  private final Duration kept;

  /// @param kept for how long a draft is kept that nobody saves again
  public DraftDesk(
      Drafts drafts, Sealing sealing, KeyedDigests digests, OfficeClock clock, Duration kept) {
    this.drafts = drafts;
    this.sealing = sealing;
    this.digests = digests;
    this.clock = clock;
    this.kept = kept;
  }

  /// A draft as it was kept.
  ///
  /// @param created whether it was not there before
  public record Saved(FilingDraft draft, boolean created) {}

  /// A draft and what was typed, masked where it is another's.
  public record Opened(FilingDraft draft, boolean own, DraftContent content) {

    /// The applicant's name as far as it was typed, masked for a list.
    public @Nullable String maskedName() {
      return own ? MaskedParts.name(content.applicant()) : nameAsMasked();
    }

    private @Nullable String nameAsMasked() {
      return content.applicant() != null && content.applicant().get("name") instanceof String name
          ? name
          : null;
    }
  }

  /// Keeps what was typed so far. Of two that write on the same version one wins, and the other is
  /// told; the same sent again has no further effect.
  ///
  /// @param fingerprint of what was sent
  public Saved save(
      UUID id, DraftContent content, ExpectedVersion expected, Caller caller, String fingerprint) {
    String text = CanonicalJson.write(content);
    if (text.length() > LONGEST) {
      throw new Refused(new DraftTooLong(LONGEST));
    }
    String digest = digests.of("draft", id.toString(), fingerprint);
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Kept> there = drafts.find(id);
      Optional<Saved> saved =
          there.isPresent()
              ? again(visible(there.get(), caller).draft(), text, expected, caller, digest)
              : first(id, content, text, expected, caller, digest);
      if (saved.isPresent()) {
        return saved.get();
      }
    }
    throw new Refused(new UnknownDraft());
  }

  private Optional<Saved> first(
      UUID id,
      DraftContent content,
      String text,
      ExpectedVersion expected,
      Caller caller,
      String digest) {
    mustNotBeFiled(id, caller);
    if (expected.version().isPresent()) {
      // It was discarded or forgotten meanwhile; it does not come back by itself.
      throw new Refused(new UnknownDraft());
    }
    if (drafts.count(caller.person()) >= MOST) {
      throw new Refused(new TooManyDrafts(MOST));
    }
    Optional<HeldPost> post = post(content.window(), caller);
    Instant now = now();
    FilingDraft draft =
        new FilingDraft(
            id,
            1,
            caller.person(),
            post.map(HeldPost::post).orElse(null),
            post.map(HeldPost::centre).orElse(null),
            now,
            now.plus(kept),
            digest);
    return drafts.insert(draft, sealed(id, text))
        ? Optional.of(new Saved(draft, true))
        : Optional.empty();
  }

  private Optional<Saved> again(
      FilingDraft there, String text, ExpectedVersion expected, Caller caller, String digest) {
    if (!there.isOf(caller)) {
      throw new Refused(new NotTheAuthor());
    }
    if (there.digest().equals(digest)) {
      return Optional.of(new Saved(there, false));
    }
    mustExpect(expected.required(), there);
    FilingDraft next = there.savedAgain(now(), now().plus(kept), digest);
    return drafts.replace(next, sealed(there.id(), text))
        ? Optional.of(new Saved(next, false))
        : Optional.empty();
  }

  /// What its author typed, whole; masked for whoever covers the post. Of one that was filed they
  /// are told the number.
  public Opened open(UUID id, Caller caller) {
    Optional<Kept> there = drafts.find(id);
    if (there.isEmpty()) {
      mustNotBeFiled(id, caller);
      throw new Refused(new UnknownDraft());
    }
    return opened(visible(there.get(), caller), caller);
  }

  private void mustNotBeFiled(UUID id, Caller caller) {
    drafts
        .filed(id, caller)
        .ifPresent(it -> {
          throw it.refused();
        });
  }

  /// The caller's own drafts and those of the posts they hold or stand in on, the last saved first.
  public Page<Opened> list(Caller caller, PageRequest page) {
    List<String> posts = caller.posts().stream().map(HeldPost::post).distinct().toList();
    List<Kept> read =
        drafts.of(caller.person(), posts, MOST_LISTED).stream()
            .filter(it -> it.draft().isSeenBy(caller))
            .filter(it -> page.after() == null || place(it).compareTo(page.after()) < 0)
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(read, page, DraftDesk::place).map(it -> opened(it, caller));
  }

  /// Deletes it wholly; one that is gone is gone.
  public void discard(UUID id, ExpectedVersion expected, Caller caller) {
    Optional<Kept> there = drafts.find(id).filter(it -> it.draft().isSeenBy(caller));
    if (there.isPresent()) {
      mustExpect(expected, there.get().draft());
      if (expected.version().isEmpty()) {
        drafts.delete(id);
      } else if (!drafts.delete(id, expected.version().getAsLong())) {
        drafts.find(id).ifPresent(it -> mustExpect(expected, it.draft()));
      }
    }
  }

  private static void mustExpect(ExpectedVersion expected, FilingDraft there) {
    if (expected.version().isPresent() && expected.version().getAsLong() != there.version()) {
      throw new Stale(there.id().toString(), expected.version().getAsLong(), there.version())
          .refused();
    }
  }

  /// Another's is answered as if it were not there.
  private static Kept visible(Kept kept, Caller caller) {
    if (kept.draft().isSeenBy(caller)) {
      return kept;
    }
    String centre = kept.draft().centre();
    throw centre == null
        ? new Refused(new UnknownDraft())
        : Refused.hiding(centre, new UnknownDraft());
  }

  private Opened opened(Kept kept, Caller caller) {
    FilingDraft draft = kept.draft();
    String text = sealing.open(aggregate(draft.id()), kept.sealed(), CONTENT);
    DraftContent content = CanonicalJson.read(CanonicalJson.tree(text), DraftContent.class);
    boolean own = draft.isOf(caller);
    return new Opened(draft, own, own ? content : content.masked());
  }

  private SealedEntry sealed(UUID id, String text) {
    return sealing.forAggregate(aggregate(id), null).seal(CONTENT, text);
  }

  private static String aggregate(UUID id) {
    return "draft-" + id;
  }

  private static String place(Kept kept) {
    return kept.draft().savedAt() + "/" + kept.draft().id();
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /// The post at the window that was chosen, else any.
  private static Optional<HeldPost> post(@Nullable String window, Caller caller) {
    return caller.posts().stream()
        .filter(post -> post.office().equals(window))
        .findFirst()
        .or(() -> caller.posts().stream().findFirst());
  }
}
