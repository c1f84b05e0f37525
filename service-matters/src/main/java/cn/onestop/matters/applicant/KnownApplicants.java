package cn.onestop.matters.applicant;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.identity.IdType;
import cn.onestop.matters.identity.IdentityRefusal.OneToSearchBy;
import cn.onestop.matters.identity.IdentityRefusal.UnknownApplicant;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.ApplicantMarks;
import cn.onestop.matters.matter.ApplicantMarks.By;
import cn.onestop.matters.matter.ApplicantsOnFile;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.matter.UnmaskApplicant;
import cn.onestop.matters.matter.UnmaskApplicant.Field;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People and organisations that have filed at this centre before: what they told last need not be
/// asked again (国务院关于在线政务服务的若干规定第7条: what the office has is not demanded twice).
///
/// Nothing of them is kept beside their matters. A reference is derived from who they are, and
/// leads to the matters in which their data is sealed; once the last of these is erased, it leads
/// to nothing, and nobody is known any more.
public final class KnownApplicants implements ApplicantsOnFile {

  private final MattersBySeal matters;
  private final SearchMatters searching;
  private final ApplicantMarks marks;
  private final MatterDesk desk;
  private final SealedTexts texts;
  private final UnmaskApplicant unmasking;
  private final AuditTrail trail;

  KnownApplicants(
      MattersBySeal matters,
      SearchMatters searching,
      ApplicantMarks marks,
      MatterDesk desk,
      SealedTexts texts,
      UnmaskApplicant unmasking,
      AuditTrail trail) {
    this.matters = matters;
    this.searching = searching;
    this.marks = marks;
    this.desk = desk;
    this.texts = texts;
    this.unmasking = unmasking;
    this.trail = trail;
  }

  /// Somebody who is known.
  ///
  /// @param reference stands for them
  /// @param told what they told last, unmasked; without who acted for them then
  /// @param matters theirs that the caller may see, newest first; at least one
  public record Known(String reference, Applicant told, List<FoundMatter> matters) {

    /// A page of their matters.
    public Page<FoundMatter> page(PageRequest request) {
      return SearchMatters.page(matters, request);
    }

    /// Personal data does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "Known[…]";
    }
  }

  /// What was opened, and from which matter.
  public record Opened(String number, Applicant applicant) {}

  /// Who has filed before with that number. That somebody was looked for goes on record.
  ///
  /// @param type absent, whatever kind the number is of
  public Known find(@Nullable IdType type, String idNumber, Caller caller, AuditedCall call) {
    if (By.ID_NUMBER.written(idNumber).isEmpty()) {
      throw new Refused(new OneToSearchBy());
    }
    Optional<Known> known =
        caller.centres().stream()
            .sorted()
            .flatMap(centre -> byNumber(type, idNumber, centre, caller).stream())
            .findFirst();
    searching.noted(
        By.ID_NUMBER, idNumber, caller, call, known.map(it -> it.matters().size()).orElse(0));
    return known.orElseThrow(() -> new Refused(new UnknownApplicant()));
  }

  /// Who that reference stands for; that they were looked at goes on record.
  public Known get(String reference, Caller caller, AuditedCall call) {
    Known known = known(reference, caller);
    saw(known, call);
    return known;
  }

  @Override
  public Applicant told(String reference, Caller caller, AuditedCall call) {
    return get(reference, caller, call).told();
  }

  /// Opens their data as they told it last, for a written reason.
  public Opened open(
      String reference,
      Set<Field> fields,
      @Nullable String reason,
      Caller caller,
      AuditedCall call,
      RequestKey request) {
    String number = known(reference, caller).matters().getFirst().numbered().number();
    return new Opened(number, unmasking.open(number, fields, reason, caller, call, request));
  }

  private void saw(Known known, AuditedCall call) {
    Numbered last = known.matters().getFirst().numbered();
    trail.saw(call, last.number(), last.place().centre());
  }

  private Known known(String reference, Caller caller) {
    return marks
        .ofReference(reference)
        .flatMap(mark -> known(List.of(mark), caller))
        .orElseThrow(() -> new Refused(new UnknownApplicant()));
  }

  private Optional<Known> byNumber(
      @Nullable IdType type, String idNumber, String centre, Caller caller) {
    return Stream.of(IdType.values())
        .filter(each -> type == null || each == type)
        .map(each -> marks.references(each, idNumber, centre))
        .flatMap(references -> known(references, caller).stream())
        .findFirst();
  }

  /// Who lies under one of `references`. The newest matter that was not erased tells of them; one
  /// that is erased has lost its marks, but may have been read before.
  private Optional<Known> known(List<String> references, Caller caller) {
    List<FoundMatter> theirs = matters.inSight(references, caller);
    return theirs.stream()
        .map(found -> told(found.numbered()))
        .filter(Objects::nonNull)
        .findFirst()
        .map(told -> {
          String centre = theirs.getFirst().numbered().place().centre();
          return new Known(marks.reference(told, centre), told.through(null), theirs);
        });
  }

  private @Nullable Applicant told(Numbered numbered) {
    return texts.applicant(desk.read(numbered)).orElse(null);
  }
}
