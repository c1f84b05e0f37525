package cn.onestop.catalog.legal;

import cn.onestop.catalog.legal.LegalTextRefusal.ArticleUnknown;
import cn.onestop.catalog.legal.LegalTextRefusal.InForceTooEarly;
import cn.onestop.catalog.legal.LegalTextRefusal.OwnProcedure;
import cn.onestop.catalog.legal.LegalTextRefusal.RepealTooEarly;
import cn.onestop.catalog.legal.LegalTextRefusal.Repealed;
import cn.onestop.events.catalog.LegalTextContent;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.events.catalog.LegalTextRepealed;
import cn.onestop.events.catalog.LegalTextVersionPublished;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Chain;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One law, regulation, rule or normative document in the register, with all its versions.
///
/// A version never changes: what the register said of a past day stays readable. An amendment is a
/// further version with a first day of its own; the end of the text, or of one of its articles, is
/// recorded beside the versions.
///
/// @param centre the centre that made it, where it is a normative document of its own
/// @param versions in the order they were entered, which is also the order of their first days
/// @param repeals the ends that are known
public record LegalText(
    String code, @Nullable String centre, List<TextVersion> versions, List<TextRepeal> repeals) {

  /// What the id of every legal text begins with.
  public static final String ID_PREFIX = "l-";

  public LegalText {
    versions = List.copyOf(versions);
    repeals = List.copyOf(repeals);
  }

  /// The id of the text with that code.
  public static String id(String code) {
    return ID_PREFIX + code;
  }

  /// The hash by which a version is known again.
  static String hash(LegalTextContent content) {
    return Chain.hash(CanonicalJson.write(content));
  }

  /// The first version of a text.
  public static LegalTextVersionPublished first(
      String code, @Nullable String centre, LegalTextContent content) {
    return new LegalTextVersionPublished(code, 1, centre, hash(content), content);
  }

  /// The next version, after an amendment or because more of it is entered. It is not in force
  /// before the one it follows, else what was in force on a day would change afterwards.
  public LegalTextVersionPublished next(LegalTextContent content) {
    mustStand();
    var last = last().content().inForceFrom();
    var from = content.inForceFrom();
    if (last != null && (from == null || from.isBefore(last))) {
      throw new Refused(new InForceTooEarly(code, last));
    }
    return new LegalTextVersionPublished(code, last().number() + 1, centre, hash(content), content);
  }

  /// The end of the text, or of one article of it.
  ///
  /// @param article absent for the whole text
  public LegalTextRepealed repeal(
      @Nullable ArticleNumber article,
      LocalDate from,
      RepealReason reason,
      @Nullable String replacedBy,
      @Nullable String decisionDocument) {
    mustStand();
    if (article != null) {
      if (!last().holds(article)) {
        throw new Refused(new ArticleUnknown(code, article.toString()));
      }
      endOf(article, last())
          .ifPresent(end -> {
            throw new Refused(new Repealed(code + " " + article, end.from()));
          });
    }
    var first = last().content().inForceFrom();
    if (first != null && from.isBefore(first)) {
      throw new Refused(new RepealTooEarly(code, first));
    }
    return new LegalTextRepealed(
        code,
        article == null ? null : article.toString(),
        from,
        reason.name(),
        replacedBy,
        decisionDocument);
  }

  /// Refuses what may be done only in the procedure of the centre whose document it is.
  void mustBeOthers() {
    if (centre != null) {
      throw new Refused(new OwnProcedure(code));
    }
  }

  /// The last version.
  public TextVersion last() {
    return versions.getLast();
  }

  /// The version of which `content` is the content, if it was ever entered.
  Optional<TextVersion> version(LegalTextContent content) {
    var hash = hash(content);
    return versions.stream().filter(it -> it.contentHash().equals(hash)).findFirst();
  }

  /// The version that holds on `day`: the last whose first day has come, else the first.
  public TextVersion on(LocalDate day) {
    return versions.reversed().stream()
        .filter(it -> it.hasBegunOn(day))
        .findFirst()
        .orElseGet(versions::getFirst);
  }

  /// How the text stands on `day`.
  public LegalTextStatus status(LocalDate day) {
    var version = on(day);
    if (end().filter(end -> !end.from().isAfter(day)).isPresent()) {
      return LegalTextStatus.REPEALED;
    }
    if (!version.hasBegunOn(day)) {
      return LegalTextStatus.NOT_YET_IN_FORCE;
    }
    return version.hasLapsedBy(day) ? LegalTextStatus.EXPIRED : LegalTextStatus.IN_FORCE;
  }

  /// How an article of it stands on `day`; empty if the register has no such article. One that an
  /// amendment left out is repealed.
  public Optional<LegalTextStatus> status(ArticleNumber article, LocalDate day) {
    var version = on(day);
    if (!version.holds(article)) {
      return versions.stream().anyMatch(it -> it.number() < version.number() && it.holds(article))
          ? Optional.of(LegalTextStatus.REPEALED)
          : Optional.empty();
    }
    var ended = endOf(article, version).filter(end -> !end.from().isAfter(day)).isPresent();
    return Optional.of(ended ? LegalTextStatus.REPEALED : status(day));
  }

  /// The end of the whole text, where it is known.
  public Optional<TextRepeal> end() {
    return repeals.stream().filter(it -> it.article() == null).findFirst();
  }

  private Optional<TextRepeal> endOf(ArticleNumber article, TextVersion version) {
    return repeals.stream()
        .filter(it -> it.version() >= version.number())
        .filter(it -> it.ends(article))
        .findFirst();
  }

  private void mustStand() {
    end()
        .ifPresent(end -> {
          throw new Refused(new Repealed(code, end.from()));
        });
  }

  /// The state after `fact`.
  public static LegalText after(@Nullable LegalText before, Recorded<LegalTextEvent> fact) {
    return switch (fact.event()) {
      case LegalTextVersionPublished it -> {
        var version =
            new TextVersion(it.version(), it.contentHash(), fact.recordedAt(), it.content());
        yield before == null
            ? new LegalText(it.legalText(), it.centre(), List.of(version), List.of())
            : new LegalText(
                before.code, before.centre, and(before.versions, version), before.repeals);
      }
      case LegalTextRepealed it -> {
        var text = Objects.requireNonNull(before);
        var repeal =
            new TextRepeal(
                it.article(),
                text.last().number(),
                it.repealedFrom(),
                it.reason(),
                it.replacedBy(),
                it.decisionDocument());
        yield new LegalText(text.code, text.centre, text.versions, and(text.repeals, repeal));
      }
    };
  }

  private static <T> List<T> and(List<T> before, T one) {
    return Stream.concat(before.stream(), Stream.of(one)).toList();
  }
}
