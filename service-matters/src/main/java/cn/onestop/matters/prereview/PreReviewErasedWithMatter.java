package cn.onestop.matters.prereview;

import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.matters.matter.ErasedWithMatter;
import cn.onestop.matters.matter.ErasureGround;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.matter.PreReviewResult;

/// The pre-review that a matter was filed under holds the same person's data, and goes with it.
public final class PreReviewErasedWithMatter implements ErasedWithMatter {

  private final Journals<PreReview, PreReviewEvent> journals;
  private final PreReviewNumbers numbers;
  private final TakeUpPreReview takingUp;
  private final MatterDesk matters;

  public PreReviewErasedWithMatter(
      Journals<PreReview, PreReviewEvent> journals,
      PreReviewNumbers numbers,
      TakeUpPreReview takingUp,
      MatterDesk matters) {
    this.journals = journals;
    this.numbers = numbers;
    this.takingUp = takingUp;
    this.matters = matters;
  }

  @Override
  public void erase(Numbered numbered, ErasureGround ground, Command command) {
    Matter matter = matters.read(numbered).state();
    PreReviewResult result = matter.preReview();
    if (result == null) {
      return;
    }
    takingUp.filed(result.number(), matter.number(), matter.filed().at(), matter.filed().by());
    numbers
        .find(result.number())
        .flatMap(journals::find)
        .filter(entry -> entry.state().erasedAt() == null)
        .map(Entry::id)
        .ifPresent(id ->
            journals.change(
                id, null, command, entry -> PreReviewRules.erase(entry.state(), ground)));
  }
}
