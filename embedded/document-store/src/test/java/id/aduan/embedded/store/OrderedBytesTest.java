package id.aduan.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OrderedBytesTest {
  private static final long SEED = 1708;

  @Test
  void ordersValuesAsMongoDbDoes() {
    var random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      Object one = any(random, 2);
      Object other = any(random, 2);
      int expected = Integer.signum(ValueComparator.ascWithoutListHandling().compare(one, other));
      assertThat(
              Integer.signum(Arrays.compareUnsigned(OrderedBytes.of(one), OrderedBytes.of(other))))
          .as("%s against %s", one, other)
          .isEqualTo(expected);
      assertThat(Integer.signum(Arrays.compareUnsigned(descending(one), descending(other))))
          .as("%s against %s, descending", one, other)
          .isEqualTo(-expected);
    }
  }

  @Test
  void keepsTheOrderOfPartsInCompoundKeys() {
    var random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      Object first = any(random, 1);
      Object second = any(random, 1);
      Object third = any(random, 1);
      Object fourth = any(random, 1);
      int byFirst = ValueComparator.ascWithoutListHandling().compare(first, second);
      int bySecond = ValueComparator.ascWithoutListHandling().compare(fourth, third);
      byte[] one = new OrderedBytes().add(first, true).add(third, false).toBytes();
      byte[] other = new OrderedBytes().add(second, true).add(fourth, false).toBytes();
      assertThat(Integer.signum(Arrays.compareUnsigned(one, other)))
          .as("%s, %s against %s, %s", first, third, second, fourth)
          .isEqualTo(Integer.signum(byFirst != 0 ? byFirst : bySecond));
    }
  }

  @Test
  void staysBetweenTheBytesThatCloseRanges() {
    var random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      Object value = any(random, 2);
      assertThat(OrderedBytes.of(value)[0] & 0xFF).isBetween(2, 0xFD);
      assertThat(descending(value)[0] & 0xFF).isBetween(2, 0xFD);
    }
  }

  @Test
  void tellsNumbersApartThatOneDoubleCannot() {
    assertThat(OrderedBytes.of(Long.MAX_VALUE)).isNotEqualTo(OrderedBytes.of(Long.MAX_VALUE - 1));
    assertThat(OrderedBytes.of(7)).isEqualTo(OrderedBytes.of(7L)).isEqualTo(OrderedBytes.of(7.0));
    assertThat(OrderedBytes.of(new Decimal128(new BigDecimal("7")))).isEqualTo(OrderedBytes.of(7));
    assertThat(OrderedBytes.of(-0.0)).isEqualTo(OrderedBytes.of(0));
  }

  private static byte[] descending(@Nullable Object value) {
    return new OrderedBytes().add(value, false).toBytes();
  }

  private static @Nullable Object any(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 13 : 11)) {
      case 0 -> null;
      case 1 -> random.nextInt(9) - 4;
      case 2 -> (1L << 53) + random.nextInt(5);
      case 3 -> random.nextInt(9) / 2.0 - 2;
      case 4 -> string(random);
      case 5 -> Instant.ofEpochMilli(random.nextInt(7) - 3);
      case 6 -> random.nextBoolean();
      case 7 ->
          new ObjectId(
              new byte[] {
                (byte) random.nextInt(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) random.nextInt()
              });
      case 8 -> new UUID(random.nextInt(3), random.nextInt(3));
      case 9 -> random.nextBoolean() ? MinKey.getInstance() : MaxKey.getInstance();
      case 10 -> new BinData(new byte[] {(byte) random.nextInt(3), (byte) random.nextInt(3)});
      case 11 ->
          new Document(string(random), any(random, depth - 1)).append("z", any(random, depth - 1));
      default -> List.of(random.nextInt(3), string(random));
    };
  }

  private static String string(Random random) {
    var string = new StringBuilder();
    for (int length = random.nextInt(4); length > 0; length--) {
      string.append("a\0b\u00FFz".charAt(random.nextInt(5)));
    }
    return string.toString();
  }
}
