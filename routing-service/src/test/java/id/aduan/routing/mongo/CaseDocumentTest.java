package id.aduan.routing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.RandomWalk;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happened to a case, it is stored and read as it is. */
final class CaseDocumentTest {

  static LongStream seeds() {
    return LongStream.range(1_000, 1_100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatItWrites(long seed) {
    assertThat(RandomWalk.cases(seed))
        .allSatisfy(on -> assertThat(CaseDocument.read(stored(on))).isEqualTo(on));
  }

  private static Document stored(Case on) {
    Document document = CaseDocument.origin(on).append("_id", on.id().value());
    document.putAll(CaseDocument.standing(on));
    document.values().removeIf(value -> value == null);
    document.append(CaseDocument.CONTENT, CaseDocument.content(on.writings()));
    BsonDocument bytes =
        document.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry());
    return new DocumentCodec()
        .decode(new BsonDocumentReader(bytes), DecoderContext.builder().build());
  }
}
