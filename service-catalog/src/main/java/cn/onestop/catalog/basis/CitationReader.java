package cn.onestop.catalog.basis;

import cn.onestop.catalog.legal.ArticleNumber;
import cn.onestop.catalog.legal.ArticleNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a basis as guides write it: `《社会救助暂行办法》第九条、第十条`, `森林法 第五十六条至第五十九条；行政许可法 第四十二条`. What
/// stands in brackets is a remark.
final class CitationReader {

  /// Citations end at a semicolon or a line, before the next 《, and at a 、 after which another text
  /// is named.
  private static final Pattern BETWEEN = Pattern.compile("[；;\\v]|(?<=.)(?=《)|、(?=[^第、；;《]{2,}第)");

  private static final Pattern LEAD_IN = Pattern.compile("(根据|依据|按照|依照|参照)(?=《)");

  /// But 第（二）项 is no remark.
  private static final Pattern REMARK = Pattern.compile("(?<!第)(（[^）]*）|\\([^)]*\\))");

  private static final Pattern IN_MARKS = Pattern.compile("《(.+?)》(.*)");
  private static final Pattern PLAIN = Pattern.compile("(\\S+?)(\\s.*|第[^第]*条.*)?");

  private CitationReader() {}

  static List<Citation> read(String basis) {
    var bare = LEAD_IN.matcher(REMARK.matcher(basis).replaceAll("")).replaceAll("");
    return Arrays.stream(BETWEEN.split(bare))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .flatMap(part -> one(part).stream())
        .toList();
  }

  private static Optional<Citation> one(String part) {
    return Stream.of(IN_MARKS, PLAIN)
        .map(form -> form.matcher(part))
        .filter(Matcher::matches)
        .findFirst()
        .map(found -> {
          var articles =
              found.group(2) == null ? List.<ArticleNumber>of() : ArticleNumbers.in(found.group(2));
          boolean marked = part.startsWith("《");
          return new Citation(found.group(1).strip(), articles, marked || !articles.isEmpty());
        });
  }
}
