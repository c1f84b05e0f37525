package cn.onestop.store;

/// A stretch of a sorted map: from the first key, it too, up to the second, not it.
record KeyRange(Key from, Key upTo) {
  /// No key has this byte where a next value could begin: tags are small, texts never hold it
  /// there.
  private static final byte BEYOND = (byte) 0xFF;

  static final KeyRange ALL = under(new Key());

  /// The keys that begin with this one: the value itself, or every combination of fields that
  /// starts so.
  static KeyRange under(Key start) {
    return new KeyRange(start, start.with(BEYOND));
  }

  static KeyRange ofKind(Kind kind) {
    return new KeyRange(new Key(kind.tag()), new Key((byte) (kind.tag() + 1)));
  }

  KeyRange after(Key value) {
    return new KeyRange(value.with(BEYOND), upTo);
  }

  KeyRange startingAt(Key value) {
    return new KeyRange(value, upTo);
  }

  KeyRange before(Key value) {
    return new KeyRange(from, value);
  }

  KeyRange endingWith(Key value) {
    return new KeyRange(from, value.with(BEYOND));
  }

  KeyRange within(KeyRange other) {
    return new KeyRange(
        from.compareTo(other.from) >= 0 ? from : other.from,
        upTo.compareTo(other.upTo) <= 0 ? upTo : other.upTo);
  }

  /// The same stretch one field further on, where the fields before it have these values.
  KeyRange behind(Key leadingFields) {
    return new KeyRange(leadingFields.with(from), leadingFields.with(upTo));
  }

  boolean isEmpty() {
    return from.compareTo(upTo) >= 0;
  }
}
