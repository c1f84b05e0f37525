package cn.onestop.catalog.item.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/// How characters are read and how people type it. A character with several readings (重 chong,
/// zhong) has all of them: which one is meant depends on the word, and whoever searches should not
/// have to know what a dictionary thinks.
final class Pinyin {

  private static final int MOST_SPLITS = 24;
  private static final HanyuPinyinOutputFormat FORMAT = format();

  private final Map<Integer, Set<String>> read = new ConcurrentHashMap<>();
  private final NavigableSet<String> syllables = new ConcurrentSkipListSet<>();

  /// The syllables of a character, without tones; a letter or digit is read as itself.
  Set<String> readings(int character) {
    return read.computeIfAbsent(
        character,
        it -> {
          var readings = look(it);
          syllables.addAll(readings);
          return readings;
        });
  }

  /// The ways to split what was typed into syllables and single initials: `dibao` is di bao, `dbj`
  /// d b j, `xian` xian or xi an. The last one may be the beginning of a syllable.
  List<List<String>> splits(String typed) {
    List<List<String>> splits = new ArrayList<>();
    split(typed, 0, new ArrayList<>(), splits);
    return splits;
  }

  /// The syllables that begin so, of those that anything is called by.
  Set<String> beginning(String letters) {
    return syllables.subSet(letters, letters + Character.MAX_VALUE);
  }

  private void split(String typed, int from, List<String> soFar, List<List<String>> splits) {
    if (from == typed.length()) {
      splits.add(List.copyOf(soFar));
      return;
    }
    for (int to = Math.min(typed.length(), from + 6); to > from; to--) {
      var piece = typed.substring(from, to);
      boolean known =
          piece.length() == 1
              || syllables.contains(piece)
              || (to == typed.length() && !beginning(piece).isEmpty());
      if (known && splits.size() < MOST_SPLITS) {
        soFar.add(piece);
        split(typed, to, soFar, splits);
        soFar.removeLast();
      }
    }
  }

  private static Set<String> look(int character) {
    if (Character.isLetterOrDigit(character) && character < 0x250) {
      return Set.of(Character.toString(character));
    }
    if (!Character.isBmpCodePoint(character)) {
      return Set.of();
    }
    try {
      var found = PinyinHelper.toHanyuPinyinStringArray((char) character, FORMAT);
      return found == null ? Set.of() : new LinkedHashSet<>(List.of(found));
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException(e);
    }
  }

  private static HanyuPinyinOutputFormat format() {
    var format = new HanyuPinyinOutputFormat();
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    return format;
  }
}
