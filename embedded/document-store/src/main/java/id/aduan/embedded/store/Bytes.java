package id.aduan.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Documents as BSON, the form in which they are stored. */
final class Bytes {
  private static final int MAX_DOCUMENT = 16 << 20;
  private static final int TOO_LARGE = 10334;

  private Bytes() {}

  static byte[] of(Document document) {
    ByteBuf buffer = Unpooled.buffer(1024);
    BsonEncoder.encodeDocument(document, buffer);
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    if (bytes.length > MAX_DOCUMENT) {
      throw new de.bwaldvogel.mongo.exception.MongoServerError(
          TOO_LARGE,
          "BSONObjectTooLarge",
          "object to insert too large: '"
              + bytes.length
              + "' bytes (expected: at most "
              + MAX_DOCUMENT
              + ")");
    }
    return bytes;
  }

  static Document document(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }
}
