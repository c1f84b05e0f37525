package cn.onestop.matters.bundle;

import cn.onestop.events.matters.BundleEvent;
import cn.onestop.events.matters.BundleMaterialHandedIn;
import cn.onestop.events.matters.BundleMaterialHandedIn.FiledCopy;
import cn.onestop.events.matters.BundleSupplementRequested;
import cn.onestop.events.matters.BundleSupplementRequested.NoticeOfMatter;
import cn.onestop.events.matters.BundleVisitRecorded;
import cn.onestop.events.matters.CaseFileReceived;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.bundle.Bundle.Copy;
import cn.onestop.matters.bundle.Bundle.Part;
import cn.onestop.matters.bundle.BundleRefusal.MaterialNotAsked;
import cn.onestop.matters.bundle.BundleRefusal.NotAskedTogether;
import cn.onestop.matters.bundle.BundleRefusal.NothingOpen;
import cn.onestop.matters.bundle.BundleRefusal.UnknownBundle;
import cn.onestop.matters.bundle.BundleStanding.PartStanding;
import cn.onestop.matters.bundle.MergedMaterial.Need;
import cn.onestop.matters.casefile.CaseFileDesk;
import cn.onestop.matters.casefile.CaseFileDesk.Purpose;
import cn.onestop.matters.matter.BundledMatters;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.matter.Visit;
import cn.onestop.matters.matter.VisitCause;
import cn.onestop.matters.matter.VisitPurpose;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What staff do with a bundle as a whole. What concerns one of its matters is done to that matter.
public final class BundleDesk {

  private final Journals<Bundle, BundleEvent> journals;
  private final MatterNumbers numbers;
  private final FollowBundle following;
  private final SharedMaterials materials;
  private final CaseFileDesk caseFiles;

  public BundleDesk(
      Journals<Bundle, BundleEvent> journals,
      MatterNumbers numbers,
      FollowBundle following,
      SharedMaterials materials,
      CaseFileDesk caseFiles) {
    this.journals = journals;
    this.numbers = numbers;
    this.following = following;
    this.materials = materials;
    this.caseFiles = caseFiles;
  }

  /// Somebody came.
  public record Came(
      VisitPurpose purpose,
      @Nullable VisitCause cause,
      boolean offeredWithoutVisit,
      boolean applicantChose) {}

  /// The bundle of that number.
  public Optional<Entry<Bundle>> find(String number) {
    return number.startsWith(FileBundle.NUMBER_PREFIX)
        ? numbers
            .bundleOf(number.substring(FileBundle.NUMBER_PREFIX.length()))
            .flatMap(journals::find)
            .filter(entry -> entry.state().number().equals(number))
        : Optional.empty();
  }

  /// The bundle of that number, if the caller may handle all of its matters: what it shows of one
  /// of them must not be more than asking for that matter shows.
  ///
  /// @throws Refused as if there were none, otherwise
  public Entry<Bundle> find(String number, Caller caller) {
    Entry<Bundle> entry = find(number).orElseThrow(() -> new Refused(new UnknownBundle()));
    for (Part part : entry.state().parts()) {
      caller.mustReach(numbered(entry.state(), part).belonging(caller), new UnknownBundle());
    }
    return entry;
  }

  /// Where it stands now.
  public BundleStanding standing(Bundle bundle) {
    return following.standing(bundle);
  }

  /// The one set of materials.
  public List<MergedMaterial> materials(Bundle bundle) {
    return materials.of(bundle);
  }

  /// Whether something was handed in for a material of a matter that is filed.
  public boolean handedIn(Need need, Caller caller) {
    var file = caseFiles.overview(need.number(), caller).file();
    return file != null
        && file.state().documents().stream()
            .anyMatch(document -> document.material() == need.place() && document.current());
  }

  /// Records that the applicant came once for all of it. It counts one visit for each matter that
  /// is open (几件事一次跑，每件计一次).
  public Done<Bundle, BundleEvent> visit(
      String number, Came came, Caller caller, @Nullable Long expected, Command command) {
    Entry<Bundle> found = find(number, caller);
    Set<Role> roles = numbered(found.state(), found.state().parts().getFirst()).roles(caller);
    boolean atVillage = roles.contains(Role.VILLAGE_AGENT) && !roles.contains(Role.CLERK);
    Visit visit =
        new Visit(
            came.purpose(),
            came.cause(),
            came.offeredWithoutVisit(),
            came.applicantChose(),
            atVillage);
    Done<Bundle, BundleEvent> done =
        journals.change(found.id(), expected, command, entry -> visited(entry.state(), visit));
    following.follow(found.id());
    return done;
  }

  private Decision<BundleEvent> visited(Bundle bundle, Visit visit) {
    List<Matter> open =
        following.standing(bundle).parts().stream()
            .map(PartStanding::matter)
            .flatMap(Stream::ofNullable)
            .filter(BundledMatters::isOpenForVisits)
            .toList();
    if (open.isEmpty()) {
      throw new Refused(new NothingOpen());
    }
    open.forEach(matter -> BundledMatters.mustTake(matter, visit));
    VisitCause cause = visit.cause();
    return Decision.of(
        new BundleVisitRecorded(
            bundle.number(),
            bundle.visits().size() + 1,
            visit.purpose().name(),
            cause == null ? null : cause.name(),
            visit.offeredWithoutVisit(),
            visit.applicantChose(),
            visit.atVillage(),
            open.stream().map(Matter::number).toList()));
  }

  /// 一次性告知: tells at once all that is missing, over all matters that are not accepted yet.
  ///
  /// @param missing by the published names
  public Done<Bundle, BundleEvent> requestSupplement(
      String number,
      List<String> missing,
      @Nullable Integer days,
      Caller caller,
      @Nullable Long expected,
      Command command) {
    Entry<Bundle> found = find(number, caller);
    Done<Bundle, BundleEvent> done =
        journals.change(
            found.id(), expected, command, entry -> notice(entry.state(), missing, days));
    following.follow(found.id());
    return done;
  }

  private Decision<BundleEvent> notice(Bundle bundle, List<String> named, @Nullable Integer days) {
    List<String> open =
        following.standing(bundle).parts().stream()
            .map(PartStanding::matter)
            .flatMap(Stream::ofNullable)
            .filter(matter -> matter.state() == MatterState.FILED)
            .map(Matter::number)
            .toList();
    List<MergedMaterial> asked =
        materials.of(bundle).stream()
            .filter(merged -> merged.neededBy().stream().anyMatch(it -> open.contains(it.number())))
            .toList();
    List<String> missing = named.stream().map(String::strip).toList();
    List<String> names = asked.stream().map(MergedMaterial::name).toList();
    List<Integer> outside =
        IntStream.range(0, missing.size())
            .filter(place -> !names.contains(missing.get(place)))
            .boxed()
            .toList();
    if (open.isEmpty()) {
      throw new Refused(new NothingOpen());
    }
    if (!outside.isEmpty()) {
      throw new Refused(new NotAskedTogether(outside, names));
    }
    List<NoticeOfMatter> notices =
        open.stream()
            .map(matter -> new NoticeOfMatter(matter, missingFor(matter, asked, missing)))
            .filter(notice -> !notice.materials().isEmpty())
            .toList();
    notices.forEach(
        each -> following.mustTakeNotice(bundle.part(each.number()), each.materials(), days));
    return Decision.of(
        new BundleSupplementRequested(bundle.number(), bundle.notices().size() + 1, days, notices));
  }

  private static List<String> missingFor(
      String matter, List<MergedMaterial> asked, List<String> missing) {
    return asked.stream()
        .filter(merged -> missing.contains(merged.name()))
        .filter(merged -> merged.neededBy().stream().anyMatch(it -> it.number().equals(matter)))
        .map(MergedMaterial::name)
        .toList();
  }

  /// Takes in a document once for all matters that ask for that material; those that are filed
  /// later get it then.
  ///
  /// @param material its place among the merged materials, from 1
  /// @param command of the request, given the SHA-256 of what came
  /// @throws IOException if the content breaks off; then nothing of it is left
  public Done<Bundle, BundleEvent> receive(
      String number,
      int material,
      String name,
      InputStream body,
      Function<String, Command> command,
      Caller caller)
      throws IOException {
    Entry<Bundle> found = find(number, caller);
    Bundle bundle = found.state();
    List<MergedMaterial> asked = materials.of(bundle);
    if (material < 1 || material > asked.size()) {
      throw new Refused(
          new MaterialNotAsked(material, asked.stream().map(MergedMaterial::name).toList()));
    }
    MergedMaterial wanted = asked.get(material - 1);
    List<Need> open = open(bundle, wanted);
    AtomicReference<Command> given = new AtomicReference<>();
    var first =
        caseFiles.receive(
            new Purpose(open.getFirst().number(), open.getFirst().place(), null),
            name,
            body,
            sha256 -> {
              given.set(command.apply(sha256));
              return given.get();
            },
            caller);
    Copy original =
        new Copy(
            open.getFirst().number(), ((CaseFileReceived) first.facts().getFirst().event()).file());
    List<Copy> copies = new ArrayList<>(List.of(original));
    for (Need need : open.subList(1, open.size())) {
      materials
          .share(bundle, wanted.name(), original, bundle.part(need.number()))
          .ifPresent(copies::add);
    }
    return journals.change(
        found.id(),
        null,
        Objects.requireNonNull(given.get()),
        entry -> handedIn(entry.state(), wanted, original, copies));
  }

  /// Those that were filed while the document came in get it too.
  private Decision<BundleEvent> handedIn(
      Bundle bundle, MergedMaterial wanted, Copy original, List<Copy> before) {
    List<Copy> copies = new ArrayList<>(before);
    for (Need need : wanted.neededBy()) {
      if (bundle.progress().filed().contains(need.number())
          && copies.stream().noneMatch(copy -> copy.number().equals(need.number()))) {
        materials
            .share(bundle, wanted.name(), original, bundle.part(need.number()))
            .ifPresent(copies::add);
      }
    }
    return Decision.of(
        new BundleMaterialHandedIn(
            bundle.number(),
            wanted.name(),
            copies.stream().map(copy -> new FiledCopy(copy.number(), copy.file())).toList()));
  }

  private List<Need> open(Bundle bundle, MergedMaterial wanted) {
    List<String> filed =
        following.standing(bundle).parts().stream()
            .map(PartStanding::matter)
            .flatMap(Stream::ofNullable)
            .filter(matter -> !matter.state().ended())
            .map(Matter::number)
            .toList();
    List<Need> open =
        wanted.neededBy().stream().filter(need -> filed.contains(need.number())).toList();
    if (open.isEmpty()) {
      throw new Refused(new NothingOpen());
    }
    return open;
  }

  private static Numbered numbered(Bundle bundle, Part part) {
    return new Numbered(part.number(), part.matter(), part.place(bundle.origin()));
  }
}
