package cn.onestop.matters.worklist.web;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.matter.Channel;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.worklist.Days;
import cn.onestop.matters.worklist.PromiseLamp;
import cn.onestop.matters.worklist.Question;
import cn.onestop.matters.worklist.Question.About;
import cn.onestop.matters.worklist.Question.Standing;
import cn.onestop.matters.worklist.Question.Waits;
import cn.onestop.matters.worklist.Question.Where;
import cn.onestop.matters.worklist.WorklistRefusal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question put together from the parameters of an address; what makes no sense is refused.
final class Asked {

  /// GB/T 39046-2020 A.6 办件类型.
  private static final Set<String> CASE_TYPES = Set.of("1", "2", "9");

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  private Standing standing = new Standing(Set.of(), Set.of(), Days.ANY, null);
  private Where where = Where.ANYWHERE;
  private Waits waits = Waits.ANYHOW;
  private About about = About.ANYTHING;
  private @Nullable String number;

  Asked standing(
      @Nullable Set<MatterState> states,
      @Nullable Set<PromiseLamp> lamps,
      @Nullable LocalDate dueFrom,
      @Nullable LocalDate due,
      @Nullable Integer awaiting) {
    if (awaiting != null && (awaiting < FIRST_YEAR || awaiting > LAST_YEAR)) {
      throw new Refused(new WorklistRefusal.UnknownYear());
    }
    standing =
        new Standing(
            states == null ? Set.of() : states,
            lamps == null ? Set.of() : lamps,
            days(dueFrom, due),
            awaiting);
    return this;
  }

  Asked where(@Nullable String window, @Nullable String department, @Nullable String village) {
    where = new Where(given(window), given(department), given(village));
    return this;
  }

  Asked waiting(Waits forWhom) {
    waits = forWhom;
    return this;
  }

  Asked about(
      @Nullable String item,
      @Nullable String caseType,
      @Nullable Channel channel,
      @Nullable LocalDate filedFrom,
      @Nullable LocalDate filedTo) {
    String type = given(caseType);
    if (type != null && !CASE_TYPES.contains(type)) {
      throw new Refused(new WorklistRefusal.UnknownCaseType());
    }
    about =
        new About(
            given(item), type, channel == null ? null : channel.name(), days(filedFrom, filedTo));
    return this;
  }

  Asked number(@Nullable String beginning) {
    number = given(beginning);
    return this;
  }

  Question question() {
    if (number == null && standing.mixed()) {
      throw new Refused(new WorklistRefusal.OpenAndEnded());
    }
    return new Question(standing, where, waits, about, number);
  }

  private static Days days(@Nullable LocalDate from, @Nullable LocalDate until) {
    Days days = new Days(from, until);
    if (days.turned()) {
      throw new Refused(new WorklistRefusal.DaysTurned());
    }
    return days;
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
