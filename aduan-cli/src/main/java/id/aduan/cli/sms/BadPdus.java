package id.aduan.cli.sms;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jsmpp.SMPPConstant;

/**
 * Makes PDUs with something wrong in them, from good messages. The same number is always the same
 * PDU.
 */
final class BadPdus {
  /** One in so many leaves nobody who knows where the next begins. */
  private static final int BREAKING = 1_000;

  /** Far from the numbers of what is delivered as it should be. */
  private static final int FIRST = 1 << 30;

  /** So many telephones send it. */
  private static final int SENDERS = 200;

  private static final int HEADER = 16;
  private static final int LENGTH_AT = 0;
  private static final int COMMAND_AT = 4;
  private static final int STATUS_AT = 8;
  private static final int SEQUENCE_AT = 12;
  private static final int HUGE = 64_000;
  private static final int UDHI = 0x40;

  /** Commands that nobody asked for, and some that do not exist. */
  private static final List<Integer> COMMANDS =
      List.of(
          SMPPConstant.CID_SUBMIT_SM,
          SMPPConstant.CID_SUBMIT_MULTI,
          SMPPConstant.CID_DATA_SM,
          SMPPConstant.CID_QUERY_SM,
          SMPPConstant.CID_CANCEL_SM,
          SMPPConstant.CID_REPLACE_SM,
          SMPPConstant.CID_ALERT_NOTIFICATION,
          SMPPConstant.CID_OUTBIND,
          SMPPConstant.CID_BIND_RECEIVER,
          SMPPConstant.CID_BIND_TRANSCEIVER,
          SMPPConstant.CID_ENQUIRE_LINK,
          SMPPConstant.CID_ENQUIRE_LINK_RESP,
          SMPPConstant.CID_BIND_RECEIVER_RESP,
          SMPPConstant.CID_SUBMIT_SM_RESP,
          SMPPConstant.CID_DATA_SM_RESP,
          SMPPConstant.CID_DELIVER_SM_RESP,
          SMPPConstant.CID_QUERY_SM_RESP,
          SMPPConstant.CID_GENERIC_NACK,
          0,
          0x00ff_ff00,
          0x7fff_ffff,
          -1);

  /** Lengths that are none, or not of this PDU. */
  private static final List<Integer> LENGTHS =
      List.of(0, 1, 15, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 30, 200_000, 5_000);

  private final long seed;

  BadPdus(long seed) {
    this.seed = seed;
  }

  byte[] number(long number) {
    return new One(new SplittableRandom(seed * 1_000_037 + number)).make(number);
  }

  /** One PDU in the making. */
  private static final class One {
    private final SplittableRandom random;

    One(SplittableRandom random) {
      this.random = random;
    }

    byte[] make(long number) {
      byte[] good = good();
      byte[] bad = number % BREAKING == BREAKING - 1 ? breaking(good) : bad(good);
      if (bad.length >= HEADER) {
        var _ = ByteBuffer.wrap(bad).putInt(SEQUENCE_AT, FIRST + (int) number);
      }
      return bad;
    }

    private byte[] bad(byte[] good) {
      return switch (random.nextInt(10)) {
        case 0 -> sized(Arrays.copyOf(good, random.nextInt(HEADER, good.length)));
        case 1 -> flipped(good);
        case 2 -> sized(joined(good, parameter()));
        case 3 -> message(UDHI, 0, header());
        case 4 -> message(random.nextInt(256), random.nextInt(256), words());
        case 5 -> segment();
        case 6 -> message(0, 0, new byte[0]);
        case 7 -> sized(Arrays.copyOf(filled(good), random.nextInt(HEADER, good.length + 300)));
        case 8 -> random.nextInt(20) == 0 ? huge() : flipped(good);
        default -> command(good);
      };
    }

    /** Lengths that are wrong, and what is no PDU at all. */
    private byte[] breaking(byte[] good) {
      return switch (random.nextInt(4)) {
        case 0 -> bytes(random.nextInt(1, 400));
        case 1 -> sized(Arrays.copyOf(put(good, COMMAND_AT, SMPPConstant.CID_UNBIND), HEADER));
        default -> put(good, LENGTH_AT, oneOf(LENGTHS));
      };
    }

    private byte[] good() {
      List<Packing> packings = List.of(Packing.values());
      Packing packing = packings.get(random.nextInt(packings.size()));
      List<Parcel> parcels =
          packing.pack(
              new Written("62815%07d".formatted(random.nextInt(SENDERS)), "", text()),
              random.nextInt(1 << 16));
      return parcels.get(random.nextInt(parcels.size())).numbered(0);
    }

    private byte[] message(int kind, int coding, byte[] content) {
      return Packing.parcel(
              "62815%07d".formatted(random.nextInt(SENDERS)), kind, (byte) coding, content)
          .numbered(0);
    }

    /** Seldom with a letter in it: else each that can be read becomes a case. */
    private String text() {
      return (random.nextInt(100) == 0 ? "zqx7 padam " : "123 ").repeat(random.nextInt(1, 60));
    }

    private byte[] words() {
      byte[] words = new byte[random.nextInt(140)];
      for (int i = 0; i < words.length; i++) {
        words[i] = (byte) random.nextInt(0x21, 0x3f);
      }
      return words;
    }

    private byte[] bytes(int length) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      return bytes;
    }

    private byte[] flipped(byte[] good) {
      byte[] bad = good.clone();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        bad[random.nextInt(STATUS_AT, bad.length)] = (byte) random.nextInt();
      }
      return bad;
    }

    /** Strings without an end. */
    private byte[] filled(byte[] good) {
      byte[] bad = Arrays.copyOf(good, good.length + 300);
      Arrays.fill(bad, random.nextInt(HEADER, good.length), bad.length, (byte) '7');
      return bad;
    }

    /** A parameter that is longer or shorter than it says, or than its kind may be. */
    private byte[] parameter() {
      short[] tags = {0x0204, 0x020c, 0x020e, 0x020f, 0x0424, 0x001e, 0x0427, 0x0005, 0x1400, -1};
      byte[] value = bytes(random.nextInt(6));
      ByteBuffer parameter = ByteBuffer.allocate(4 + value.length);
      int said = random.nextBoolean() ? value.length : random.nextInt(1 << 16);
      var _ =
          parameter.putShort(tags[random.nextInt(tags.length)]).putShort((short) said).put(value);
      return random.nextInt(5) == 0
          ? Arrays.copyOf(parameter.array(), random.nextInt(4))
          : parameter.array();
    }

    /** A header that says more than there is, of parts that can not be. */
    private byte[] header() {
      byte[] header = joined(bytes(random.nextInt(12)), words());
      if (header.length > 6 && random.nextBoolean()) {
        header[0] = (byte) (random.nextBoolean() ? 5 : random.nextInt());
        header[1] = (byte) (random.nextBoolean() ? 0 : 8);
        header[2] = (byte) random.nextInt(6);
      }
      return header;
    }

    private byte[] segment() {
      return sized(
          joined(
              message(0, 0, words()),
              new byte[] {
                0x02,
                0x0c,
                0,
                2,
                (byte) random.nextInt(),
                (byte) random.nextInt(),
                0x02,
                0x0e,
                0,
                1,
                (byte) random.nextInt(),
                0x02,
                0x0f,
                0,
                1,
                (byte) random.nextInt()
              }));
    }

    private byte[] huge() {
      byte[] payload = new byte[random.nextInt(1, HUGE)];
      Arrays.fill(payload, (byte) '1');
      ByteBuffer parameter = ByteBuffer.allocate(4 + payload.length);
      var _ = parameter.putShort((short) 0x0424).putShort((short) payload.length).put(payload);
      return sized(joined(message(0, 0, new byte[0]), parameter.array()));
    }

    private byte[] command(byte[] good) {
      byte[] other = put(good, COMMAND_AT, oneOf(COMMANDS));
      return random.nextBoolean()
          ? other
          : sized(Arrays.copyOf(other, random.nextInt(HEADER, other.length)));
    }

    private static byte[] joined(byte[] one, byte[] other) {
      byte[] both = Arrays.copyOf(one, one.length + other.length);
      System.arraycopy(other, 0, both, one.length, other.length);
      return both;
    }

    private static byte[] sized(byte[] pdu) {
      return put(pdu, LENGTH_AT, pdu.length);
    }

    private static byte[] put(byte[] pdu, int at, int value) {
      byte[] changed = pdu.clone();
      var _ = ByteBuffer.wrap(changed).putInt(at, value);
      return changed;
    }

    private int oneOf(List<Integer> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
