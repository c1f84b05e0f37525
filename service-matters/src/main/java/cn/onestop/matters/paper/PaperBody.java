package cn.onestop.matters.paper;

import cn.onestop.events.PlainDue;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.paper.Paper.Block;
import cn.onestop.matters.paper.Paper.FactLine;
import cn.onestop.matters.paper.Paper.FactTable;
import cn.onestop.matters.paper.Paper.Heading;
import cn.onestop.matters.paper.Paper.MaterialTable;
import cn.onestop.matters.paper.Paper.Paragraph;
import cn.onestop.matters.paper.Paper.SignatureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The body of a paper while it is written.
final class PaperBody {

  private final PaperFacts facts;
  private final List<Block> blocks = new ArrayList<>();
  private final List<FactLine> lines = new ArrayList<>();

  PaperBody(PaperFacts facts) {
    this.facts = facts;
  }

  List<Block> blocks() {
    endTable();
    return List.copyOf(blocks);
  }

  PaperBody say(String paragraph) {
    return put(new Paragraph(paragraph));
  }

  PaperBody head(String heading) {
    return put(new Heading(heading));
  }

  /// A line of facts; those that follow each other stand in one table.
  PaperBody fact(String label, String value) {
    lines.add(new FactLine(label, value));
    return this;
  }

  /// A line of facts that is there only if it is known.
  PaperBody factIf(String label, @Nullable String value) {
    return value == null || value.isBlank() ? this : fact(label, value);
  }

  /// Whose matter it is and what it is about: the number as lists show it, not whole (个人信息保护法第6条).
  PaperBody subject() {
    Matter matter = facts.matter();
    var masked = facts.applicant().masked();
    return fact("办件编号", matter.number())
        .fact("事项名称", facts.item())
        .fact("申请人", facts.applicant().name())
        .fact(identifier(masked.idType()), masked.idNumber())
        .factIf("联系电话", masked.phone());
  }

  /// What the item itself rests on.
  PaperBody bases() {
    String bases =
        facts.guide().byLaw().stream()
            .map(PaperBody::basis)
            .reduce((one, other) -> one + "；" + other)
            .orElse("");
    return factIf("事项设定依据", bases);
  }

  /// The promised and the statutory limit, each counted apart, as they were told in the fact.
  PaperBody limits(PlainDue promised, @Nullable PlainDue statutory) {
    Matter matter = facts.matter();
    fact("承诺办结时限", facts.dates().full(matter.promised().limit(), promised));
    LimitRun law = matter.statutory();
    if (law != null && statutory != null) {
      fact("法定办结时限", facts.dates().full(law.limit(), statutory));
    }
    return this;
  }

  /// All the materials of the item's list.
  PaperBody materials(Function<Material, String> standing) {
    return put(new MaterialTable(MaterialLines.all(facts.guide().materials(), standing)));
  }

  /// Those materials only.
  PaperBody materials(List<String> names, Function<Material, String> standing) {
    return put(new MaterialTable(MaterialLines.some(facts.guide().materials(), names, standing)));
  }

  PaperBody signatures(String... signatures) {
    return put(new SignatureTable(List.of(signatures)));
  }

  private PaperBody put(Block block) {
    endTable();
    blocks.add(block);
    return this;
  }

  private void endTable() {
    if (!lines.isEmpty()) {
      blocks.add(new FactTable(lines));
      lines.clear();
    }
  }

  /// The document number stands behind the title; what is no article is not cited as one.
  private static String basis(LegalBasis basis) {
    String law = basis.law();
    String article =
        basis.article() != null && basis.article().startsWith("第") ? basis.article() : "";
    if (law.startsWith("《")) {
      return law + article;
    }
    int number = law.endsWith("）") ? law.lastIndexOf("（") : -1;
    return number < 1
        ? "《" + law + "》" + article
        : "《" + law.substring(0, number) + "》" + law.substring(number) + article;
  }

  private static String identifier(String idType) {
    return switch (idType) {
      case "ID_CARD" -> "居民身份证号码";
      case "CREDIT_CODE" -> "统一社会信用代码";
      case "PASSPORT" -> "护照号码";
      default -> "证件号码";
    };
  }
}
