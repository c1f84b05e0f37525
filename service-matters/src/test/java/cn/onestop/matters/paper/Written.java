package cn.onestop.matters.paper;

import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.ToldCourse;
import cn.onestop.matters.paper.Paper.FactTable;
import cn.onestop.matters.paper.Paper.Heading;
import cn.onestop.matters.paper.Paper.MaterialTable;
import cn.onestop.matters.paper.Paper.Paragraph;
import cn.onestop.matters.paper.Paper.SignatureTable;
import cn.onestop.matters.paper.PaperFacts.OfficeNames;
import cn.onestop.time.calendar.OfficeHours;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Papers of told courses, without any store.
public final class Written {

  public static final Applicant APPLICANT =
      new Applicant("张小三", "ID_CARD", "511321198001011234", "13812343210", "示例乡第一村一组十二号");
  public static final String CODE = "ABCD-EFGH-JKMN";

  private Written() {}

  public static Paper paper(ToldCourse course, String name) {
    return paper(course, name, APPLICANT);
  }

  public static Paper paper(ToldCourse course, String name, Applicant applicant) {
    return papers(course, applicant).stream()
        .filter(paper -> paper.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public static List<Paper> papers(ToldCourse course, Applicant applicant) {
    return IssuedPaper.of(course.facts()).stream()
        .map(issued ->
            PaperWriting.write(
                new PaperFacts(
                    issued,
                    PaperDesk.asOf(course.facts(), issued),
                    course.guide(),
                    applicant,
                    new OfficeNames("示例县示例乡便民服务中心", "民政办公室"),
                    reference -> "（" + reference.ref() + "）的正文",
                    CODE,
                    OfficeHours.DEFAULT)))
        .toList();
  }

  /// All of it in one string.
  public static String text(Paper paper) {
    return Stream.concat(
            Stream.of(paper.office(), paper.title(), paper.number(), paper.addressee()),
            Stream.concat(
                paper.body().stream()
                    .map(block ->
                        switch (block) {
                          case Paragraph it -> it.paragraph();
                          case Heading it -> it.heading();
                          case FactTable it ->
                              it.lines().stream()
                                  .map(line -> line.label() + "：" + line.value())
                                  .collect(Collectors.joining("\n"));
                          case MaterialTable it ->
                              it.materials().stream()
                                  .map(line ->
                                      line.name() + " " + line.copies() + " " + line.standing())
                                  .collect(Collectors.joining("\n"));
                          case SignatureTable it -> String.join("\n", it.signatures());
                        }),
                Stream.of(paper.date())))
        .collect(Collectors.joining("\n"));
  }
}
