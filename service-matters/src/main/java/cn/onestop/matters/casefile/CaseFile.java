package cn.onestop.matters.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was handed in for one matter. It has a journal of its own, so that a scan that comes in
/// does not make stale what a reviewer is about to decide.
///
/// @param number the public case number of the matter
/// @param documents in the order they came; one that was replaced or removed stays listed
/// @param erasedAt when all contents were erased
public record CaseFile(String number, List<Document> documents, @Nullable Instant erasedAt) {

  public CaseFile {
    documents = List.copyOf(documents);
  }

  /// One document handed in.
  ///
  /// @param file its number in the case file, from 1
  /// @param material place of the material in the item's list, from 1
  /// @param mediaType what its content is
  /// @param size in bytes
  /// @param content where the content is kept
  /// @param sealed where its name and key lie sealed
  /// @param replacedBy the later version that replaced it
  /// @param removedAt when it was taken out
  public record Document(
      int file,
      int material,
      String mediaType,
      long size,
      String content,
      String sealed,
      String by,
      Instant at,
      @Nullable String reusedFrom,
      @Nullable Integer replacedBy,
      @Nullable Instant removedAt) {

    /// Whether it counts: neither replaced by a later version nor taken out.
    public boolean current() {
      return replacedBy == null && removedAt == null;
    }

    Document replacedBy(int later) {
      return new Document(
          file, material, mediaType, size, content, sealed, by, at, reusedFrom, later, removedAt);
    }

    Document removed(Instant moment) {
      return new Document(
          file, material, mediaType, size, content, sealed, by, at, reusedFrom, replacedBy, moment);
    }
  }

  /// The number the next document gets.
  int nextFile() {
    return documents.size() + 1;
  }

  public Optional<Document> document(int file) {
    return documents.stream().filter(document -> document.file() == file).findFirst();
  }

  /// Whether `content` is that of a document whose content is still to be kept.
  public boolean keeps(String content) {
    return erasedAt == null
        && documents.stream()
            .anyMatch(
                document -> document.content().equals(content) && document.removedAt() == null);
  }

  CaseFile with(Document received, @Nullable Integer replaces) {
    Stream<Document> before =
        documents.stream()
            .map(document ->
                replaces != null && document.file() == replaces
                    ? document.replacedBy(received.file())
                    : document);
    return new CaseFile(number, Stream.concat(before, Stream.of(received)).toList(), erasedAt);
  }

  CaseFile without(int file, Instant at) {
    return new CaseFile(
        number,
        documents.stream()
            .map(document -> document.file() == file ? document.removed(at) : document)
            .toList(),
        erasedAt);
  }

  CaseFile erased(Instant at) {
    return new CaseFile(number, documents, at);
  }
}
