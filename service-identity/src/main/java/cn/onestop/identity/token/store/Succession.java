package cn.onestop.identity.token.store;

import cn.onestop.identity.token.RefreshTokens;
import java.io.Serializable;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Which refresh token is the present one, and which was before it; by their hashes.
record Succession(String present, @Nullable String previous, Instant rotatedAt, long generation)
    implements Serializable {
  static final String NAME = "onestop.succession";

  /// What the use of a refresh token means.
  enum Use {
    PRESENT,
    /// The one before, so shortly after its use that two may have used it at once.
    IN_GRACE,
    /// It was used up: one of two who have it has stolen it.
    ONCE_TOO_OFTEN
  }

  static Succession of(Document document) {
    return new Succession(
        document.getString("refresh"),
        document.getString("previous"),
        document.getDate("rotatedAt").toInstant(),
        document.getLong("generation"));
  }

  void writeTo(Document document) {
    document
        .append("refresh", present)
        .append("previous", previous)
        .append("rotatedAt", Date.from(rotatedAt))
        .append("generation", generation);
  }

  Use use(String token, Instant now) {
    if (token.equals(present)) {
      return Use.PRESENT;
    }
    return token.equals(previous) && now.isBefore(rotatedAt.plus(RefreshTokens.GRACE))
        ? Use.IN_GRACE
        : Use.ONCE_TOO_OFTEN;
  }

  Succession followedBy(String next, Instant now) {
    return next.equals(present) ? this : new Succession(next, present, now, generation + 1);
  }
}
