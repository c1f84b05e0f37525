package cn.onestop.catalog.normative;

import cn.onestop.events.SealedReference;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.events.catalog.NormativeDocumentMoved;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The moves of a normative document, each with what it adds to it.
final class Moved {

  private Moved() {}

  static NormativeDocumentEvent by(NormativeOperation operation) {
    return judged(operation, null, null);
  }

  static NormativeDocumentEvent judged(
      NormativeOperation operation, @Nullable SealedReference opinion, @Nullable String minutes) {
    return new NormativeDocumentMoved(
        operation.name(), opinion, minutes, null, null, null, null, null);
  }

  static NormativeDocumentEvent published(
      @Nullable String documentNumber, @Nullable LocalDate from) {
    return new NormativeDocumentMoved(
        NormativeOperation.PUBLISH.name(), null, null, documentNumber, from, null, null, null);
  }

  static NormativeDocumentEvent filed(String filingNumber) {
    return new NormativeDocumentMoved(
        NormativeOperation.FILE.name(), null, null, null, null, filingNumber, null, null);
  }

  static NormativeDocumentEvent kept(LocalDate until, @Nullable String decisionDocument) {
    return new NormativeDocumentMoved(
        NormativeOperation.KEEP.name(), null, decisionDocument, null, null, null, until, null);
  }

  static NormativeDocumentEvent abolished(LocalDate from, @Nullable String decisionDocument) {
    return new NormativeDocumentMoved(
        NormativeOperation.ABOLISH.name(), null, decisionDocument, null, null, null, null, from);
  }
}
