package cn.onestop.matters.casefile;

import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.events.matters.CaseFileErased;
import cn.onestop.events.matters.CaseFileEvent;
import cn.onestop.events.matters.CaseFileReceived;
import cn.onestop.events.matters.CaseFileRemoved;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalRefusal;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedStreams;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.casefile.CaseFile.Document;
import cn.onestop.matters.casefile.CaseFileRefusal.DocumentUnknown;
import cn.onestop.matters.casefile.CaseFileRefusal.ReuseRefused;
import cn.onestop.matters.casefile.TakeIn.Taken;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.ErasedWithMatter;
import cn.onestop.matters.matter.ErasureGround;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.serviceitem.ServiceItems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What staff do with the case file of a matter: hand in, look at, take over, take out.
///
/// A content is kept before the fact that names it is written: a crash between the two leaves a
/// content that nobody names, which is found again, and never a fact without its content.
public final class CaseFileDesk implements ErasedWithMatter {

  static final String ID_PREFIX = "cf-";

  private final Journals<CaseFile, CaseFileEvent> journals;
  private final MatterDesk matters;
  private final ServiceItems items;
  private final SealedTexts texts;
  private final Sealing sealing;
  private final Contents contents;
  private final TakeIn takeIn;

  public CaseFileDesk(
      Journals<CaseFile, CaseFileEvent> journals,
      MatterDesk matters,
      ServiceItems items,
      SealedTexts texts,
      Sealing sealing,
      Contents contents) {
    this.journals = journals;
    this.matters = matters;
    this.items = items;
    this.texts = texts;
    this.sealing = sealing;
    this.contents = contents;
    this.takeIn = new TakeIn(contents);
  }

  /// What a document is handed in for.
  ///
  /// @param material place of the material in the item's list, from 1
  /// @param replaces the earlier version it replaces
  public record Purpose(String number, int material, @Nullable Integer replaces) {}

  /// Why a document is taken out.
  public enum RemovalGround {
    /// 误传: it does not belong here.
    MISFILED,
    /// 申请人要求
    APPLICANT_REQUEST
  }

  /// A document to be read.
  ///
  /// @param name as it was called when it was handed in
  /// @param content to be closed by whoever reads it
  public record Opened(Numbered matter, Document document, String name, InputStream content) {}

  /// A case file and the list it follows.
  ///
  /// @param materials the item's published list, in the version the matter was filed under
  /// @param file absent as long as nothing was handed in
  public record Overview(
      Numbered numbered, List<Material> materials, @Nullable Entry<CaseFile> file) {}

  /// Takes in a document.
  ///
  /// @param command of the request, given the SHA-256 of what came
  /// @throws IOException if the content breaks off; then nothing of it is left
  public Done<CaseFile, CaseFileEvent> receive(
      Purpose purpose,
      String name,
      InputStream body,
      Function<String, Command> command,
      Caller caller)
      throws IOException {
    var matter = find(purpose.number(), caller);
    mayReceive(matter, purpose);
    var taken = takeIn.take(matter.caseFile(), name, body);
    return receive(matter, purpose, taken, command.apply(taken.came()), null);
  }

  /// Takes over a document from another matter of the same applicant, with their consent.
  public Done<CaseFile, CaseFileEvent> reuse(
      Purpose purpose, String from, int document, boolean consent, Command command, Caller caller)
      throws IOException {
    if (!consent) {
      throw new Refused(ReuseRefused.withoutConsent());
    }
    var matter = find(purpose.number(), caller);
    mayReceive(matter, purpose);
    var other = find(from, caller);
    if (!sameApplicant(matter, other)) {
      throw new Refused(ReuseRefused.ofAnother());
    }
    var source =
        journals.find(other.caseFile()).orElseThrow(() -> new Refused(new DocumentUnknown()));
    CaseFileRules.current(source.state(), document);
    var handed = handed(source, document);
    try (var content = content(source, document, handed)) {
      var taken = takeIn.take(matter.caseFile(), handed.name(), content);
      return receive(matter, purpose, taken, command, other.numbered().number());
    }
  }

  /// Lets a document serve another matter of the same bundle 一件事: both were applied for with one
  /// set of materials, so that nobody is asked again. It is copied, so that each matter keeps and
  /// erases its own.
  ///
  /// @return the number of the copy; empty where there is nothing to share any more, or nowhere to
  ///   put it
  public Optional<Integer> share(
      Numbered from, int document, Numbered to, int material, Command command) {
    var matter = new Found(to, matters.read(to));
    var source = journals.find(caseFile(from)).orElse(null);
    if (source == null || source.state().document(document).filter(Document::current).isEmpty()) {
      return Optional.empty();
    }
    try {
      var purpose = new Purpose(to.number(), material, null);
      mayReceive(matter, purpose);
      var handed = handed(source, document);
      try (var content = content(source, document, handed)) {
        var taken = takeIn.take(matter.caseFile(), handed.name(), content);
        var done = receive(matter, purpose, taken, command, from.number());
        return Optional.of(((CaseFileReceived) done.facts().getFirst().event()).file());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Refused closed) {
      return Optional.empty();
    }
  }

  /// Takes a document out; its content is destroyed.
  public Done<CaseFile, CaseFileEvent> remove(
      String number, int document, RemovalGround ground, Command command, Caller caller) {
    var matter = find(number, caller);
    var file =
        journals.find(matter.caseFile()).orElseThrow(() -> new Refused(new DocumentUnknown()));
    file.state().document(document).map(Document::content).ifPresent(contents::loosen);
    try {
      var done =
          journals.change(
              matter.caseFile(),
              null,
              command,
              entry -> {
                CaseFileRules.mayRemove(matter.state(), entry.state(), document);
                return Decision.of(new CaseFileRemoved(number, document, ground.name()));
              });
      tidy(done.state(), document);
      return done;
    } catch (Refused refused) {
      tidy(journals.get(matter.caseFile()).state(), document);
      throw refused;
    }
  }

  public Overview overview(String number, Caller caller) {
    var matter = find(number, caller);
    return new Overview(
        matter.numbered(),
        materials(matter.state()),
        journals.find(matter.caseFile()).orElse(null));
  }

  /// Opens a document.
  public Opened open(String number, int document, Caller caller) {
    var matter = matters.find(number, caller);
    var entry =
        journals.find(caseFile(matter)).orElseThrow(() -> new Refused(new DocumentUnknown()));
    var handed = handed(entry, document);
    return new Opened(
        matter,
        CaseFileRules.readable(entry.state(), document),
        handed.name(),
        content(entry, document, handed));
  }

  /// How a document was called; empty once erased.
  public Optional<String> name(Entry<CaseFile> file, Document document) {
    var sealed = file.sealed();
    return sealed == null || !sealed.entries().containsKey(document.sealed())
        ? Optional.empty()
        : Optional.of(handed(file, document.file()).name());
  }

  /// Destroys all contents, and the keys to them.
  @Override
  public void erase(Numbered matter, ErasureGround ground, Command command) {
    var id = caseFile(matter);
    var file = journals.find(id).map(Entry::state).orElse(null);
    if (file == null || file.erasedAt() != null) {
      return;
    }
    file.documents().forEach(document -> contents.loosen(document.content()));
    journals.change(
        id,
        null,
        command,
        _ ->
            Decision.<CaseFileEvent>of(new CaseFileErased(matter.number(), ground.name()))
                .erasingSealedData());
    file.documents().stream()
        .filter(document -> document.removedAt() == null)
        .forEach(document -> contents.delete(document.content()));
  }

  private InputStream content(Entry<CaseFile> entry, int document, Handed handed) {
    var found = CaseFileRules.readable(entry.state(), document);
    try {
      return SealedStreams.opening(
          handed.contentKey(), found.content(), contents.open(found.content()));
    } catch (IOException e) {
      throw new IllegalStateException("content " + found.content() + " cannot be opened", e);
    }
  }

  private Handed handed(Entry<CaseFile> entry, int document) {
    var sealed = entry.sealed();
    var found = entry.state().document(document);
    if (sealed == null || found.isEmpty()) {
      throw new Refused(new DocumentUnknown());
    }
    var text = sealing.open(entry.id(), sealed, found.get().sealed());
    return CanonicalJson.read(CanonicalJson.tree(text), Handed.class);
  }

  private Done<CaseFile, CaseFileEvent> receive(
      Found matter, Purpose purpose, Taken taken, Command command, @Nullable String reusedFrom) {
    Done<CaseFile, CaseFileEvent> done;
    try {
      done =
          createOrChange(
              matter.caseFile(),
              command,
              entry -> {
                var file = entry == null ? null : entry.state();
                CaseFileRules.mayReceive(
                    matter.state(), file, purpose.material(), names(matter), purpose.replaces());
                return received(matter, entry, purpose, taken, reusedFrom);
              });
    } catch (Refused refused) {
      contents.delete(taken.content());
      throw refused;
    }
    if (done.state().keeps(taken.content())) {
      contents.settle(taken.content());
    } else {
      // The same request had brought it before.
      contents.delete(taken.content());
    }
    return done;
  }

  private Decision<CaseFileEvent> received(
      Found matter,
      @Nullable Entry<CaseFile> entry,
      Purpose purpose,
      Taken taken,
      @Nullable String reusedFrom) {
    var file = entry == null ? 1 : entry.state().nextFile();
    var box =
        sealing
            .forAggregate(matter.caseFile(), entry == null ? null : entry.sealed())
            .seal("file-" + file, CanonicalJson.write(taken.handed()));
    return Decision.<CaseFileEvent>of(
            new CaseFileReceived(
                purpose.number(),
                file,
                purpose.material(),
                taken.kind().mediaType(),
                taken.size(),
                taken.content(),
                box.reference(),
                purpose.replaces(),
                reusedFrom))
        .sealing(box);
  }

  /// The first document makes the case file.
  private Done<CaseFile, CaseFileEvent> createOrChange(
      String id,
      Command command,
      Function<@Nullable Entry<CaseFile>, Decision<CaseFileEvent>> decide) {
    if (journals.find(id).isEmpty()) {
      try {
        return journals.create(id, command, () -> decide.apply(null));
      } catch (Refused refused) {
        if (!(refused.refusal() instanceof JournalRefusal.Exists)) {
          throw refused;
        }
      }
    }
    return journals.change(id, null, command, entry -> decide.apply(entry));
  }

  private void tidy(CaseFile file, int document) {
    file.document(document)
        .map(Document::content)
        .ifPresent(content -> {
          if (file.keeps(content)) {
            contents.settle(content);
          } else {
            contents.delete(content);
          }
        });
  }

  private void mayReceive(Found matter, Purpose purpose) {
    CaseFileRules.mayReceive(
        matter.state(),
        journals.find(matter.caseFile()).map(Entry::state).orElse(null),
        purpose.material(),
        names(matter),
        purpose.replaces());
  }

  private boolean sameApplicant(Found one, Found other) {
    return texts
        .applicant(one.entry())
        .flatMap(it -> texts.applicant(other.entry()).filter(also -> areOne(it, also)))
        .isPresent();
  }

  private static boolean areOne(Applicant one, Applicant other) {
    return one.idType().equals(other.idType()) && one.idNumber().equalsIgnoreCase(other.idNumber());
  }

  private List<String> names(Found matter) {
    return materials(matter.state()).stream().map(Material::materialName).toList();
  }

  private List<Material> materials(Matter matter) {
    var item = matter.item();
    return items
        .version(item.code(), item.version())
        .map(version -> version.content().materials())
        .orElse(List.of());
  }

  private Found find(String number, Caller caller) {
    var numbered = matters.find(number, caller);
    return new Found(numbered, matters.read(numbered));
  }

  private record Found(Numbered numbered, Entry<Matter> entry) {

    Matter state() {
      return entry.state();
    }

    String caseFile() {
      return CaseFileDesk.caseFile(numbered);
    }
  }

  private static String caseFile(Numbered matter) {
    return ID_PREFIX + matter.id().substring(matter.id().indexOf('-') + 1);
  }
}
