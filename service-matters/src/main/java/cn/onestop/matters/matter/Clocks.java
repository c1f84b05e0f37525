package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The limits of a matter, each counted apart: none ever overrules the other.
///
/// @param promised what the centre promised 承诺时限
/// @param statutory what the law allows 法定时限, absent where it says nothing
/// @param procedures the special procedures that stop both, in order
/// @param extension what was added to both, absent if nothing was
/// @param delivery until when the result must be in the applicant's hands, absent where the law
///   does not say
public record Clocks(
    LimitRun promised,
    @Nullable LimitRun statutory,
    List<SpecialProcedure> procedures,
    @Nullable Extension extension,
    @Nullable LimitRun delivery) {

  public Clocks {
    procedures = List.copyOf(procedures);
  }

  static Clocks of(LimitRun promised, @Nullable LimitRun statutory) {
    return new Clocks(promised, statutory, List.of(), null, null);
  }

  /// The special procedure that goes on.
  Optional<SpecialProcedure> openProcedure() {
    return procedures.stream().filter(SpecialProcedure::goesOn).findFirst();
  }

  /// These with the dues counted at `at`; a limit that runs already keeps its start.
  Clocks counted(PlainDue promisedDue, @Nullable PlainDue statutoryDue, Instant at) {
    return new Clocks(
        promised.counted(promisedDue, at),
        statutory == null || statutoryDue == null ? statutory : statutory.counted(statutoryDue, at),
        procedures,
        extension,
        delivery);
  }

  /// These with dues counted anew; what does not run stays as it is.
  Clocks recounted(
      @Nullable PlainDue promisedDue,
      @Nullable PlainDue statutoryDue,
      @Nullable PlainDue deliveryDue) {
    return new Clocks(
        Objects.requireNonNull(LimitRun.recounted(promised, promisedDue)),
        LimitRun.recounted(statutory, statutoryDue),
        procedures,
        extension,
        LimitRun.recounted(delivery, deliveryDue));
  }

  Clocks started(SpecialProcedure procedure) {
    List<SpecialProcedure> more = new ArrayList<>(procedures);
    more.add(procedure);
    return new Clocks(promised, statutory, more, extension, delivery);
  }

  Clocks ended(Instant at) {
    return new Clocks(
        promised,
        statutory,
        procedures.stream().map(each -> each.goesOn() ? each.ended(at) : each).toList(),
        extension,
        delivery);
  }

  Clocks extended(Extension by) {
    return new Clocks(promised, statutory, procedures, by, delivery);
  }

  Clocks toDeliver(@Nullable LimitRun limit) {
    return new Clocks(promised, statutory, procedures, extension, limit);
  }
}
