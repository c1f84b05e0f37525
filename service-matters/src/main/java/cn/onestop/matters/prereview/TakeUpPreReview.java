package cn.onestop.matters.prereview;

import cn.onestop.events.matters.MatterFiled.PreReviewed;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.EarlierChecks;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.prereview.PreReviewRefusal.OfAnotherItem;
import cn.onestop.matters.prereview.PreReviewRefusal.UnknownPreReview;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.List;

/// An application is filed under a pre-review. Nobody has to wait for its result, but only one that
/// passed binds the centre.
///
/// The application is written first, under an id that follows from the pre-review, so that there is
/// one of them whoever tries how often; then the pre-review ends. Where this breaks off in between,
/// the same request again ends it, or a beat that sees the application.
public final class TakeUpPreReview implements EarlierChecks {

  private final Journals<PreReview, PreReviewEvent> journals;
  private final PreReviewNumbers numbers;
  private final LapsePreReviews lapsing;
  private final ChangedGuide changed;
  private final SealedTexts texts;
  private final Commands commands;
  private final OfficeClock clock;

  public TakeUpPreReview(
      Journals<PreReview, PreReviewEvent> journals,
      PreReviewNumbers numbers,
      LapsePreReviews lapsing,
      ChangedGuide changed,
      SealedTexts texts,
      Commands commands,
      OfficeClock clock) {
    this.journals = journals;
    this.numbers = numbers;
    this.lapsing = lapsing;
    this.changed = changed;
    this.texts = texts;
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public String matterId(String number) {
    return commands.newId("m-", new RequestKey("pre-review", "file", number, ""));
  }

  @Override
  public Checked takeUp(String number, ServiceItem item, Caller caller) {
    lapsing.settle(theirs(number, caller).id(), clock.now());
    Entry<PreReview> entry = theirs(number, caller);
    PreReview preReview = entry.state();
    if (preReview.state().ended()) {
      throw new Refused(PreReviewMoves.notPossible(preReview, PreReviewOperation.FILE));
    }
    if (!preReview.item().code().equals(item.code())) {
      throw new Refused(new OfAnotherItem(preReview.item().code()));
    }
    Applicant applicant =
        texts
            .applicant(entry)
            .orElseThrow(() -> new IllegalStateException("no applicant in " + entry.id()));
    return new Checked(applicant, result(preReview, item));
  }

  @Override
  public Refused takenUp(String number, Caller caller) {
    return new Refused(
        PreReviewMoves.notPossible(theirs(number, caller).state(), PreReviewOperation.FILE));
  }

  @Override
  public void filed(String number, String matter, Instant at, String by) {
    String id = numbers.find(number).orElseThrow(() -> new Refused(new UnknownPreReview()));
    journals.change(
        id,
        null,
        new Command("rule:filed-as-" + matter, "", by),
        entry -> PreReviewRules.filed(entry.state(), matter, at));
  }

  private PreReviewed result(PreReview preReview, ServiceItem item) {
    boolean passed = preReview.state() == PreReviewState.PASSED;
    return new PreReviewed(
        preReview.number(),
        preReview.item().version(),
        passed ? preReview.handedIn().materials() : List.of(),
        passed ? changed.since(preReview, item) : List.of());
  }

  /// Windows take up those of their centre, a village's agent the village's, and who handed
  /// something in online their own.
  private Entry<PreReview> theirs(String number, Caller caller) {
    Entry<PreReview> entry =
        numbers
            .find(number)
            .flatMap(journals::find)
            .orElseThrow(() -> new Refused(new UnknownPreReview()));
    PreReview preReview = entry.state();
    Place place = preReview.place();
    boolean own =
        preReview.online()
            && caller.is(Role.CITIZEN)
            && preReview.submitted().by().equals(caller.personId());
    if (!own && caller.posts().stream().noneMatch(post -> reaches(post, place))) {
      throw Refused.hiding(place.centre(), new UnknownPreReview());
    }
    return entry;
  }

  private static boolean reaches(HeldPost post, Place place) {
    return post.centre().equals(place.centre())
        && (post.roles().contains(Role.CLERK)
            || (post.roles().contains(Role.VILLAGE_AGENT)
                && post.office().equals(place.village())));
  }
}
