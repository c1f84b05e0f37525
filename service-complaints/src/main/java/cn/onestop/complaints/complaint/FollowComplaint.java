package cn.onestop.complaints.complaint;

import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import java.util.Optional;

/// Whoever complained looks it up by number and code.
public final class FollowComplaint {

  private final Journals<Complaint, ComplaintEvent> journals;
  private final ComplaintNumbers numbers;
  private final SecretCodes codes;

  public FollowComplaint(
      Journals<Complaint, ComplaintEvent> journals, ComplaintNumbers numbers, SecretCodes codes) {
    this.journals = journals;
    this.numbers = numbers;
    this.codes = codes;
  }

  /// The complaint of that number, if the code is its own. A wrong code is found out before
  /// anything is looked up, so that a number that exists answers no slower than one that does not.
  public Optional<Entry<Complaint>> find(String number, String code) {
    if (!codes.fits(number, code)) {
      return Optional.empty();
    }
    return numbers
        .find(number)
        .flatMap(journals::find)
        .filter(entry -> entry.state().number().equals(number));
  }
}
