package cn.onestop.matters.casefile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// Copies a photo without what it tells beside the picture: where and when it was taken, with which
/// phone, an earlier version in small (Personal Information Protection Law art. 6: no more than the
/// purpose needs). Only which side is up is kept. It goes through piece by piece, however large the
/// photo is.
final class PhotoCopy {

  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP_0 = 0xE0;
  private static final int APP_1 = 0xE1;
  private static final int APP_2 = 0xE2;
  private static final int APP_14 = 0xEE;
  private static final int APP_15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int ORIENTATION = 0x0112;
  private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
  private static final byte[] COLOURS = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);

  private static final int PNG_SIGNATURE = 8;
  private static final Set<String> TELLING = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

  private PhotoCopy() {}

  /// The content is not what its start promised.
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }
  }

  static void copy(FileKind kind, InputStream in, OutputStream out) throws IOException {
    try {
      switch (kind) {
        case JPEG -> jpeg(new DataInputStream(new BufferedInputStream(in)), out);
        case PNG -> png(new DataInputStream(new BufferedInputStream(in)), out);
        case PDF, OFD, DOC, XLS, DOCX, XLSX -> in.transferTo(out);
      }
    } catch (EOFException e) {
      throw new Broken("the content ends too early");
    }
  }

  private static void jpeg(DataInputStream in, OutputStream out) throws IOException {
    for (int marker = marker(in); marker != END_OF_IMAGE; ) {
      if (marker == START_OF_IMAGE) {
        write(out, marker);
        marker = marker(in);
      } else {
        segment(marker, in, out);
        marker = marker == START_OF_SCAN ? scan(in, out) : marker(in);
      }
    }
    write(out, END_OF_IMAGE);
    // What hangs on behind the picture, such as a film of the moment, stays behind.
    in.transferTo(OutputStream.nullOutputStream());
  }

  private static int marker(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != 0xFF) {
      throw new Broken("a marker was expected");
    }
    var marker = 0xFF;
    while (marker == 0xFF) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  private static void segment(int marker, DataInputStream in, OutputStream out) throws IOException {
    var length = in.readUnsignedShort();
    if (length < 2) {
      throw new Broken("a segment is shorter than its own length");
    }
    var content = in.readNBytes(length - 2);
    if (content.length < length - 2) {
      throw new EOFException();
    }
    if (marker == APP_1 && startsWith(content, EXIF)) {
      upright(out, orientation(content));
    } else if (belongsToThePicture(marker, content)) {
      write(out, marker);
      out.write(length >> 8);
      out.write(length);
      out.write(content);
    }
  }

  private static boolean belongsToThePicture(int marker, byte[] content) {
    if (marker == APP_2) {
      return startsWith(content, COLOURS);
    }
    return marker == APP_0
        || marker == APP_14
        || (marker != COMMENT && (marker < APP_0 || marker > APP_15));
  }

  /// Copies the picture's points up to the next marker and gives that one.
  private static int scan(DataInputStream in, OutputStream out) throws IOException {
    while (true) {
      var next = in.readUnsignedByte();
      if (next != 0xFF) {
        out.write(next);
        continue;
      }
      var marker = 0xFF;
      while (marker == 0xFF) {
        marker = in.readUnsignedByte();
      }
      var restart = marker >= 0xD0 && marker <= 0xD7;
      if (marker != 0 && !restart) {
        return marker;
      }
      write(out, marker);
    }
  }

  /// Which side is up (1 to 8), 1 if the photo does not say or does not say it properly.
  private static int orientation(byte[] exif) {
    try {
      var tiff = ByteBuffer.wrap(exif, EXIF.length, exif.length - EXIF.length).slice();
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      tiff.position(tiff.getInt(4));
      for (int entries = tiff.getShort(); entries > 0; entries--) {
        var tag = Short.toUnsignedInt(tiff.getShort());
        tiff.getShort();
        tiff.getInt();
        var value = tiff.getShort();
        tiff.getShort();
        if (tag == ORIENTATION) {
          return value >= 1 && value <= 8 ? value : 1;
        }
      }
      return 1;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return 1;
    }
  }

  /// An Exif segment that says which side is up and nothing else.
  private static void upright(OutputStream out, int orientation) throws IOException {
    write(out, APP_1);
    var segment = ByteBuffer.allocate(34);
    segment.putShort((short) 34).put(EXIF);
    segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
    segment.putShort((short) 1).putShort((short) ORIENTATION).putShort((short) 3).putInt(1);
    segment.putShort((short) orientation).putShort((short) 0).putInt(0);
    out.write(segment.array());
  }

  private static void png(DataInputStream in, OutputStream out) throws IOException {
    out.write(in.readNBytes(PNG_SIGNATURE));
    String type;
    do {
      var length = Integer.toUnsignedLong(in.readInt());
      var name = new byte[4];
      in.readFully(name);
      type = new String(name, StandardCharsets.ISO_8859_1);
      var target = TELLING.contains(type) ? OutputStream.nullOutputStream() : out;
      target.write(ByteBuffer.allocate(8).putInt((int) length).put(name).array());
      // The content and its check sum.
      copy(in, length + 4, target);
    } while (!type.equals("IEND"));
    in.transferTo(OutputStream.nullOutputStream());
  }

  private static void copy(InputStream in, long bytes, OutputStream out) throws IOException {
    var piece = new byte[8 * 1024];
    for (var left = bytes; left > 0; ) {
      var read = in.read(piece, 0, (int) Math.min(piece.length, left));
      if (read < 0) {
        throw new EOFException();
      }
      out.write(piece, 0, read);
      left -= read;
    }
  }

  private static void write(OutputStream out, int marker) throws IOException {
    out.write(0xFF);
    out.write(marker);
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return Arrays.mismatch(content, start) == -1
        || Arrays.equals(
            content, 0, Math.min(content.length, start.length), start, 0, start.length);
  }
}
