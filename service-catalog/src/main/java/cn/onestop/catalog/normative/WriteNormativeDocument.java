package cn.onestop.catalog.normative;

import cn.onestop.catalog.imports.MissingParts;
import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.legal.LegalTextKind;
import cn.onestop.catalog.legal.LegalTextRules;
import cn.onestop.catalog.legal.ReadLegalText;
import cn.onestop.catalog.normative.NormativeRefusal.Malformed;
import cn.onestop.events.catalog.LegalTextContent;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.events.catalog.NormativeDocumentWritten;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An editor drafts a normative document 起草, or drafts it anew after it came back.
public final class WriteNormativeDocument {

  private final Journals<NormativeDocument, NormativeDocumentEvent> documents;
  private final ReadLegalText texts;
  private final Commands commands;

  public WriteNormativeDocument(
      Journals<NormativeDocument, NormativeDocumentEvent> documents,
      ReadLegalText texts,
      Commands commands) {
    this.documents = documents;
    this.texts = texts;
    this.commands = commands;
  }

  /// A new document, or under the code of a published one its amendment.
  public Done<NormativeDocument, NormativeDocumentEvent> create(
      String code, LegalTextContent content, Caller caller, RequestKey key) {
    var centre = caller.centres().stream().sorted().findFirst().orElseThrow();
    return documents.create(
        commands.newId(NormativeDocument.ID_PREFIX, key),
        commands.of(key, caller.person()),
        () -> Decision.of(written(code, centre, content)));
  }

  /// The same document with other content.
  public Done<NormativeDocument, NormativeDocumentEvent> rewrite(
      String id,
      LegalTextContent content,
      @Nullable Long expected,
      Caller caller,
      Command command) {
    return documents.change(
        id,
        expected,
        command,
        entry -> {
          var document = entry.state();
          document.mustAllow(NormativeOperation.WRITE, caller.person());
          return Decision.of(written(document.code(), document.centre(), content));
        });
  }

  private NormativeDocumentWritten written(String code, String centre, LegalTextContent content) {
    List<FieldRefusal> wrong = new ArrayList<>(MissingParts.of(content, "/content"));
    if (wrong.isEmpty()) {
      wrong.addAll(LegalTextRules.broken(content, "/content"));
      wrong.addAll(ofNormativeDocuments(content));
    }
    if (!LegalTextRules.isCode(code)) {
      wrong.add(FieldRefusal.of("/code", "item-code-malformed", code));
    }
    if (texts.find(code).filter(text -> isTaken(text, centre)).isPresent()) {
      wrong.add(FieldRefusal.of("/code", "normative-document-code-taken", code));
    }
    if (!wrong.isEmpty()) {
      throw new Refused(new Malformed(wrong));
    }
    return new NormativeDocumentWritten(code, centre, content);
  }

  /// It has a last day, and no number before it is published.
  private static List<FieldRefusal> ofNormativeDocuments(LegalTextContent content) {
    List<FieldRefusal> wrong = new ArrayList<>();
    if (!content.kind().equals(LegalTextKind.NORMATIVE_DOCUMENT.name())) {
      wrong.add(FieldRefusal.of("/content/kind", "item-code-unknown", content.kind()));
    }
    if (content.validUntil() == null) {
      wrong.add(FieldRefusal.of("/content/validUntil", "field-missing"));
    }
    if (content.documentNumber() != null) {
      wrong.add(FieldRefusal.of("/content/documentNumber", "normative-document-numbered-early"));
    }
    return wrong;
  }

  private static boolean isTaken(LegalText text, String centre) {
    return !centre.equals(text.centre()) || text.end().isPresent();
  }
}
