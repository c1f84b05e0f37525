package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import java.util.Optional;

/// The applicant looks a matter up by what stands on the receipt.
public final class ReceiptProgress {

  private final Journals<Matter, MatterEvent> journals;
  private final MatterNumbers numbers;
  private final SecretCodes codes;

  public ReceiptProgress(
      Journals<Matter, MatterEvent> journals, MatterNumbers numbers, SecretCodes codes) {
    this.journals = journals;
    this.numbers = numbers;
    this.codes = codes;
  }

  /// The matter of that number, if the code is its own. A wrong code is found out before anything
  /// is looked up, so that a number that exists answers no slower than one that does not.
  public Optional<Matter> find(String number, String code) {
    if (!codes.fits(number, code)) {
      return Optional.empty();
    }
    return numbers
        .find(number)
        .flatMap(numbered -> journals.find(numbered.id()))
        .map(Entry::state)
        .filter(matter -> matter.number().equals(number));
  }
}
