package cn.onestop.matters.paper.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import cn.onestop.matters.matter.*;
import cn.onestop.matters.paper.*;
public class Sheets {
  public static void main(String[] a) throws IOException {
    var page = new PaperPage(new Characters());
    var press = PaperPress.ofThisMachine();
    var out = Path.of(a[0]);
    Files.createDirectories(out);
    int n = 0;
    for (var course : List.of(ToldCourse.straight(cn.onestop.matters.Items::licence), ToldCourse.denied(UnaryOperator.identity()), ToldCourse.refused(cn.onestop.matters.Items::licence, RefusalGround.NOT_OUR_POWER), ToldCourse.toleratedAndRevoked(), ToldCourse.withdrawnByTime(), ToldCourse.acceptedBySilence(), ToldCourse.onCommitment(), ToldCourse.returned(), ToldCourse.transferred(), ToldCourse.beyondTheCalendar())) {
      n++;
      for (var paper : Written.papers(course, Written.APPLICANT)) {
        long t = System.nanoTime();
        var html = page.of(paper);
        long t2 = System.nanoTime();
        var pdf = press.print(html);
        System.out.printf("%d %s html %d B %d us, pdf %d B %d ms%n", n, paper.name(), html.length(), (t2-t)/1000, pdf.length, (System.nanoTime() - t2) / 1000000);
        Files.writeString(out.resolve(n + "-" + paper.name() + ".html"), html);
        Files.write(out.resolve(n + "-" + paper.name() + ".pdf"), pdf);
      }
    }
  }
}
