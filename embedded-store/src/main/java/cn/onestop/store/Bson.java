package cn.onestop.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/// Documents as they lie in the file. Each reading gives a document of its own, so nobody ever
/// shares one.
final class Bson {
  private static final int TOO_LARGE = 10334;

  private Bson() {}

  static Document decode(byte[] bson) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  static byte[] encode(Document document) {
    var buffer = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, buffer);
    if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      throw new MongoServerError(
          TOO_LARGE,
          "BSONObjectTooLarge",
          "the document would have %d bytes, more than %d"
              .formatted(buffer.readableBytes(), BsonConstants.MAX_BSON_OBJECT_SIZE));
    }
    var bson = new byte[buffer.readableBytes()];
    buffer.readBytes(bson);
    return bson;
  }
}
