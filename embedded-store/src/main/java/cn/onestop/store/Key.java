package cn.onestop.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/// Where a document or an index entry stands: one or more values as bytes that sort as the values
/// do ([KeyWriter]).
final class Key implements Comparable<Key> {
  private final byte[] bytes;

  Key(byte... bytes) {
    this.bytes = bytes;
  }

  /// This key followed by more bytes.
  Key with(byte... more) {
    var longer = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, longer, bytes.length, more.length);
    return new Key(longer);
  }

  Key with(Key more) {
    return with(more.bytes);
  }

  @Override
  public int compareTo(Key other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }

  /// How MVStore keeps keys.
  static final class Type extends BasicDataType<Key> {
    static final Type INSTANCE = new Type();
    private static final int OBJECT_OVERHEAD = 40;

    private Type() {}

    @Override
    public int compare(Key one, Key other) {
      return one.compareTo(other);
    }

    @Override
    public int getMemory(Key key) {
      return OBJECT_OVERHEAD + key.bytes.length;
    }

    @Override
    public void write(WriteBuffer buffer, Key key) {
      buffer.putVarInt(key.bytes.length).put(key.bytes);
    }

    @Override
    public Key read(ByteBuffer buffer) {
      var bytes = new byte[DataUtils.readVarInt(buffer)];
      buffer.get(bytes);
      return new Key(bytes);
    }

    @Override
    public Key[] createStorage(int size) {
      return new Key[size];
    }
  }
}
