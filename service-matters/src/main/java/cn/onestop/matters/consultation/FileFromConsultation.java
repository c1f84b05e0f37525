package cn.onestop.matters.consultation;

import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalRefusal;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.consultation.Consultation.AskedItem;
import cn.onestop.matters.consultation.ConsultationRefusal.FiledAlready;
import cn.onestop.matters.consultation.ConsultationRefusal.FilingNeeds;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.Channel;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.FileMatter.Filing;
import cn.onestop.matters.matter.FiledFromDraft;
import cn.onestop.matters.matter.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes an application of a consultation: the item and what the visitor said of themselves go over
/// as they lie there, so that nobody is asked twice. A consultation becomes one application and no
/// more: the application's id follows from the consultation's.
///
/// First the application is written, then the consultation ends with its number. What breaks off in
/// between is mended by the next try, and by [#mend].
public final class FileFromConsultation {

  private final ConsultationDesk desk;
  private final Journals<Consultation, ConsultationEvent> journals;
  private final Journals<Matter, MatterEvent> matters;
  private final FileMatter filing;
  private final FiledFromDraft drafts;
  private final ConsultationTexts texts;
  private final BegunFilings begun;
  private final Commands commands;

  public FileFromConsultation(
      ConsultationDesk desk,
      Journals<Consultation, ConsultationEvent> journals,
      Journals<Matter, MatterEvent> matters,
      FileMatter filing,
      FiledFromDraft drafts,
      ConsultationTexts texts,
      BegunFilings begun,
      Commands commands) {
    this.desk = desk;
    this.journals = journals;
    this.matters = matters;
    this.filing = filing;
    this.drafts = drafts;
    this.texts = texts;
    this.begun = begun;
    this.commands = commands;
  }

  /// What a filing needs beside what is known already; what is said here goes before what was said
  /// to the first contact.
  ///
  /// @param draft the draft it was prepared as
  public record Completed(
      @Nullable String itemCode,
      @Nullable Channel channel,
      @Nullable String window,
      @Nullable String name,
      String idType,
      String idNumber,
      @Nullable String phone,
      @Nullable String address,
      @Nullable UUID draft) {

    /// Personal data does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "Completed[…]";
    }
  }

  /// Files it, or tells again what was filed of it with the same words.
  ///
  /// @param fingerprint of what was sent
  public Done<Matter, MatterEvent> file(
      String consultation, Completed completed, Caller caller, String fingerprint) {
    Entry<Consultation> entry = desk.find(consultation, caller);
    RequestKey request = request(consultation, fingerprint);
    begun.begin(consultation);
    try {
      Done<Matter, MatterEvent> done =
          drafts.file(
              completed.draft(),
              caller,
              matter(consultation),
              () -> filing.file(null, () -> filing(entry, completed, caller), caller, request));
      end(
          consultation,
          done.state().number(),
          commands.of(new RequestKey(caller.person(), "filed", consultation, ""), caller.person()));
      return done;
    } catch (Refused refused) {
      mend(consultation);
      throw refused.refusal() instanceof JournalRefusal.KeyReused
          ? new Refused(new FiledAlready(number(consultation)))
          : refused;
    }
  }

  /// Ends the consultation, if its application is there.
  public void mend(String consultation) {
    matters
        .find(matter(consultation))
        .ifPresent(filed -> end(consultation, filed.state().number(), Command.ofRule("filed")));
    begun.settle(consultation);
  }

  private void end(String consultation, String number, Command command) {
    try {
      journals.change(
          consultation,
          null,
          command,
          entry -> {
            ConsultationMoves.must(entry.state(), ConsultationOperation.FILE);
            return ConsultationRules.filed(number);
          });
    } catch (Refused refused) {
      if (!(refused.refusal() instanceof ConsultationRefusal.ConsultationNotPossibleNow)) {
        throw refused;
      }
      // It has ended meanwhile, with this application or otherwise.
    }
    begun.settle(consultation);
  }

  private Filing filing(Entry<Consultation> entry, Completed completed, Caller caller) {
    Consultation it = entry.state();
    ConsultationRules.mayFile(it, Actor.of(caller, it.centre()));
    Visitor visitor = texts.visitor(entry).orElse(new Visitor(null, null));
    AskedItem about = it.item();
    String item = or(completed.itemCode(), about == null ? null : about.code());
    String name = or(completed.name(), visitor.name());
    List<String> missing = new ArrayList<>();
    if (item == null) {
      missing.add("/itemCode");
    }
    if (name == null) {
      missing.add("/applicant/name");
    }
    if (item == null || name == null) {
      throw new Refused(new FilingNeeds(missing));
    }
    return new Filing(
        item,
        completed.channel(),
        completed.window(),
        new Applicant(
            name,
            completed.idType(),
            completed.idNumber(),
            or(completed.phone(), visitor.phone()),
            completed.address()));
  }

  private static @Nullable String or(@Nullable String said, @Nullable String known) {
    return said == null ? known : said;
  }

  private String number(String consultation) {
    return matters.get(matter(consultation)).state().number();
  }

  private String matter(String consultation) {
    return commands.newId(FileMatter.ID_PREFIX, request(consultation, ""));
  }

  /// One key for each consultation, whoever files.
  private static RequestKey request(String consultation, String fingerprint) {
    return new RequestKey("consultation", "file", consultation, fingerprint);
  }
}
