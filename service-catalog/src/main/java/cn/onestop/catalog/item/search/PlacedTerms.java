package cn.onestop.catalog.item.search;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Terms with their places, as the index takes them. Several terms may have the same place: the
/// readings of one character.
final class PlacedTerms extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final List<Set<String>> places;
  private int place = -1;
  private Iterator<String> here = List.<String>of().iterator();
  private int steps;

  PlacedTerms(List<Set<String>> places) {
    this.places = List.copyOf(places);
  }

  @Override
  public void reset() {
    place = -1;
    here = List.<String>of().iterator();
    steps = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (!here.hasNext()) {
      place++;
      if (place == places.size()) {
        return false;
      }
      here = places.get(place).iterator();
      steps++;
    }
    term.append(here.next());
    step.setPositionIncrement(steps);
    steps = 0;
    return true;
  }
}
