package cn.onestop.complaints.complaint;

import cn.onestop.complaints.complaint.ComplaintRefusal.NotTheirsToHandle;
import cn.onestop.complaints.complaint.ComplaintRefusal.UnknownComplaint;
import cn.onestop.complaints.complaint.Recusal.Sight;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What staff do to a complaint once it is filed: finds it, sees that it is not kept from them and
/// is theirs to handle, asks the rules, writes.
public final class ComplaintDesk {

  private final Journals<Complaint, ComplaintEvent> journals;
  private final ComplaintNumbers numbers;
  private final Recusal recusal;
  private final Calendars calendars;
  private final Sealing sealing;
  private final OfficeClock clock;

  public ComplaintDesk(
      Journals<Complaint, ComplaintEvent> journals,
      ComplaintNumbers numbers,
      Recusal recusal,
      Calendars calendars,
      Sealing sealing,
      OfficeClock clock) {
    this.journals = journals;
    this.numbers = numbers;
    this.recusal = recusal;
    this.calendars = calendars;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// Who asks for something on which complaint.
  ///
  /// @param expected the version the caller has seen, `null` if they do not say
  public record Asked(String number, Caller caller, @Nullable Long expected, Command command) {}

  /// The complaint, if the caller may see it.
  ///
  /// @throws Refused as if there were none, if it lies out of their sight or is kept from them
  public Entry<Complaint> find(String number, Caller caller) {
    Entry<Complaint> entry =
        numbers
            .find(number)
            .flatMap(journals::find)
            .filter(found -> found.state().number().equals(number))
            .orElseThrow(() -> new Refused(new UnknownComplaint()));
    Subject subject = entry.state().subject();
    caller.mustReach(Belonging.to(subject.centre()), new UnknownComplaint());
    if (recusal.of(caller).keeps(subject)) {
      throw Refused.hiding(subject.centre(), new UnknownComplaint());
    }
    return entry;
  }

  /// The complaint, if it is the caller's to handle.
  public Entry<Complaint> findToHandle(String number, Caller caller) {
    Entry<Complaint> found = find(number, caller);
    Sight sight = recusal.of(caller);
    Subject subject = found.state().subject();
    if (!sight.handles(subject)) {
      throw Refused.at(subject.centre(), new NotTheirsToHandle(sight.handler(subject)));
    }
    return found;
  }

  public Done<Complaint, ComplaintEvent> accept(Asked asked) {
    Instant now = clock.now();
    ComplaintLimits limits = new ComplaintLimits(calendars.time());
    return handle(asked, entry -> ComplaintRules.accept(entry.state(), now, limits));
  }

  public Done<Complaint, ComplaintEvent> refuse(
      Asked asked, RefusalGround ground, @Nullable String reason) {
    return handle(
        asked, entry -> ComplaintRules.refuse(entry.state(), ground, reason, textsOf(entry)));
  }

  public Done<Complaint, ComplaintEvent> reply(
      Asked asked, @Nullable Finding finding, @Nullable String answer) {
    Instant now = clock.now();
    return handle(
        asked, entry -> ComplaintRules.reply(entry.state(), finding, answer, now, textsOf(entry)));
  }

  public Done<Complaint, ComplaintEvent> erase(Asked asked, ErasureGround ground) {
    return change(
        find(asked.number(), asked.caller()),
        asked,
        entry -> ComplaintRules.erase(entry.state(), ground));
  }

  private Done<Complaint, ComplaintEvent> handle(
      Asked asked, Function<Entry<Complaint>, Decision<ComplaintEvent>> decide) {
    return change(findToHandle(asked.number(), asked.caller()), asked, decide);
  }

  private Done<Complaint, ComplaintEvent> change(
      Entry<Complaint> found,
      Asked asked,
      Function<Entry<Complaint>, Decision<ComplaintEvent>> decide) {
    return journals.change(found.id(), asked.expected(), asked.command(), decide);
  }

  private WrittenText textsOf(Entry<Complaint> entry) {
    return (reference, text) ->
        sealing.forAggregate(entry.id(), entry.sealed()).seal(reference, text);
  }
}
