package cn.onestop.catalog.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the articles that a citation names: `第九条、第十一条第一项`, `第四十二条第一款、第三款`, `第五十六条至第五十九条`.
public final class ArticleNumbers {

  private static final Pattern STEP =
      Pattern.compile("第[（(]?(%1$s)[）)]?(条|款|项)(?:之(%1$s))?|至".formatted(ChineseNumber.FORM));
  private static final int LONGEST_RANGE = 100;

  private final List<ArticleNumber> read = new ArrayList<>();
  private boolean range;

  private ArticleNumbers() {}

  /// The articles in `text`, in the order they are named; words between them are passed over.
  public static List<ArticleNumber> in(String text) {
    var numbers = new ArticleNumbers();
    var step = STEP.matcher(text);
    int end = -1;
    while (step.find()) {
      numbers.take(step, step.start() == end);
      end = step.end();
    }
    return List.copyOf(numbers.read);
  }

  private void take(Matcher step, boolean goesOn) {
    if (step.group(1) == null) {
      range = true;
      return;
    }
    int number = ChineseNumber.read(step.group(1));
    var before = read.isEmpty() ? null : read.getLast();
    switch (step.group(2)) {
      case "条" -> article(number, step.group(3), before);
      case "款" -> part(before == null ? null : before.withParagraph(number), goesOn);
      default -> part(before == null ? null : before.withItem(number), goesOn);
    }
    range = false;
  }

  private void article(int number, @Nullable String inserted, @Nullable ArticleNumber before) {
    if (range && before != null && number - before.article() <= LONGEST_RANGE) {
      IntStream.range(before.article() + 1, number).mapToObj(ArticleNumber::of).forEach(read::add);
    }
    var article = ArticleNumber.of(number);
    read.add(inserted == null ? article : article.withInserted(ChineseNumber.read(inserted)));
  }

  /// A part that goes on from the place before says where in it; after 、 it is a further place.
  private void part(@Nullable ArticleNumber place, boolean goesOn) {
    if (place == null) {
      return;
    }
    if (goesOn) {
      read.removeLast();
    }
    read.add(place);
  }
}
