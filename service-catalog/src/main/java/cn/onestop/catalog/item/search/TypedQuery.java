package cn.onestop.catalog.item.search;

import static cn.onestop.catalog.item.search.SearchTerms.BEGINNING;
import static cn.onestop.catalog.item.search.SearchTerms.CODE;
import static cn.onestop.catalog.item.search.SearchTerms.LETTERS;
import static cn.onestop.catalog.item.search.SearchTerms.NAME;
import static cn.onestop.catalog.item.search.SearchTerms.PINYIN;
import static org.apache.lucene.search.BooleanClause.Occur.MUST;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a clerk typed, as questions to the index. The score of an answer is its rank and nothing
/// else, so that the same words give the same order on every instance.
final class TypedQuery {

  /// How far apart the characters of an abbreviation may stand in the name.
  static final int SLOP = 8;

  private static final int EXACT_CODE = 500;
  private static final int NAME_BEGINS = 400;
  private static final int PINYIN_BEGINS = 300;
  private static final int ALL_WORDS = 200;
  private static final int SAID = 100;
  private static final int SOUNDS_SO = 60;
  private static final int ABBREVIATED = 50;

  /// How much of what was typed in letters must be right for a guess.
  private static final double ENOUGH_LETTERS = 0.5;

  private static final int FEWEST_LETTERS = 4;
  private static final int FEWEST_CHARACTERS = 3;
  private static final Pattern TYPED_PINYIN = Pattern.compile("[a-z]{1,40}");

  private final List<String> words;
  private final Pinyin pinyin;

  /// @param words as [cn.onestop.catalog.item.ItemQuery] makes them comparable
  TypedQuery(List<String> words, Pinyin pinyin) {
    this.words = words;
    this.pinyin = pinyin;
  }

  /// Whatever has all the words, best first: the code itself, names that begin so, pinyin or
  /// initials that begin so, the words anywhere.
  Query exact() {
    var whole = String.join("", words);
    List<Query> ranks = new ArrayList<>();
    ranks.add(ranked(new TermQuery(new Term(CODE, whole)), EXACT_CODE));
    ranks.add(ranked(phrase(whole, true), NAME_BEGINS));
    if (isPinyin(whole)) {
      ranks.add(ranked(pinyin(whole, true), PINYIN_BEGINS));
    }
    ranks.add(ranked(all(words.stream().map(this::said)), ALL_WORDS));
    return new DisjunctionMaxQuery(ranks, 0);
  }

  /// What was perhaps meant, if nothing was found: other characters that sound the same, an
  /// abbreviation, one wrong character, a slip of the keys.
  Query perhaps() {
    return all(
        words.stream().map(word -> either(Stream.of(ranked(said(word), SAID), guessed(word)))));
  }

  private Query said(String word) {
    var names = Stream.of(phrase(word, false), new PrefixQuery(new Term(CODE, word)));
    return either(isPinyin(word) ? Stream.concat(names, Stream.of(pinyin(word, false))) : names);
  }

  private Query guessed(String word) {
    if (isPinyin(word)) {
      return slip(word);
    }
    var characters = word.codePoints().mapToObj(Character::toString).toList();
    return either(
        Stream.of(
            ranked(sounding(word), SOUNDS_SO),
            ranked(abbreviated(characters), ABBREVIATED),
            nearly(characters)));
  }

  private Query phrase(String text, boolean beginning) {
    var phrase = new PhraseQuery.Builder();
    if (beginning) {
      phrase.add(new Term(NAME, BEGINNING));
    }
    text.codePoints().forEach(one -> phrase.add(new Term(NAME, Character.toString(one))));
    return phrase.build();
  }

  private Query pinyin(String letters, boolean beginning) {
    return either(pinyin.splits(letters).stream().map(split -> syllables(split, beginning)));
  }

  private Query syllables(List<String> split, boolean beginning) {
    var phrase = new MultiPhraseQuery.Builder();
    if (beginning) {
      phrase.add(new Term(PINYIN, BEGINNING));
    }
    split.subList(0, split.size() - 1).forEach(one -> phrase.add(new Term(PINYIN, one)));
    var last = split.getLast();
    phrase.add(
        Stream.concat(
                Stream.of(last), last.length() == 1 ? Stream.of() : pinyin.beginning(last).stream())
            .distinct()
            .map(one -> new Term(PINYIN, one))
            .toArray(Term[]::new));
    return phrase.build();
  }

  private Query sounding(String word) {
    var phrase = new MultiPhraseQuery.Builder();
    List<Set<String>> readings = word.codePoints().mapToObj(pinyin::readings).toList();
    if (readings.size() < 2 || readings.stream().anyMatch(Set::isEmpty)) {
      return new MatchNoDocsQuery("too short to guess");
    }
    readings.forEach(
        these -> phrase.add(these.stream().map(one -> new Term(PINYIN, one)).toArray(Term[]::new)));
    return phrase.build();
  }

  private static Query abbreviated(List<String> characters) {
    var phrase = new PhraseQuery.Builder().setSlop(SLOP);
    characters.forEach(one -> phrase.add(new Term(NAME, one)));
    return phrase.build();
  }

  private static Query nearly(List<String> characters) {
    var different = Set.copyOf(characters);
    if (different.size() < FEWEST_CHARACTERS) {
      return new MatchNoDocsQuery("too short to guess");
    }
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(different.size() - 1);
    different.forEach(one -> query.add(one(NAME, one), SHOULD));
    return query.build();
  }

  private static Query slip(String letters) {
    if (letters.length() < FEWEST_LETTERS) {
      return new MatchNoDocsQuery("too short to guess");
    }
    var grams = Set.copyOf(SearchTerms.grams(letters));
    var enough = (int) Math.ceil(grams.size() * ENOUGH_LETTERS);
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(enough);
    grams.forEach(gram -> query.add(one(LETTERS, gram), SHOULD));
    return query.build();
  }

  private static Query one(String field, String term) {
    return new ConstantScoreQuery(new TermQuery(new Term(field, term)));
  }

  private static boolean isPinyin(String word) {
    return TYPED_PINYIN.matcher(word).matches();
  }

  private static Query ranked(Query query, int rank) {
    return new BoostQuery(new ConstantScoreQuery(query), rank);
  }

  private static Query either(Stream<Query> queries) {
    return new DisjunctionMaxQuery(queries.toList(), 0);
  }

  private static Query all(Stream<Query> queries) {
    var all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, MUST));
    return all.build();
  }
}
