package cn.onestop.matters.bundle;

import cn.onestop.events.matters.BundleCompleted;
import cn.onestop.events.matters.BundleCompleted.BundledOutcome;
import cn.onestop.events.matters.BundleEvent;
import cn.onestop.events.matters.BundleProgressed;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.matters.bundle.Bundle.BundleNotice;
import cn.onestop.matters.bundle.Bundle.BundleVisit;
import cn.onestop.matters.bundle.Bundle.Copy;
import cn.onestop.matters.bundle.Bundle.HandedIn;
import cn.onestop.matters.bundle.Bundle.Missing;
import cn.onestop.matters.bundle.Bundle.Part;
import cn.onestop.matters.bundle.Bundle.Progress;
import cn.onestop.matters.bundle.BundleStanding.PartStanding;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.BundledMatters;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.Visit;
import cn.onestop.matters.matter.VisitCause;
import cn.onestop.matters.matter.VisitPurpose;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Carries a bundle on: files what can be filed, puts its visits and materials on its matters, and
/// writes down where it stands. Each part of it can be done twice without harm, so that whoever
/// comes first does it, and nothing that was broken off stays so.
public final class FollowBundle {

  private final Journals<Bundle, BundleEvent> journals;
  private final BundledMatters matters;
  private final SharedMaterials materials;
  private final ServiceItems items;
  private final Sealing sealing;

  public FollowBundle(
      Journals<Bundle, BundleEvent> journals,
      BundledMatters matters,
      SharedMaterials materials,
      ServiceItems items,
      Sealing sealing) {
    this.journals = journals;
    this.matters = matters;
    this.materials = materials;
    this.items = items;
    this.sealing = sealing;
  }

  /// Where it stands now.
  public BundleStanding standing(Bundle bundle) {
    return BundleStanding.of(bundle, filed(bundle));
  }

  /// Refuses a notice that cannot be given on that matter.
  void mustTakeNotice(Part part, List<String> missing, @Nullable Integer days) {
    matters.mustTakeNotice(part.matter(), missing, days);
  }

  /// Does what is to be done.
  ///
  /// @return whether it stands elsewhere than before
  public boolean follow(String id) {
    Entry<Bundle> entry = journals.get(id);
    Bundle bundle = entry.state();
    if (bundle.completedAt() != null) {
      return false;
    }
    BundleStanding standing = standing(bundle);
    for (PartStanding part : standing.parts()) {
      if (part.toBeFiled()) {
        file(entry, part.part());
      }
    }
    standing = standing(bundle);
    share(bundle, standing);
    spreadVisits(bundle);
    spreadNotices(bundle);
    standing = standing(bundle);
    Progress now = progress(bundle, standing);
    return !now.equals(bundle.progress()) && written(entry, now, standing);
  }

  /// The command under which something that the bundle does has one effect on a matter.
  static Command command(Bundle bundle, String what, String by) {
    return new Command("bundle:" + bundle.number() + ":" + what, "", by);
  }

  private Map<String, Matter> filed(Bundle bundle) {
    Map<String, Matter> filed = new HashMap<>();
    for (Part part : bundle.parts()) {
      matters.find(part.matter()).ifPresent(matter -> filed.put(part.matter(), matter));
    }
    return filed;
  }

  private void file(Entry<Bundle> entry, Part part) {
    Bundle bundle = entry.state();
    SealedPart sealed = entry.sealed();
    if (sealed == null) {
      throw new IllegalStateException(bundle.number() + " no longer knows who applies");
    }
    ServiceItem version = items.version(part.itemCode(), part.itemVersion()).orElseThrow();
    String applicant = sealing.open(entry.id(), sealed, FileBundle.APPLICANT);
    matters.file(
        part.matter(),
        version,
        part.place(bundle.origin()),
        CanonicalJson.read(CanonicalJson.tree(applicant), Applicant.class),
        command(bundle, "file", bundle.filed().by()));
  }

  /// What was handed in before a matter was filed serves it too.
  private void share(Bundle bundle, BundleStanding standing) {
    for (PartStanding part : standing.parts()) {
      if (part.matter() == null || bundle.progress().filed().contains(part.part().number())) {
        continue;
      }
      for (HandedIn document : bundle.handedIn()) {
        Copy original = document.copies().getFirst();
        boolean there =
            document.copies().stream().anyMatch(copy -> copy.number().equals(part.part().number()));
        if (!there) {
          materials.share(bundle, document.material(), original, part.part());
        }
      }
    }
  }

  private void spreadVisits(Bundle bundle) {
    for (int visit = bundle.progress().visits(); visit < bundle.visits().size(); visit++) {
      BundleVisit came = bundle.visits().get(visit);
      for (String number : came.matters()) {
        matters.visit(
            bundle.part(number).matter(),
            visit(came),
            command(bundle, "visit-" + (visit + 1), came.by()));
      }
    }
  }

  private void spreadNotices(Bundle bundle) {
    for (int told = bundle.progress().notices(); told < bundle.notices().size(); told++) {
      BundleNotice notice = bundle.notices().get(told);
      for (Missing missing : notice.missing()) {
        matters.requestSupplement(
            bundle.part(missing.number()).matter(),
            missing.materials(),
            notice.days(),
            command(bundle, "notice-" + (told + 1), notice.by()));
      }
    }
  }

  private static Visit visit(BundleVisit came) {
    String cause = came.cause();
    return new Visit(
        VisitPurpose.valueOf(came.purpose()),
        cause == null ? null : VisitCause.valueOf(cause),
        came.offeredWithoutVisit(),
        came.applicantChose(),
        came.atVillage());
  }

  private static Progress progress(Bundle bundle, BundleStanding standing) {
    boolean nothingToFile =
        standing.parts().stream().allMatch(part -> part.matter() != null || part.lapsed());
    return new Progress(
        standing.state(),
        standing.due(),
        numbers(standing, false),
        numbers(standing, true),
        bundle.visits().size(),
        bundle.notices().size(),
        nothingToFile);
  }

  private static List<String> numbers(BundleStanding standing, boolean lapsed) {
    return standing.parts().stream()
        .filter(part -> lapsed ? part.lapsed() : part.matter() != null)
        .map(part -> part.part().number())
        .toList();
  }

  private boolean written(Entry<Bundle> entry, Progress now, BundleStanding standing) {
    try {
      return !journals
          .change(
              entry.id(),
              null,
              Command.ofRule("follow-after-" + entry.version()),
              current -> {
                if (current.version() != entry.version()) {
                  throw new Overtaken();
                }
                return decision(entry.state(), now, standing);
              })
          .repeated();
    } catch (Overtaken e) {
      // Somebody did something meanwhile, or another instance was first: the next look sees to it.
      return false;
    }
  }

  private static Decision<BundleEvent> decision(
      Bundle bundle, Progress now, BundleStanding standing) {
    List<Happened<BundleEvent>> happened = new ArrayList<>();
    happened.add(
        new Happened<>(
            new BundleProgressed(
                bundle.number(),
                now.state().name(),
                now.due(),
                now.filed(),
                now.lapsed(),
                now.visits(),
                now.notices(),
                now.applicantErased()),
            null));
    if (now.state() == BundleState.COMPLETED) {
      happened.add(
          new Happened<>(
              new BundleCompleted(
                  bundle.number(),
                  standing.parts().stream()
                      .map(part -> new BundledOutcome(part.part().number(), part.stateText()))
                      .toList()),
              null));
    }
    boolean erasing = now.applicantErased() && !bundle.progress().applicantErased();
    return new Decision<>(happened, List.of(), erasing);
  }

  /// Ends a change that somebody else's came before.
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken() {
      super("overtaken", null, false, false);
    }
  }
}
