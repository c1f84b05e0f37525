package cn.onestop.matters.casefile;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Photos as phones make them: the picture, and what they tell beside it.
final class Photos {

  /// What must not be found in a kept photo.
  static final String TELLING = "GPS-N31.05-E105.30-phone-of-Zhang";

  private Photos() {}

  static byte[] picture(String format) {
    var image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 48; x++) {
      for (int y = 0; y < 32; y++) {
        image.setRGB(x, y, new Color(x * 5, y * 7, (x * y) % 255).getRGB());
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A JPEG turned on its side, with Exif, comment, XMP and a film hanging on behind.
  static byte[] jpegOfAPhone() {
    var picture = picture("jpg");
    var out = new ByteArrayOutputStream();
    out.write(picture, 0, 2);
    out.writeBytes(segment(0xE1, exif(6)));
    out.writeBytes(segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0" + TELLING)));
    out.writeBytes(segment(0xED, text("Photoshop 3.0\0" + TELLING)));
    out.writeBytes(segment(0xFE, text(TELLING)));
    out.write(picture, 2, picture.length - 2);
    out.writeBytes(text("MotionPhoto" + TELLING));
    return out.toByteArray();
  }

  static byte[] pngWithText() {
    var picture = picture("png");
    var out = new ByteArrayOutputStream();
    // Signature and header first.
    out.write(picture, 0, 33);
    out.writeBytes(chunk("tEXt", text("Author\0" + TELLING)));
    out.writeBytes(chunk("eXIf", text(TELLING)));
    out.write(picture, 33, picture.length - 33);
    out.writeBytes(text(TELLING));
    return out.toByteArray();
  }

  static byte[] exif(int orientation) {
    var telling = text(TELLING);
    var exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + telling.length);
    exif.put(text("Exif\0\0")).put(text("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
    exif.putShort((short) 0x010F).putShort((short) 2).putInt(telling.length).putInt(38);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0);
    exif.putInt(0).put(telling);
    return exif.array();
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  private static byte[] chunk(String type, byte[] content) {
    var crc = new CRC32();
    crc.update(text(type));
    crc.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(text(type))
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
