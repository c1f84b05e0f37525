package cn.onestop.catalog.draft;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.draft.DraftRefusal.Malformed;
import cn.onestop.catalog.imports.MissingParts;
import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.catalog.power.ReadPower;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.events.catalog.DraftWritten;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.OfficeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An editor writes a draft, or writes it anew after it came back.
public final class WriteDraft {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

  private final Journals<Draft, DraftEvent> drafts;
  private final Published published;
  private final ReadOffice offices;
  private final Commands commands;

  public WriteDraft(
      Journals<Draft, DraftEvent> drafts,
      ReadItem items,
      ReadPower powers,
      ReadOffice offices,
      Commands commands) {
    this.drafts = drafts;
    this.published = new Published(items, powers);
    this.offices = offices;
    this.commands = commands;
  }

  /// A new draft.
  public Done<Draft, DraftEvent> create(Proposal proposal, Caller caller, RequestKey key) {
    var centre = caller.centres().stream().sorted().findFirst().orElseThrow();
    return begin(
        commands.newId(Draft.ID_PREFIX, key), centre, proposal, commands.of(key, caller.person()));
  }

  /// A new draft under an id that follows from what it comes of.
  public Done<Draft, DraftEvent> begin(
      String id, String centre, Proposal proposal, Command command) {
    return drafts.create(id, command, () -> Decision.of(written(proposal, centre)));
  }

  /// The same draft with other content. What it is about stays.
  public Done<Draft, DraftEvent> rewrite(
      String id, Proposal proposal, @Nullable Long expected, Caller caller, Command command) {
    return drafts.change(
        id,
        expected,
        command,
        entry -> {
          var draft = entry.state();
          draft.mustAllow(DraftOperation.WRITE, caller.person());
          if (draft.kind() != proposal.kind() || !draft.code().equals(proposal.code())) {
            throw new Refused(
                new Malformed(
                    List.of(FieldRefusal.about("/code", "draft-of-other-code", proposal.code()))));
          }
          return Decision.of(written(proposal, draft.centre()));
        });
  }

  private DraftWritten written(Proposal proposal, String centre) {
    var item = proposal.item();
    var base = published.find(proposal.kind(), proposal.code());
    List<FieldRefusal> wrong = new ArrayList<>();
    if (!CODE.matcher(proposal.code()).matches()) {
      wrong.add(FieldRefusal.of("/code", "item-code-malformed", proposal.code()));
    }
    wrong.addAll(content(proposal, item));
    wrong.addAll(base(proposal, base, centre));
    if (!wrong.isEmpty()) {
      throw new Refused(new Malformed(wrong));
    }
    var department =
        item != null
            ? item.department()
            : proposal.power() != null
                ? proposal.power().department()
                : base.map(Published.Last::department).orElseThrow();
    if (offices
        .find(department)
        .filter(it -> it.kind() == OfficeKind.DEPARTMENT && it.centre().equals(centre))
        .isEmpty()) {
      throw new Refused(
          new Malformed(
              List.of(
                  FieldRefusal.of(
                      pointer(proposal) + "/department", "item-department-unknown", department))));
    }
    return new DraftWritten(
        proposal.kind().name(),
        proposal.code(),
        centre,
        department,
        proposal.reason().name(),
        proposal.effectiveFrom(),
        proposal.causedOn(),
        proposal.decisionDocument(),
        base.map(Published.Last::version).orElse(0),
        item,
        proposal.power());
  }

  /// A cancellation has no content; everything else has that of its kind, with every part it needs.
  private static List<FieldRefusal> content(Proposal proposal, @Nullable ItemContent item) {
    boolean needsItem =
        proposal.kind() == DraftKind.ITEM && proposal.reason() != ChangeReason.CANCELLED;
    boolean needsPower =
        proposal.kind() == DraftKind.POWER && proposal.reason() != ChangeReason.CANCELLED;
    List<FieldRefusal> wrong = new ArrayList<>();
    if (needsItem != (item != null)) {
      wrong.add(FieldRefusal.of("/item", needsItem ? "field-missing" : "draft-content-unfit"));
    }
    if (needsPower != (proposal.power() != null)) {
      wrong.add(FieldRefusal.of("/power", needsPower ? "field-missing" : "draft-content-unfit"));
    }
    if (item != null) {
      wrong.addAll(MissingParts.of(item, "/item"));
    }
    if (proposal.power() != null) {
      wrong.addAll(MissingParts.of(proposal.power(), "/power"));
    }
    return wrong;
  }

  /// What is changed or cancelled must be there, and what is added must not.
  private static List<FieldRefusal> base(
      Proposal proposal, Optional<Published.Last> base, String centre) {
    if (base.isPresent() && !base.get().centre().equals(centre)) {
      return List.of(FieldRefusal.of("/code", "item-of-other-centre", proposal.code()));
    }
    return switch (proposal.reason()) {
      case CHANGED, CANCELLED ->
          base.isEmpty()
              ? List.of(FieldRefusal.about("/code", "draft-of-nothing", proposal.code()))
              : List.of();
      case ADDED, TAKEN_OVER, SPLIT, DELEGATED ->
          base.isPresent()
              ? List.of(FieldRefusal.about("/code", "draft-code-taken", proposal.code()))
              : List.of();
      case MERGED -> List.of();
    };
  }

  private static String pointer(Proposal proposal) {
    return proposal.kind() == DraftKind.ITEM ? "/item" : "/power";
  }
}
