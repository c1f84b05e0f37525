package cn.onestop.matters.matter;

import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.StepDoer;
import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.dispatch.Queue;
import cn.onestop.matters.matter.Matter.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads off the step table who does which step: the office it names, by code or by name; the
/// village, where a step is done there (村级初审) and the matter comes from one; the hall, where a
/// clerk does it.
public final class StepDoers {

  private static final String AT_VILLAGE = "VILLAGE";

  private final CentreOffices offices;

  public StepDoers(CentreOffices offices) {
    this.offices = offices;
  }

  /// The offices of a centre, as this service knows them.
  @FunctionalInterface
  public interface CentreOffices {
    List<KnownOffice> of(String centre);
  }

  /// Of those steps only of whom the table says something; absent if there are none.
  @Nullable List<StepDoer> of(ItemContent guide, Place place) {
    StepPlan plan = StepPlan.of(guide);
    List<StepDoer> doers =
        IntStream.rangeClosed(1, plan.size())
            .mapToObj(step ->
                new StepDoer(
                    step,
                    queue(plan.row(step), place).map(Queue::key).orElse(null),
                    plan.besideOthers(step)))
            .filter(doer -> doer.queue() != null || doer.beside() != null)
            .toList();
    return doers.isEmpty() ? null : doers;
  }

  private Optional<Queue> queue(HandlingStep row, Place place) {
    return named(row.office(), place.centre()).or(() -> byRole(row, place));
  }

  private Optional<Queue> named(@Nullable String office, String centre) {
    return office == null
        ? Optional.empty()
        : offices.of(centre).stream()
            .filter(known -> known.code().equals(office) || known.name().equals(office))
            .map(Queue::of)
            .findFirst();
  }

  private static Optional<Queue> byRole(HandlingStep row, Place place) {
    String role = row.role();
    String village = place.village();
    if (AT_VILLAGE.equals(row.level()) || Role.VILLAGE_AGENT.wireName().equals(role)) {
      return Optional.ofNullable(village).map(code -> Queue.village(code, place.centre()));
    }
    return Role.CLERK.wireName().equals(role)
        ? Optional.of(Queue.hall(place.centre()))
        : Optional.empty();
  }
}
