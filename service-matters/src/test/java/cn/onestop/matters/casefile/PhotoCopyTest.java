package cn.onestop.matters.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoCopyTest {

  @Test
  void of_a_phones_photo_the_picture_is_kept_and_which_side_is_up_and_nothing_else()
      throws IOException {
    var photo = Photos.jpegOfAPhone();
    assertThat(text(photo)).contains(Photos.TELLING);

    var kept = copy(FileKind.JPEG, photo);

    assertThat(text(kept)).doesNotContain(Photos.TELLING).doesNotContain("Photoshop");
    assertThat(points(kept)).isEqualTo(points(photo));
    // The orientation stands in the 18th byte from the end of its segment, which follows the start.
    assertThat(Arrays.copyOfRange(kept, 2, 12)).isEqualTo(bytes("\u00ff\u00e1\0\"Exif\0\0"));
    assertThat(kept[2 + 2 + 2 + 6 + 8 + 2 + 8 + 1]).isEqualTo((byte) 6);
  }

  @Test
  void of_a_png_the_texts_are_left_out() throws IOException {
    var photo = Photos.pngWithText();

    var kept = copy(FileKind.PNG, photo);

    assertThat(text(kept)).doesNotContain(Photos.TELLING).endsWith("IEND®B`\u0082");
    assertThat(points(kept)).isEqualTo(points(photo));
  }

  @ParameterizedTest
  @EnumSource(
      value = FileKind.class,
      names = {"JPEG", "PNG"},
      mode = EnumSource.Mode.EXCLUDE)
  void anything_else_is_kept_to_the_byte(FileKind kind) throws IOException {
    var content = Photos.jpegOfAPhone();

    assertThat(copy(kind, content)).isEqualTo(content);
  }

  @Test
  void what_was_cleaned_once_stays_as_it_is() throws IOException {
    var kept = copy(FileKind.JPEG, Photos.jpegOfAPhone());

    assertThat(copy(FileKind.JPEG, kept)).isEqualTo(kept);
  }

  /// Wherever it is cut off, and whatever an Exif segment says of itself.
  @Test
  void a_photo_that_breaks_off_is_refused_and_never_hangs() {
    var photo = copyOf(Photos.picture("jpg"), Photos.picture("jpg").length - 2);
    for (int length = 2; length < photo.length; length += 7) {
      var cut = Arrays.copyOf(photo, length);
      assertThatThrownBy(() -> copy(FileKind.JPEG, cut)).isInstanceOf(PhotoCopy.Broken.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "MM", "II*\0\u00ff\u00ff\u00ff\u007f", "MM\0*\0\0\0\u0008\u00ff\u00ff"})
  void an_exif_segment_that_lies_does_no_harm(String tiff) throws IOException {
    var picture = Photos.picture("jpg");
    var exif = bytes("Exif\0\0" + tiff);
    var out = new ByteArrayOutputStream();
    out.write(picture, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
    out.writeBytes(exif);
    out.write(picture, 2, picture.length - 2);

    assertThat(points(copy(FileKind.JPEG, out.toByteArray()))).isEqualTo(points(picture));
  }

  private static byte[] copyOf(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  private static byte[] copy(FileKind kind, byte[] photo) throws IOException {
    var out = new ByteArrayOutputStream();
    PhotoCopy.copy(kind, new ByteArrayInputStream(photo), out);
    return out.toByteArray();
  }

  private static int[] points(byte[] photo) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(photo));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
