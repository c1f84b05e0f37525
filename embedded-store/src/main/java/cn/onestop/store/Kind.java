package cn.onestop.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// The kinds of values in the order in which MongoDB sorts them; a comparison never crosses kinds.
///
/// The tags are in the data file: do not change them.
enum Kind {
  MIN_KEY(2),
  NULL(6),
  NUMBER(10),
  TEXT(14),
  DOCUMENT(18),
  LIST(22),
  BINARY(26),
  LEGACY_UUID(30),
  UUID(34),
  OBJECT_ID(38),
  BOOLEAN(42),
  INSTANT(46),
  TIMESTAMP(50),
  REGULAR_EXPRESSION(54),
  OTHER(58),
  MAX_KEY(62);

  private final byte tag;

  Kind(int tag) {
    this.tag = (byte) tag;
  }

  /// Tags leave a gap, so that `tag + 1` is greater than every key of this kind and no key itself.
  byte tag() {
    return tag;
  }

  static Kind of(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Missing _ -> NULL;
      case Number _ -> NUMBER;
      case String _ -> TEXT;
      case Document _ -> DOCUMENT;
      case Collection<?> _ -> LIST;
      case BinData _ -> BINARY;
      case LegacyUUID _ -> LEGACY_UUID;
      case java.util.UUID _ -> UUID;
      case ObjectId _ -> OBJECT_ID;
      case Boolean _ -> BOOLEAN;
      case Instant _ -> INSTANT;
      case BsonTimestamp _ -> TIMESTAMP;
      case BsonRegularExpression _ -> REGULAR_EXPRESSION;
      case MinKey _ -> MIN_KEY;
      case MaxKey _ -> MAX_KEY;
      default -> OTHER;
    };
  }
}
