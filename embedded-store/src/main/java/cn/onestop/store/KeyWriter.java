package cn.onestop.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes values as bytes whose order is the order of the values: that is what lets a filter or a
/// sort walk a map.
///
/// The format is in the data file: do not change it. Numbers that are equal get equal bytes,
/// whatever their type.
final class KeyWriter {
  private static final byte END = 0;

  /// Follows a zero that belongs to a text; greater than any tag, so that "a" with more fields
  /// sorts before "a\0".
  private static final byte ZERO_WITHIN = (byte) 0xFF;

  private final ByteBuf out = Unpooled.buffer(48);

  static Key keyOf(@Nullable Object value) {
    return new KeyWriter().value(value).key();
  }

  /// The start of the keys of all texts that begin with this one.
  static Key textsStartingWith(String prefix) {
    var writer = new KeyWriter();
    writer.out.writeByte(Kind.TEXT.tag());
    writer.text(prefix);
    return writer.key();
  }

  KeyWriter value(@Nullable Object value) {
    var kind = Kind.of(value);
    out.writeByte(kind.tag());
    content(kind, value);
    return this;
  }

  Key key() {
    var bytes = new byte[out.readableBytes()];
    out.getBytes(0, bytes);
    return new Key(bytes);
  }

  private void content(Kind kind, @Nullable Object value) {
    switch (value) {
      case Number number when kind == Kind.NUMBER -> number(number);
      case String text -> endedText(text);
      case Document document -> document(document);
      case Collection<?> list -> list(list);
      case BinData binary -> binary(binary.getData());
      case LegacyUUID uuid -> uuid(uuid.getUuid());
      case UUID uuid -> uuid(uuid);
      case ObjectId id -> out.writeBytes(id.toByteArray());
      case Boolean bool -> out.writeByte(bool ? 1 : 0);
      case Instant instant -> signed(instant.toEpochMilli());
      case BsonTimestamp timestamp -> signed(timestamp.getValue());
      case null, default -> other(kind, value);
    }
  }

  /// A double sorts by its bits once the sign is turned; a long that no double can hold adds what
  /// is left over.
  private void number(Number number) {
    double nearest = number.doubleValue() + 0.0;
    long bits = Double.doubleToLongBits(nearest);
    out.writeLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    long rest = number instanceof Long exact ? exact - (long) nearest : 0;
    out.writeShort((int) rest ^ Short.MIN_VALUE);
  }

  private void endedText(String text) {
    text(text);
    out.writeByte(END);
  }

  /// Each UTF-16 unit for itself in one to three bytes: the order of [String#compareTo], which the
  /// filters use too.
  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        out.writeByte(END).writeByte(ZERO_WITHIN);
      } else if (c < 0x80) {
        out.writeByte(c);
      } else if (c < 0x800) {
        out.writeByte(0xC0 | (c >> 6)).writeByte(continued(c));
      } else {
        out.writeByte(0xE0 | (c >> 12)).writeByte(continued(c >> 6)).writeByte(continued(c));
      }
    }
  }

  private static int continued(int bits) {
    return 0x80 | (bits & 0x3F);
  }

  private void document(Document document) {
    document.forEach((name, value) -> {
      var kind = Kind.of(value);
      out.writeByte(kind.tag());
      endedText(name);
      content(kind, value);
    });
    out.writeByte(END);
  }

  private void list(Collection<?> list) {
    list.forEach(this::value);
    out.writeByte(END);
  }

  private void binary(byte[] bytes) {
    out.writeInt(bytes.length).writeBytes(bytes);
  }

  private void uuid(UUID uuid) {
    out.writeLong(uuid.getMostSignificantBits()).writeLong(uuid.getLeastSignificantBits());
  }

  private void signed(long number) {
    out.writeLong(number ^ Long.MIN_VALUE);
  }

  /// What nobody sorts by: distinct values get distinct bytes, their order means nothing.
  private void other(Kind kind, @Nullable Object value) {
    if (kind == Kind.REGULAR_EXPRESSION || kind == Kind.OTHER) {
      BsonEncoder.encodeDocument(new Document("", value), out);
    }
  }
}
