package cn.onestop.matters.paper.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Tells which character a glyph stands for when text is copied out of a paper. The font draws 日
/// and the radical ⽇ with one glyph; told as it stands in the font, a copied name would be made of
/// radicals and nobody would find it again.
final class CopyableGlyphs extends CmapSubtable {

  private static final Comparator<Integer> CHARACTERS_FIRST =
      Comparator.<Integer, Boolean>comparing(CopyableGlyphs::standsInForAnother)
          .thenComparing(Comparator.naturalOrder());

  private static final Set<Character.UnicodeBlock> STAND_INS =
      Set.of(
          Character.UnicodeBlock.KANGXI_RADICALS,
          Character.UnicodeBlock.CJK_RADICALS_SUPPLEMENT,
          Character.UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS,
          Character.UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS_SUPPLEMENT);

  private final CmapSubtable asInTheFont;

  private CopyableGlyphs(CmapSubtable asInTheFont) {
    this.asInTheFont = asInTheFont;
    setPlatformId(asInTheFont.getPlatformId());
    setPlatformEncodingId(asInTheFont.getPlatformEncodingId());
  }

  /// Makes what is printed in a font copyable.
  static void in(TrueTypeFont font) throws IOException {
    font.getCmap()
        .setCmaps(
            Arrays.stream(font.getCmap().getCmaps())
                .map(CopyableGlyphs::new)
                .toArray(CmapSubtable[]::new));
  }

  @Override
  public int getGlyphId(int character) {
    return asInTheFont.getGlyphId(character);
  }

  @Override
  public List<Integer> getCharCodes(int glyph) {
    List<Integer> codes = asInTheFont.getCharCodes(glyph);
    return codes == null ? List.of() : codes.stream().sorted(CHARACTERS_FIRST).toList();
  }

  private static boolean standsInForAnother(int character) {
    Character.UnicodeBlock block = Character.UnicodeBlock.of(character);
    return block != null && STAND_INS.contains(block);
  }
}
