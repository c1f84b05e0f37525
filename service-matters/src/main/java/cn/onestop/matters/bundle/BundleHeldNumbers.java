package cn.onestop.matters.bundle;

import cn.onestop.events.matters.BundleEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.matters.number.HeldNumbers;
import cn.onestop.matters.number.NumberClosing;
import cn.onestop.matters.number.NumberLedger.Open;
import java.util.Optional;

/// A bundle holds the number of a matter that waits for a result as long as that may come.
public final class BundleHeldNumbers implements HeldNumbers {

  private final Journals<Bundle, BundleEvent> journals;

  public BundleHeldNumbers(Journals<Bundle, BundleEvent> journals) {
    this.journals = journals;
  }

  @Override
  public Optional<NumberClosing> closing(Open open) {
    String id = open.bundle();
    Bundle bundle = id == null ? null : journals.find(id).map(Entry::state).orElse(null);
    if (bundle == null
        || bundle.parts().stream().noneMatch(part -> part.number().equals(open.number()))) {
      return Optional.of(NumberClosing.BROKEN_OFF);
    }
    return bundle.progress().lapsed().contains(open.number())
        ? Optional.of(NumberClosing.RESULT_DID_NOT_COME)
        : Optional.empty();
  }
}
