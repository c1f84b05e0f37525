package cn.onestop.catalog;

import static cn.onestop.catalog.RunningCatalog.CENTRE;
import static cn.onestop.catalog.RunningCatalog.OTHER_CENTRE;

import cn.onestop.catalog.reconciling.Reconciling;
import cn.onestop.events.catalog.CandidatePutForward;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.events.catalog.ReconcilingOpened;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Journals;
import cn.onestop.testkit.rights.Call;
import cn.onestop.testkit.rights.Row;
import java.util.List;
import java.util.UUID;
import org.springframework.core.ResolvableType;

/// Rounds of reconciling for the walk of the rights: what a department put forward, a village, and
/// another department.
final class RoundThings {

  private static final String DEPARTMENT = CENTRE + "-D01";
  private static final String OTHER_DEPARTMENT = CENTRE + "-D02";
  private static final String VILLAGE = "511321900201";

  private final String own = round("r-rights-own", CENTRE);
  private final String elsewhere = round("r-rights-other-centre", OTHER_CENTRE);

  static boolean isAbout(Row row) {
    return row.path().contains("/reconcilings");
  }

  Call own(Row row, String role) {
    return role.equals("village-agent")
        ? call(row, own, "candidate-2", VILLAGE)
        : call(row, own, "candidate-1", DEPARTMENT);
  }

  Call otherOffice(Row row) {
    return call(row, own, "candidate-3", OTHER_DEPARTMENT);
  }

  Call otherCentre(Row row) {
    return call(row, elsewhere, "candidate-1", DEPARTMENT);
  }

  private static Call call(Row row, String round, String candidate, String office) {
    var call =
        Call.at("round", round)
            .and("candidate", candidate)
            .and("line", "G-1")
            .header("Idempotency-Key", UUID.randomUUID().toString());
    var path = row.path();
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "reconcilings" ->
          row.method().equals("GET")
              ? call
              : call.body(
                  "{\"title\": \"梳理\", \"guide\": [{\"code\": \"20\", \"name\": \"一\", \"powerType\": \"20\"}]}");
      case "candidates" ->
          call.body(
              "{\"office\": \"%s\", \"name\": \"%s\", \"powerType\": \"01\"}"
                  .formatted(office, UUID.randomUUID()));
      case "{candidate}" ->
          call.body("{\"name\": \"%s\", \"powerType\": \"01\"}".formatted(UUID.randomUUID()));
      case "decide" -> call.body("{\"decision\": \"REJECT\", \"reason\": \"不属于本级职权\"}");
      default -> call;
    };
  }

  @SuppressWarnings("unchecked") // The bean is asked for by its full type.
  private static String round(String id, String centre) {
    var journals =
        (Journals<Reconciling, ReconcilingEvent>)
            RunningCatalog.first()
                .context
                .getBeanProvider(
                    ResolvableType.forClassWithGenerics(
                        Journals.class, Reconciling.class, ReconcilingEvent.class))
                .getObject();
    journals.create(
        id,
        Command.ofRule("rights"),
        () ->
            Decision.of(
                new ReconcilingOpened(
                    centre, "梳理", null, List.of(new GuidePower("G-1", "一", "01", List.of()))),
                putForward("candidate-1", DEPARTMENT),
                putForward("candidate-2", VILLAGE),
                putForward("candidate-3", OTHER_DEPARTMENT)));
    return id;
  }

  private static CandidatePutForward putForward(String candidate, String office) {
    return new CandidatePutForward(candidate, office, null, candidate, "01", List.of(), List.of());
  }
}
