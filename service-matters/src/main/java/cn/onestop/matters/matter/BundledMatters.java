package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.FileMatter.Filing;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a bundle 一件事 does with its matters. Whatever it does twice happens once.
public final class BundledMatters {

  private final Journals<Matter, MatterEvent> journals;
  private final FileMatter filing;
  private final IntakeDesk intake;
  private final SettleDeemedActs deemed;

  public BundledMatters(
      Journals<Matter, MatterEvent> journals,
      FileMatter filing,
      IntakeDesk intake,
      SettleDeemedActs deemed) {
    this.journals = journals;
    this.filing = filing;
    this.intake = intake;
    this.deemed = deemed;
  }

  /// Where an application for the item would lie.
  ///
  /// @throws Refused if the caller may not file it that way or there
  public static Place place(
      ServiceItem item,
      @Nullable Channel channel,
      @Nullable String window,
      Applicant applicant,
      Caller caller) {
    return FilingWay.of(new Filing(item.code(), channel, window, applicant), caller, item)
        .place(item);
  }

  /// The matter of that id, if it is filed.
  public Optional<Matter> find(String id) {
    return journals.find(id).map(Entry::state);
  }

  /// Files it under the version and at the place that were settled with the bundle.
  public Matter file(
      String id, ServiceItem version, Place place, Applicant applicant, Command command) {
    return journals.create(id, command, () -> filing.filed(id, version, place, applicant)).state();
  }

  /// Whether a visit can be recorded on it.
  public static boolean isOpenForVisits(Matter matter) {
    return MatterMoves.obstacle(matter, Operation.VISIT).isEmpty();
  }

  /// Refuses a visit that cannot be recorded on it, as one that needs a cause.
  public static void mustTake(Matter matter, Visit visit) {
    MatterRules.visit(matter, visit);
  }

  /// Records the visit on it too.
  ///
  /// @return whether it is there; it is not where the matter has ended meanwhile
  public boolean visit(String id, Visit visit, Command command) {
    deemed.settle(id);
    try {
      journals.change(id, null, command, entry -> MatterRules.visit(entry.state(), visit));
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  /// Refuses a notice that cannot be given on it, as one that was not told at once.
  public void mustTakeNotice(String id, List<String> materials, @Nullable Integer days) {
    deemed.settle(id);
    intake.noticeNow(journals.get(id), materials, days);
  }

  /// Tells on it what is missing.
  ///
  /// @return whether it is told; it is not where somebody went on with the matter meanwhile
  public boolean requestSupplement(
      String id, List<String> materials, @Nullable Integer days, Command command) {
    try {
      journals.change(id, null, command, entry -> intake.noticeNow(entry, materials, days));
      return true;
    } catch (Refused refused) {
      return false;
    }
  }
}
