package cn.onestop.matters.prereview;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.matter.ErasureGround;
import cn.onestop.matters.matter.FilingRefusal.UnknownItem;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.matter.WrittenReason;
import cn.onestop.matters.prereview.PreReviewLimits.Rules;
import cn.onestop.matters.prereview.PreReviewRefusal.UnknownPreReview;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What is done to a pre-review once it is there: the office gives its result, the applicant brings
/// what is not in order.
public final class PreReviewDesk {

  private final Journals<PreReview, PreReviewEvent> journals;
  private final PreReviewNumbers numbers;
  private final ServiceItems items;
  private final LapsePreReviews lapsing;
  private final Calendars calendars;
  private final Rules rules;
  private final Sealing sealing;
  private final OfficeClock clock;

  public PreReviewDesk(
      Journals<PreReview, PreReviewEvent> journals,
      PreReviewNumbers numbers,
      ServiceItems items,
      LapsePreReviews lapsing,
      Calendars calendars,
      Rules rules,
      Sealing sealing,
      OfficeClock clock) {
    this.journals = journals;
    this.numbers = numbers;
    this.items = items;
    this.lapsing = lapsing;
    this.calendars = calendars;
    this.rules = rules;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// The pre-review of that number, if the caller may see it.
  ///
  /// @throws Refused as if there were none, if it lies out of their sight
  public Entry<PreReview> find(String number, Caller caller) {
    Entry<PreReview> entry =
        numbers
            .find(number)
            .flatMap(journals::find)
            .filter(found -> found.state().number().equals(number))
            .orElseThrow(() -> new Refused(new UnknownPreReview()));
    caller.mustReach(belonging(entry, caller), new UnknownPreReview());
    return entry;
  }

  /// Those of the caller's roles that reach it.
  public Set<Role> roles(Entry<PreReview> entry, Caller caller) {
    return numbered(entry).roles(caller);
  }

  public Done<PreReview, PreReviewEvent> pass(Asked asked) {
    return change(
        asked,
        (entry, now) -> PreReviewRules.pass(entry.state(), guide(entry.state()), now, limits()));
  }

  public Done<PreReview, PreReviewEvent> requestCorrection(
      Asked asked, List<String> materials, @Nullable String explanation) {
    return change(
        asked,
        (entry, now) ->
            PreReviewRules.requestCorrection(
                entry.state(),
                guide(entry.state()),
                materials,
                explanation,
                now,
                limits(),
                WrittenReason.sealedIn(entry, sealing)));
  }

  public Done<PreReview, PreReviewEvent> notOurs(
      Asked asked, @Nullable String rightBody, @Nullable String reason) {
    return change(
        asked,
        (entry, now) ->
            PreReviewRules.notOurs(
                entry.state(), rightBody, reason, now, WrittenReason.sealedIn(entry, sealing)));
  }

  public Done<PreReview, PreReviewEvent> resubmit(Asked asked, List<String> materials) {
    return change(
        asked, (entry, now) -> PreReviewRules.resubmit(entry.state(), materials, now, limits()));
  }

  public Done<PreReview, PreReviewEvent> withdraw(Asked asked) {
    return change(asked, (entry, _) -> PreReviewRules.withdraw(entry.state()));
  }

  public Done<PreReview, PreReviewEvent> erase(Asked asked, ErasureGround ground) {
    return change(asked, (entry, _) -> PreReviewRules.erase(entry.state(), ground));
  }

  /// What time has brought about comes first.
  private Done<PreReview, PreReviewEvent> change(
      Asked asked, BiFunction<Entry<PreReview>, Instant, Decision<PreReviewEvent>> decide) {
    Instant now = clock.now();
    String id = find(asked.number(), asked.caller()).id();
    lapsing.settle(id, now);
    return journals.change(
        id, asked.expected(), asked.command(), entry -> decide.apply(entry, now));
  }

  private ItemContent guide(PreReview preReview) {
    return items
        .version(preReview.item().code(), preReview.item().version())
        .orElseThrow(() -> new Refused(new UnknownItem(preReview.item().code())))
        .content();
  }

  private PreReviewLimits limits() {
    return new PreReviewLimits(calendars.time(), rules);
  }

  private static Belonging belonging(Entry<PreReview> entry, Caller caller) {
    Belonging offices = numbered(entry).belonging(caller);
    PreReview preReview = entry.state();
    return preReview.online() ? offices.and(preReview.submitted().by()) : offices;
  }

  /// Offices see pre-reviews as they see the matters that may come of them.
  private static Numbered numbered(Entry<PreReview> entry) {
    return new Numbered(entry.state().number(), entry.id(), entry.state().place());
  }
}
