package cn.onestop.matters.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paper in full, ready to be laid out.
///
/// @param name as in [IssuedPaper#name()]
/// @param matter the case number 办件编号
/// @param office the centre, as it was called then
/// @param number 文号
/// @param addressee whom it is for
/// @param body what it says, from top to bottom
/// @param date 成文日期, in Chinese form
/// @param receiptCode 查询码, with which the applicant follows the matter
public record Paper(
    String name,
    String matter,
    String office,
    String title,
    String number,
    String addressee,
    List<Block> body,
    String date,
    List<FactLine> contact,
    String receiptCode) {

  public Paper {
    body = List.copyOf(body);
    contact = List.copyOf(contact);
  }

  /// One piece of the body.
  public sealed interface Block {}

  /// A paragraph.
  public record Paragraph(String paragraph) implements Block {}

  /// The heading of what follows.
  public record Heading(String heading) implements Block {}

  /// Facts, line by line.
  public record FactTable(List<FactLine> lines) implements Block {
    public FactTable {
      lines = List.copyOf(lines);
    }
  }

  /// A fact and its name. What the office does not know is left as a line to be filled by hand, and
  /// never made up.
  ///
  /// @param value `null` for such a line
  public record FactLine(String label, @Nullable String value) {}

  /// The item's list of materials and how each stands.
  public record MaterialTable(List<MaterialLine> materials) implements Block {
    public MaterialTable {
      materials = List.copyOf(materials);
    }
  }

  /// A material.
  ///
  /// @param form 纸质、电子
  /// @param copies how many originals and copies
  /// @param standing whether it is there
  /// @param requirement what it must be like 受理标准
  public record MaterialLine(
      int place,
      String name,
      String form,
      String copies,
      String standing,
      @Nullable String requirement) {}

  /// Lines to be signed, with room for a date.
  public record SignatureTable(List<String> signatures) implements Block {
    public SignatureTable {
      signatures = List.copyOf(signatures);
    }
  }

  /// Personal data does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "Paper[" + number + "]";
  }
}
