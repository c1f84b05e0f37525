package cn.onestop.matters.paper;

import cn.onestop.events.SealedReference;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.MatterEvolution;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.paper.PaperFacts.OfficeNames;
import cn.onestop.matters.paper.PaperRefusal.PaperErased;
import cn.onestop.matters.paper.PaperRefusal.PaperUnknown;
import cn.onestop.time.calendar.OfficeHours;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The papers of a matter, for those who handle it.
public final class PaperDesk {

  private final MatterDesk matters;
  private final Journals<Matter, MatterEvent> journals;
  private final SealedTexts texts;
  private final Offices offices;
  private final SecretCodes receiptCodes;
  private final OfficeHours hours;

  public PaperDesk(
      MatterDesk matters,
      Journals<Matter, MatterEvent> journals,
      SealedTexts texts,
      Offices offices,
      SecretCodes receiptCodes,
      OfficeHours hours) {
    this.matters = matters;
    this.journals = journals;
    this.texts = texts;
    this.offices = offices;
    this.receiptCodes = receiptCodes;
    this.hours = hours;
  }

  /// The papers there are so far.
  ///
  /// @param erased whether they can no longer be opened
  public record Listed(Numbered matter, List<IssuedPaper> papers, boolean erased) {
    public Listed {
      papers = List.copyOf(papers);
    }
  }

  /// A paper that was opened.
  public record Opened(Numbered matter, Paper paper) {}

  public Listed list(String number, Caller caller) {
    Numbered numbered = matters.find(number, caller);
    Entry<Matter> entry = matters.read(numbered);
    return new Listed(numbered, IssuedPaper.of(facts(entry)), entry.state().erasedAt() != null);
  }

  /// Opens a paper.
  ///
  /// @param name as in [IssuedPaper#name()]
  public Opened open(String number, String name, Caller caller) {
    Numbered numbered = matters.find(number, caller);
    Entry<Matter> entry = matters.read(numbered);
    List<Recorded<MatterEvent>> facts = facts(entry);
    List<IssuedPaper> papers = IssuedPaper.of(facts);
    IssuedPaper issued =
        papers.stream()
            .filter(paper -> paper.name().equals(name))
            .findFirst()
            .orElseThrow(() ->
                new Refused(new PaperUnknown(papers.stream().map(IssuedPaper::name).toList())));
    Applicant applicant = texts.applicant(entry).orElseThrow(() -> new Refused(new PaperErased()));
    Matter then = asOf(facts, issued);
    return new Opened(
        numbered,
        PaperWriting.write(
            new PaperFacts(
                issued,
                then,
                matters.guide(then),
                applicant,
                names(then, issued),
                reference -> text(entry, reference),
                receiptCodes.of(then.number()),
                hours)));
  }

  private List<Recorded<MatterEvent>> facts(Entry<Matter> entry) {
    return journals.history(entry.id()).stream()
        .filter(fact -> fact.seq() <= entry.version())
        .toList();
  }

  /// The matter as the paper's fact left it.
  static Matter asOf(List<Recorded<MatterEvent>> facts, IssuedPaper issued) {
    MatterEvolution evolution = new MatterEvolution();
    @Nullable Matter matter = null;
    for (Recorded<MatterEvent> fact : facts) {
      if (fact.seq() <= issued.fact().seq()) {
        matter = evolution.after(matter, fact);
      }
    }
    return Objects.requireNonNull(matter, "a matter begins by being filed");
  }

  private String text(Entry<Matter> entry, SealedReference reference) {
    return texts.reason(entry, reference.ref()).orElseThrow(() -> new Refused(new PaperErased()));
  }

  private OfficeNames names(Matter matter, IssuedPaper issued) {
    return new OfficeNames(
        name(matter.place().centre(), issued), name(matter.place().department(), issued));
  }

  /// An office that this service has not heard of is called by its code.
  private String name(String office, IssuedPaper issued) {
    return offices.nameAt(office, issued.fact().at()).orElse(office);
  }
}
