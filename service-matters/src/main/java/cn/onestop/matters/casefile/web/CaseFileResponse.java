package cn.onestop.matters.casefile.web;

import cn.onestop.kit.journal.Entry;
import cn.onestop.matters.casefile.CaseFile;
import cn.onestop.matters.casefile.CaseFile.Document;
import cn.onestop.matters.casefile.CaseFileDesk.Overview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What was handed in, material by material.
///
/// @param number the public case number 办件编号
/// @param erased whether all contents were destroyed
record CaseFileResponse(String number, boolean erased, List<MaterialFiles> materials) {

  /// One material of the item's list and what was handed in for it.
  ///
  /// @param material its place in the list, from 1
  /// @param isNeed `1` 必要, `2` 非必要, `3` 容缺后补
  record MaterialFiles(int material, String name, String isNeed, List<FileLine> files) {}

  /// One document.
  ///
  /// @param file its number in the case file
  /// @param name as it was called; absent for those who do not handle the matter, and once erased
  /// @param size in bytes
  /// @param by opaque reference of who took it in
  /// @param current whether it counts: neither replaced nor taken out
  /// @param reusedFrom the applicant's other matter it was taken over from
  record FileLine(
      int file,
      @Nullable String name,
      String mediaType,
      long size,
      Instant at,
      String by,
      boolean current,
      @Nullable Integer replacedBy,
      @Nullable Instant removedAt,
      @Nullable String reusedFrom) {

    /// Personal data does not get into logs.
    @Override
    public String toString() {
      return "FileLine[…]";
    }
  }

  static CaseFileResponse of(
      Overview overview, BiFunction<Entry<CaseFile>, Document, Optional<String>> names) {
    var file = overview.file();
    var materials = overview.materials();
    return new CaseFileResponse(
        overview.numbered().number(),
        file != null && file.state().erasedAt() != null,
        IntStream.rangeClosed(1, materials.size())
            .mapToObj(place -> {
              var material = materials.get(place - 1);
              return new MaterialFiles(
                  place,
                  material.materialName(),
                  material.isNeed(),
                  file == null ? List.of() : lines(file, place, names));
            })
            .toList());
  }

  private static List<FileLine> lines(
      Entry<CaseFile> file,
      int material,
      BiFunction<Entry<CaseFile>, Document, Optional<String>> names) {
    return file.state().documents().stream()
        .filter(document -> document.material() == material)
        .map(document ->
            new FileLine(
                document.file(),
                names.apply(file, document).orElse(null),
                document.mediaType(),
                document.size(),
                document.at(),
                document.by(),
                document.current(),
                document.replacedBy(),
                document.removedAt(),
                document.reusedFrom()))
        .toList();
  }
}
