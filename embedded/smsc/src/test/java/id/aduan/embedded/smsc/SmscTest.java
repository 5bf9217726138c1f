package id.aduan.embedded.smsc;

import static id.aduan.embedded.smsc.Customer.Answer.BY_HANGING_UP;
import static id.aduan.embedded.smsc.Customer.Answer.WITH_AN_ERROR;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.jsmpp.bean.BindType.BIND_RX;
import static org.jsmpp.bean.BindType.BIND_TRX;
import static org.jsmpp.bean.BindType.BIND_TX;

import id.aduan.embedded.smsc.Behaviour.Answers;
import id.aduan.embedded.smsc.Behaviour.Receipts;
import id.aduan.embedded.smsc.ShownMessage.Direction;
import id.aduan.embedded.smsc.ShownMessage.Receipt;
import id.aduan.embedded.smsc.ShownMessage.State;
import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmscTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T05:00:00Z"), ZoneOffset.UTC);
  private static final PhoneNumber PHONE = new PhoneNumber("+6281234567890");
  private static final String DIGITS = "6281234567890";
  private static final String LONG = "Jalan rusak di depan pasar. ".repeat(12).strip();

  @TempDir Path data;
  private Smsc smsc;

  @BeforeEach
  void open() {
    smsc = start();
  }

  @AfterEach
  void close() {
    smsc.close();
  }

  private Smsc start() {
    return Smsc.start(data, InetAddress.getLoopbackAddress(), 0, 0, Account.DEMO, NOON);
  }

  private static void behave(Smsc smsc, Receipts receipts, Answers answers) {
    smsc.behave(PHONE, new Behaviour(receipts, Duration.ofSeconds(1), answers, false));
  }

  private ShownMessage newest() {
    return smsc.messages(PHONE, 1).getFirst();
  }

  private static String joined(List<DeliverSm> parts) {
    return parts.stream()
        .map(Customer::read)
        .sorted((one, other) -> number(one) - number(other))
        .map(Part::text)
        .collect(Collectors.joining());
  }

  private static int number(Part part) {
    return part.joining().map(Part.Joining::number).orElse(1);
  }

  @ParameterizedTest
  @CsvSource({"aduan,wrong,14", "nobody,demo,15"})
  void letsNobodyElseIn(String systemId, String password, int status) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Customer.bind(smsc, BIND_TRX, new Account(systemId, password)))
        .havingCause()
        .asInstanceOf(InstanceOfAssertFactories.type(NegativeResponseException.class))
        .returns(status, NegativeResponseException::getCommandStatus);
  }

  @Test
  void deliversAShortMessageInOnePart() throws Exception {
    try (var customer = Customer.bind(smsc, BIND_TRX)) {
      var id = smsc.write(PHONE, "1708", "pju padam");

      await().until(() -> newest().state() == State.DELIVERED);
      var pdu = customer.delivered.getFirst();
      assertThat(customer.delivered).hasSize(1);
      assertThat(pdu.getEsmClass()).isZero();
      assertThat(pdu.getSourceAddr()).isEqualTo(DIGITS);
      assertThat(pdu.getSourceAddrTon()).isEqualTo((byte) 1);
      assertThat(pdu.getSourceAddrNpi()).isEqualTo((byte) 1);
      assertThat(pdu.getDestAddress()).isEqualTo("1708");
      assertThat(pdu.getDestAddrTon()).isEqualTo((byte) 3);
      assertThat(pdu.getDestAddrNpi()).isZero();
      assertThat(Customer.read(pdu).text()).isEqualTo("pju padam");
      assertThat(newest())
          .isEqualTo(
              new ShownMessage(
                  id,
                  Direction.FROM_PHONE,
                  PHONE.value(),
                  "1708",
                  "pju padam",
                  1,
                  NOON.instant(),
                  State.DELIVERED,
                  Receipt.NONE));
    }
  }

  @ParameterizedTest
  @CsvSource({"'',0", "' 🚧',8"})
  void deliversALongMessageInParts(String end, int dataCoding) throws Exception {
    try (var customer = Customer.bind(smsc, BIND_RX)) {
      var _ = smsc.write(PHONE, "1708", LONG + end);

      await().until(() -> newest().state() == State.DELIVERED);
      assertThat(customer.delivered)
          .hasSize(newest().parts())
          .hasSizeGreaterThan(2)
          .allSatisfy(pdu -> {
            assertThat(pdu.getEsmClass()).isEqualTo((byte) 0x40);
            assertThat(pdu.getDataCoding()).isEqualTo((byte) dataCoding);
          });
      assertThat(customer.delivered.stream().map(Customer::read).map(SmscTest::number)).isSorted();
      assertThat(joined(customer.delivered)).isEqualTo(LONG + end);
    }
  }

  @Test
  void shufflesPartsIfToldTo() throws Exception {
    smsc.behave(PHONE, new Behaviour(Receipts.ON, Duration.ZERO, Answers.OK, true));
    try (var customer = Customer.bind(smsc, BIND_RX)) {
      var _ = smsc.write(PHONE, "1708", LONG);

      await().until(() -> newest().state() == State.DELIVERED);
      assertThat(customer.delivered.stream().map(Customer::read).map(SmscTest::number).toList())
          .isNotEqualTo(List.of(1, 2, 3))
          .containsExactlyInAnyOrder(1, 2, 3);
    }
  }

  @Test
  void deliversAgainWhatWasAnsweredWithAnError() throws Exception {
    try (var customer = Customer.bind(smsc, BIND_TRX, WITH_AN_ERROR)) {
      var _ = smsc.write(PHONE, "1708", LONG);

      await().until(() -> newest().state() == State.DELIVERED);
      assertThat(customer.delivered.stream().map(Customer::read).map(SmscTest::number))
          .containsExactly(2, 3, 1);
    }
  }

  @Test
  void deliversToAnotherSessionWhatOneHungUpOn() throws Exception {
    try (var broken = Customer.bind(smsc, BIND_TRX, BY_HANGING_UP)) {
      var _ = smsc.write(PHONE, "1708", "pju padam");
      await().until(() -> !broken.isBound());

      try (var sound = Customer.bind(smsc, BIND_RX)) {
        await().until(() -> newest().state() == State.DELIVERED);
        assertThat(joined(sound.delivered)).isEqualTo("pju padam");
      }
    }
  }

  @Test
  void takesTurnsAmongTheSessionsThatReceive() throws Exception {
    try (var one = Customer.bind(smsc, BIND_RX);
        var other = Customer.bind(smsc, BIND_TRX);
        var sender = Customer.bind(smsc, BIND_TX)) {
      for (int i = 0; i < 4; i++) {
        var _ = smsc.write(PHONE, "1708", "pju padam");
      }

      await().until(() -> one.delivered.size() + other.delivered.size() == 4);
      assertThat(one.delivered).hasSize(2);
      assertThat(sender.delivered).isEmpty();
    }
  }

  @Test
  void keepsWhatIsNotDeliveredOverARestart() throws Exception {
    var id = smsc.write(PHONE, "1708", LONG);
    assertThat(newest().state()).isEqualTo(State.WAITING);
    smsc.close();
    smsc = start();

    try (var customer = Customer.bind(smsc, BIND_RX)) {
      await().until(() -> newest().state() == State.DELIVERED);
      assertThat(newest().id()).isEqualTo(id);
      assertThat(joined(customer.delivered)).isEqualTo(LONG);
    }
  }

  @Test
  void deliversNothingTwiceAfterARestart() throws Exception {
    try (var customer = Customer.bind(smsc, BIND_TRX)) {
      var _ = smsc.write(PHONE, "1708", "first");
      var _ = customer.submit(DIGITS, "answer");
      await().until(() -> smsc.messages(PHONE, 9).stream().noneMatch(SmscTest::isUnsettled));
    }
    smsc.close();
    smsc = start();

    try (var customer = Customer.bind(smsc, BIND_RX)) {
      var _ = smsc.write(PHONE, "1708", "second");
      await().until(() -> newest().state() == State.DELIVERED);
      assertThat(joined(customer.delivered)).isEqualTo("second");
    }
  }

  private static boolean isUnsettled(ShownMessage message) {
    return message.state() == State.WAITING || message.receipt() == Receipt.WAITING;
  }

  @Test
  void showsWhatIsSubmittedAndSendsAReceipt() throws Exception {
    try (var sender = Customer.bind(smsc, BIND_TX);
        var receiver = Customer.bind(smsc, BIND_RX)) {
      var id = sender.submit(DIGITS, "Aduan [1] diterima, terima kasih");

      await().until(() -> newest().receipt() == Receipt.SENT);
      assertThat(newest())
          .isEqualTo(
              new ShownMessage(
                  id,
                  Direction.TO_PHONE,
                  "1708",
                  PHONE.value(),
                  "Aduan [1] diterima, terima kasih",
                  1,
                  NOON.instant(),
                  State.DELIVERED,
                  Receipt.SENT));
      var receipt = receiver.delivered.getFirst();
      assertThat(receiver.delivered).hasSize(1);
      assertThat(receipt.isSmscDeliveryReceipt()).isTrue();
      assertThat(receipt.getSourceAddr()).isEqualTo(DIGITS);
      assertThat(receipt.getDestAddress()).isEqualTo("1708");
      assertThat(Customer.read(receipt).text())
          .isEqualTo(
              "id:%s sub:001 dlvrd:001 submit date:2603021200 done date:2603021200 stat:DELIVRD err:000 text:Aduan [1] diterima, ",
              id);
      assertThat(
              receipt
                  .getOptionalParameter(OptionalParameter.Receipted_message_id.class)
                  .getValueAsString())
          .isEqualTo(id);
      assertThat(receipt.getOptionalParameter(OptionalParameter.Message_state.class).getValue())
          .isEqualTo((byte) 2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ON,1,1",
    "OFF,1,0",
    "LATE,1,1",
    "DOUBLED,1,2",
    "UNDELIVERABLE,1,1",
    "ON,0,0",
    "ON,2,0",
    "UNDELIVERABLE,2,1"
  })
  void sendsAsManyReceiptsAsItIsTold(Receipts receipts, int wish, int count) throws Exception {
    behave(smsc, receipts, Answers.OK);
    try (var customer = Customer.bind(smsc, BIND_TRX)) {
      var _ = customer.submit(DIGITS, Part.of("selesai", 0).getFirst(), wish);

      await().until(() -> newest().receipt() != Receipt.WAITING);
      assertThat(customer.receipts()).hasSize(count);
      assertThat(newest().state())
          .isEqualTo(receipts == Receipts.UNDELIVERABLE ? State.UNDELIVERABLE : State.DELIVERED);
    }
  }

  @Test
  void saysInTheReceiptThatAMessageDidNotArrive() throws Exception {
    behave(smsc, Receipts.UNDELIVERABLE, Answers.OK);
    try (var customer = Customer.bind(smsc, BIND_TRX)) {
      var _ = customer.submit(DIGITS, "selesai");

      await().until(() -> newest().receipt() == Receipt.SENT);
      var receipt = customer.receipts().getFirst();
      assertThat(Customer.read(receipt).text()).contains(" dlvrd:000 ", " stat:UNDELIV err:001 ");
      assertThat(receipt.getOptionalParameter(OptionalParameter.Message_state.class).getValue())
          .isEqualTo((byte) 5);
    }
  }

  @Test
  void letsAReceiptWaitThatIsToBeLate() throws Exception {
    smsc.behave(PHONE, new Behaviour(Receipts.LATE, Duration.ofHours(1), Answers.OK, false));
    try (var customer = Customer.bind(smsc, BIND_TRX)) {
      var _ = customer.submit(DIGITS, "selesai");
      // Receipts of another phone come meanwhile.
      var _ = customer.submit("628111111111", "selesai");

      await().until(() -> !customer.receipts().isEmpty());
      assertThat(customer.receipts().getFirst().getSourceAddr()).isEqualTo("628111111111");
      assertThat(newest().receipt()).isEqualTo(Receipt.WAITING);
    }
  }

  @Test
  void sendsReceiptsAfterARestart() throws Exception {
    try (var sender = Customer.bind(smsc, BIND_TX)) {
      var _ = sender.submit(DIGITS, "selesai");
    }
    smsc.close();
    smsc = start();

    try (var receiver = Customer.bind(smsc, BIND_RX)) {
      await().until(() -> receiver.receipts().size() == 1);
    }
  }

  @Test
  void joinsThePartsOfALongMessageWhateverTheirOrder() throws Exception {
    try (var customer = Customer.bind(smsc, BIND_TRX)) {
      var ids = new HashSet<String>();
      for (Part part : Part.of(LONG + " 🚧", 7).reversed()) {
        ids.add(customer.submit(DIGITS, part, 1));
        // Sent twice, as a customer does that heard no answer.
        ids.add(customer.submit(DIGITS, part, 1));
      }

      assertThat(smsc.messages(PHONE, 9).getLast().text()).isEqualTo(LONG + " 🚧");
      assertThat(smsc.messages(PHONE, 9).getLast().state()).isEqualTo(State.DELIVERED);
      assertThat(ids).hasSize(2 * newest().parts());
      await().until(() -> customer.receipts().size() == ids.size());
    }
  }

  @Test
  void joinsPartsThatParametersTellOf() throws Exception {
    try (var customer = Customer.bind(smsc, BIND_TX)) {
      for (int number = 1; number <= 2; number++) {
        var _ =
            customer.submit(
                DIGITS,
                Part.of("bagian " + number + ".", 0).getFirst(),
                0,
                new OptionalParameter.Sar_msg_ref_num((short) 300),
                new OptionalParameter.Sar_total_segments((byte) 2),
                new OptionalParameter.Sar_segment_seqnum((byte) number));
      }

      assertThat(newest().text()).isEqualTo("bagian 1.bagian 2.");
      assertThat(newest().parts()).isEqualTo(2);
    }
  }

  @Test
  void takesATextFromThePayloadParameter() throws Exception {
    try (var customer = Customer.bind(smsc, BIND_TX)) {
      var nothing = new Part(Alphabet.GSM7, Optional.empty(), new byte[0]);
      var _ =
          customer.submit(
              DIGITS,
              nothing,
              0,
              new OptionalParameter.Message_payload(Alphabet.GSM7.encode(LONG)));

      assertThat(newest().text()).isEqualTo(LONG);
    }
  }

  @ParameterizedTest
  @CsvSource({"THROTTLED,88", "REJECTED,11"})
  void refusesASubmissionIfToldTo(Answers answers, int status) throws Exception {
    behave(smsc, Receipts.ON, answers);
    try (var customer = Customer.bind(smsc, BIND_TRX)) {
      assertThatExceptionOfType(NegativeResponseException.class)
          .isThrownBy(() -> customer.submit(DIGITS, "selesai"))
          .satisfies(refused -> assertThat(refused.getCommandStatus()).isEqualTo(status));

      assertThat(smsc.messages(PHONE, 1)).isEmpty();
      assertThat(customer.isBound()).isTrue();
    }
  }

  @Test
  void refusesADestinationThatIsNoPhone() throws Exception {
    try (var customer = Customer.bind(smsc, BIND_TX)) {
      var refused =
          catchThrowableOfType(
              NegativeResponseException.class, () -> customer.submit("12", "selesai"));

      assertThat(refused.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RINVDSTADR);
    }
  }

  @Test
  void losesTheAnswerButNotTheMessageIfToldTo() throws Exception {
    behave(smsc, Receipts.ON, Answers.LOST);
    try (var unlucky = Customer.bind(smsc, BIND_TRX)) {
      assertThat(catchThrowableOfType(Exception.class, () -> unlucky.submit(DIGITS, "selesai")))
          .isNotInstanceOf(NegativeResponseException.class);
      await().until(() -> !unlucky.isBound());
      assertThat(newest().text()).isEqualTo("selesai");
    }
    try (var again = Customer.bind(smsc, BIND_RX)) {
      await().until(() -> again.receipts().size() == 1);
    }
  }

  @Test
  void outlivesGarbage() throws Exception {
    try (var customer = Customer.bind(smsc, BIND_TRX)) {
      var random = new Random(1708);
      for (int i = 0; i < 40; i++) {
        var garbage = new byte[64];
        random.nextBytes(garbage);
        send(garbage);
        // A length that is possible, and garbage behind it.
        send(ByteBuffer.wrap(garbage).putInt(0, 64).putInt(4, 1 + i % 10).array());
      }
      send(ByteBuffer.allocate(16).putInt(Integer.MAX_VALUE).array());
      send("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));

      var _ = smsc.write(PHONE, "1708", "pju padam");
      await().until(() -> newest().state() == State.DELIVERED);
      assertThat(customer.submit(DIGITS, "selesai")).isNotEmpty();
      try (var other = Customer.bind(smsc, BIND_TRX)) {
        assertThat(other.isBound()).isTrue();
      }
    }
  }

  @Test
  void endsASessionThatAnnouncesMoreThanAnyPduHas() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), smsc.smppPort())) {
      socket
          .getOutputStream()
          .write(ByteBuffer.allocate(16).putInt(Integer.MAX_VALUE).putInt(9).array());
      InputStream answer = socket.getInputStream();

      assertThat(answer.read()).isEqualTo(-1);
    }
  }

  private void send(byte[] garbage) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), smsc.smppPort())) {
      socket.getOutputStream().write(garbage);
    }
  }

  @Test
  void forgetsWhatWasHalfWritten() throws Exception {
    smsc.close();
    Path half = data.resolve("messages/half.part");
    Files.writeString(half, "{\"kind\":");
    smsc = start();

    assertThat(half).doesNotExist();
  }

  @Test
  void givesNoIdAgainThatADeletedDirectoryHad() throws Exception {
    var first = smsc.write(PHONE, "1708", "first");
    smsc.close();
    try (Stream<Path> files = Files.list(data.resolve("messages"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    smsc =
        Smsc.start(
            data,
            InetAddress.getLoopbackAddress(),
            0,
            0,
            Account.DEMO,
            Clock.offset(NOON, Duration.ofSeconds(1)));

    assertThat(smsc.write(PHONE, "1708", "second")).isGreaterThan(first);
  }
}
