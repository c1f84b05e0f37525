package cn.onestop.catalog.legal;

import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.UseLevel;
import cn.onestop.events.catalog.LegalTextContent;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What a version of a legal text must satisfy in itself. All broken rules are named at once.
public final class LegalTextRules {

  private static final int LONGEST_NAME = 200;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

  private final String pointer;
  private final List<FieldRefusal> broken = new ArrayList<>();

  private LegalTextRules(String pointer) {
    this.pointer = pointer;
  }

  /// Whether a text may have that code.
  public static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  /// The rules that `content` breaks, in the order of its fields.
  ///
  /// @param pointer where `content` lies in what was sent
  public static List<FieldRefusal> broken(LegalTextContent content, String pointer) {
    var rules = new LegalTextRules(pointer);
    rules.identity(content);
    rules.time(content);
    rules.articles(content);
    return rules.broken;
  }

  private void identity(LegalTextContent content) {
    check(!content.name().isBlank(), "/name", "legal-text-name-blank");
    check(content.name().length() <= LONGEST_NAME, "/name", "item-too-long", LONGEST_NAME);
    check(
        Arrays.stream(LegalTextKind.values()).anyMatch(it -> it.name().equals(content.kind())),
        "/kind",
        "item-code-unknown",
        content.kind());
    var level = content.level();
    check(
        level == null || Coded.knows(UseLevel.class, level),
        "/level",
        "item-code-unknown",
        String.valueOf(level));
  }

  private void time(LegalTextContent content) {
    var from = content.inForceFrom();
    var until = content.validUntil();
    check(
        from == null || until == null || !until.isBefore(from),
        "/validUntil",
        "legal-text-ends-before-it-begins");
  }

  /// Each place is named once and as it is cited: 条、款、项.
  private void articles(LegalTextContent content) {
    var known = new HashSet<ArticleNumber>();
    for (int place = 0; place < content.articles().size(); place++) {
      var number = content.articles().get(place).number();
      var at = "/articles/" + place + "/number";
      var parsed = ArticleNumber.parse(number);
      check(parsed.isPresent(), at, "legal-text-article-malformed", number);
      check(parsed.filter(it -> !known.add(it)).isEmpty(), at, "item-twice", number);
    }
  }

  private void check(boolean holds, String place, String code, Object... arguments) {
    if (!holds) {
      broken.add(FieldRefusal.of(pointer + place, code, arguments));
    }
  }
}
