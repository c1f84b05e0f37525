package cn.onestop.catalog.item.search;

import cn.onestop.catalog.item.ItemQuery;
import cn.onestop.catalog.item.ListedItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// What of an item goes into the index: its names and what people call it, character by character
/// and syllable by syllable, and its codes.
final class SearchTerms {

  static final String KEY = "key";
  static final String ITEM = "item";
  static final String CODE = "code";
  static final String NAME = "name";
  static final String PINYIN = "pinyin";
  static final String LETTERS = "letters";

  /// Stands before every name, so that what a name begins with can be asked for. No single
  /// character and no syllable is written so.
  static final String BEGINNING = "^^";

  static final int GRAM = 3;

  private final Thesaurus thesaurus;
  private final Pinyin pinyin;

  SearchTerms(Thesaurus thesaurus, Pinyin pinyin) {
    this.thesaurus = thesaurus;
    this.pinyin = pinyin;
  }

  Document of(ListedItem version) {
    var names =
        Stream.concat(
                Stream.of(version.itemName(), version.variant()).filter(Objects::nonNull),
                thesaurus
                    .of(version.itemName() + Objects.requireNonNullElse(version.variant(), ""))
                    .stream())
            .map(ItemQuery::comparable)
            .toList();
    var document = new Document();
    document.add(new BinaryDocValuesField(KEY, new BytesRef(key(version))));
    document.add(new StringField(ITEM, version.itemCode(), Field.Store.NO));
    Stream.of(version.itemCode(), version.catalogCode())
        .filter(Objects::nonNull)
        .map(ItemQuery::comparable)
        .forEach(code -> document.add(new StringField(CODE, code, Field.Store.NO)));
    document.add(new TextField(NAME, new PlacedTerms(characters(names))));
    document.add(new TextField(PINYIN, new PlacedTerms(syllables(names))));
    grams(names).forEach(gram -> document.add(new StringField(LETTERS, gram, Field.Store.NO)));
    return document;
  }

  static String key(ListedItem version) {
    return version.itemCode() + "/" + version.version();
  }

  private static List<Set<String>> characters(List<String> names) {
    List<Set<String>> places = new ArrayList<>();
    for (var name : names) {
      places.add(Set.of(BEGINNING));
      name.codePoints().forEach(character -> places.add(Set.of(Character.toString(character))));
      apart(places);
    }
    return places;
  }

  /// At each place the syllables of a character and their initials.
  private List<Set<String>> syllables(List<String> names) {
    List<Set<String>> places = new ArrayList<>();
    for (var name : names) {
      places.add(Set.of(BEGINNING));
      name.codePoints()
          .mapToObj(pinyin::readings)
          .filter(readings -> !readings.isEmpty())
          .forEach(readings -> {
            Set<String> here = new LinkedHashSet<>(readings);
            readings.forEach(reading -> here.add(reading.substring(0, 1)));
            places.add(here);
          });
      apart(places);
    }
    return places;
  }

  /// Every three letters that stand together in the first reading of a name, for what is typed with
  /// a slip.
  private Set<String> grams(List<String> names) {
    Set<String> grams = new LinkedHashSet<>();
    for (var name : names) {
      var letters = new StringBuilder();
      name.codePoints()
          .forEach(character ->
              pinyin.readings(character).stream().findFirst().ifPresent(letters::append));
      grams.addAll(grams(letters.toString()));
    }
    return grams;
  }

  static List<String> grams(String letters) {
    List<String> grams = new ArrayList<>();
    for (int from = 0; from + GRAM <= letters.length(); from++) {
      grams.add(letters.substring(from, from + GRAM));
    }
    return grams;
  }

  /// Puts names so far apart that nothing is found across two of them.
  private static void apart(List<Set<String>> places) {
    for (int i = 0; i < 2 * TypedQuery.SLOP; i++) {
      places.add(Set.of());
    }
  }
}
