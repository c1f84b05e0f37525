package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.DueDateExtended;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.SpecialProcedureEnded;
import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.matters.matter.ProcedureRefusal.BasisNotNamed;
import cn.onestop.matters.matter.ProcedureRefusal.DuePassed;
import cn.onestop.matters.matter.ProcedureRefusal.ExtensionNotOpen;
import cn.onestop.matters.matter.ProcedureRefusal.ExtensionTooLong;
import cn.onestop.matters.matter.ProcedureRefusal.ProcedureNotOpen;
import cn.onestop.time.LimitUnit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stops the limits or makes them longer, each in writing and approved by the head.
final class ProcedureRules {

  /// What takes hearings, inspections, tests, appraisals and expert reviews out of the limit.
  private static final String EXCLUDED_TIME = "行政许可法第45条";

  private static final String LICENCE_EXTENSION = "行政许可法第42条";
  private static final int LICENCE_EXTENSION_DAYS = 10;

  private ProcedureRules() {}

  /// What is to begin.
  ///
  /// @param basis law and article; absent, the general rule for licences
  /// @param notice the written notice to the applicant, with the time it will take
  record Planned(String kind, @Nullable String basis, int approvedDays, @Nullable String notice) {}

  /// 特别程序 begins: only of a kind the guide names, and told in writing how long it will take.
  static Decision<MatterEvent> start(
      Matter matter,
      ItemContent guide,
      Planned planned,
      String by,
      Instant at,
      WorkingTime time,
      WrittenReason reasons) {
    MatterMoves.must(matter, Operation.START_SPECIAL_PROCEDURE);
    if (!guide.specialProcedures().contains(planned.kind())) {
      throw new Refused(new ProcedureNotOpen(planned.kind(), guide.specialProcedures()));
    }
    String basis = basis(guide, planned.basis());
    int number = matter.clocks().procedures().size() + 1;
    SealedEntry notice =
        reasons.required("special-procedure-notice-" + number, planned.notice(), "notice");
    SpecialProcedure procedure =
        new SpecialProcedure(number, planned.kind(), basis, planned.approvedDays(), by, at, null);
    Matter stopped = matter.with(matter.clocks().started(procedure));
    return Decision.<MatterEvent>at(
            at,
            new SpecialProcedureStarted(
                matter.number(),
                number,
                planned.kind(),
                basis,
                planned.approvedDays(),
                notice.reference(),
                promised(stopped, time),
                statutory(stopped, time)))
        .sealing(notice);
  }

  private static String basis(ItemContent guide, @Nullable String asked) {
    if (asked == null) {
      return EXCLUDED_TIME;
    }
    List<String> named = new ArrayList<>();
    named.add(EXCLUDED_TIME);
    guide.byLaw().stream()
        .map(law -> law.article() == null ? law.law() : law.law() + law.article())
        .forEach(named::add);
    if (!named.contains(asked.strip())) {
      throw new Refused(new BasisNotNamed(named));
    }
    return asked.strip();
  }

  /// 特别程序 ends: the limits go on.
  static Decision<MatterEvent> end(Matter matter, Instant at, WorkingTime time) {
    MatterMoves.must(matter, Operation.END_SPECIAL_PROCEDURE);
    int number = matter.clocks().procedures().size();
    Matter going = matter.with(matter.clocks().ended(at));
    return Decision.at(
        at,
        new SpecialProcedureEnded(
            matter.number(), number, promised(going, time), statutory(going, time)));
  }

  /// 延期: before the due date, once, no longer than guide or law allow, with the reason told.
  static Decision<MatterEvent> extend(
      Matter matter,
      ItemContent guide,
      int amount,
      @Nullable String reason,
      String by,
      Instant at,
      WorkingTime time,
      WrittenReason reasons) {
    MatterMoves.must(matter, Operation.EXTEND);
    Longest longest = longest(matter, guide);
    if (amount > longest.amount()) {
      throw new Refused(new ExtensionTooLong(amount, longest.amount(), longest.unit()));
    }
    if (matter.promised().isPast(at)) {
      throw new Refused(new DuePassed());
    }
    SealedEntry why = reasons.required("extension-reason", reason, "reason");
    Extension extension = new Extension(amount, longest.unit(), longest.basis(), by, at);
    Matter longer = matter.with(matter.clocks().extended(extension));
    return Decision.<MatterEvent>at(
            at,
            new DueDateExtended(
                matter.number(),
                amount,
                longest.unit(),
                longest.basis(),
                why.reference(),
                promised(longer, time),
                statutory(longer, time)))
        .sealing(why);
  }

  /// How far an extension may go, in the unit of the limit that the law sets.
  private record Longest(int amount, String unit, String basis) {}

  private static Longest longest(Matter matter, ItemContent guide) {
    LimitRun law = matter.statutory();
    String unit = (law == null ? matter.promised() : law).limit().unit();
    Integer published = guide.extensionDays();
    boolean licence = guide.taskType().equals(Limits.LICENCE);
    if (LimitUnit.valueOf(matter.promised().limit().unit()) == LimitUnit.ON_THE_SPOT
        || (published == null && !licence)) {
      throw new Refused(new ExtensionNotOpen());
    }
    return new Longest(
        published == null ? LICENCE_EXTENSION_DAYS : published,
        unit,
        licence ? LICENCE_EXTENSION : matter.item().code() + "@" + matter.item().version());
  }

  /// Until when the promise runs now.
  static PlainDue promised(Matter matter, WorkingTime time) {
    PlainDue due = due(matter.promised(), matter, time);
    if (due == null) {
      throw new IllegalStateException("no promise runs: " + matter.number());
    }
    return due;
  }

  /// Until when the law's limit runs now, `null` where there is none.
  static @Nullable PlainDue statutory(Matter matter, WorkingTime time) {
    LimitRun law = matter.statutory();
    return law == null ? null : due(law, matter, time);
  }

  private static @Nullable PlainDue due(LimitRun run, Matter matter, WorkingTime time) {
    Instant start = run.start();
    return start == null ? null : CountedLimit.of(run, matter, start, time).due(time);
  }
}
