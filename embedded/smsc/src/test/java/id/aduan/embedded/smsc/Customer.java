package id.aduan.embedded.smsc;

import static java.util.Objects.requireNonNullElse;

import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/** A customer's program: it binds, submits, and keeps what is delivered to it. */
final class Customer implements AutoCloseable {
  static final int RECEIPT = 0x04;
  static final int JOINED = 0x40;

  final List<DeliverSm> delivered = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final SMPPSession session = new SMPPSession();

  /** How a deliver_sm is answered; well, where nothing is said. */
  enum Answer {
    WELL,
    WITH_AN_ERROR,
    BY_HANGING_UP
  }

  private Customer(Answer... answers) {
    this.answers.addAll(List.of(answers));
  }

  static Customer bind(Smsc smsc, BindType type, Answer... answers) throws IOException {
    return bind(smsc, type, Account.DEMO, answers);
  }

  static Customer bind(Smsc smsc, BindType type, Account account, Answer... answers)
      throws IOException {
    return bind(smsc.smppPort(), type, account, answers);
  }

  static Customer bind(int port, BindType type, Account account, Answer... answers)
      throws IOException {
    var customer = new Customer(answers);
    customer.session.setMessageReceiverListener(customer.new Receiver());
    var _ =
        customer.session.connectAndBind(
            "127.0.0.1",
            port,
            new BindParameter(
                type,
                account.systemId(),
                account.password(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null));
    return customer;
  }

  boolean isBound() {
    return session.getSessionState().isBound();
  }

  List<DeliverSm> receipts() {
    return delivered.stream().filter(pdu -> pdu.getEsmClass() == RECEIPT).toList();
  }

  /** One short message that wants a receipt; its id. */
  String submit(String to, String text)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    return submit(to, Part.of(text, 7).getFirst(), 1);
  }

  String submit(String to, Part part, int registered, OptionalParameter... parameters)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    return session
        .submitShortMessage(
            "",
            TypeOfNumber.NETWORK_SPECIFIC,
            NumberingPlanIndicator.UNKNOWN,
            "1708",
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            to,
            new ESMClass(part.joining().isPresent() ? JOINED : 0),
            (byte) 0,
            (byte) 0,
            null,
            null,
            new RegisteredDelivery(registered),
            (byte) 0,
            DataCodings.newInstance(part.alphabet().dataCoding()),
            (byte) 0,
            part.withHeader(),
            parameters)
        .getMessageId();
  }

  static Part read(DeliverSm pdu) {
    Alphabet alphabet = Alphabet.of(pdu.getDataCoding()).orElseThrow();
    return pdu.getEsmClass() == JOINED
        ? Part.behindHeader(alphabet, pdu.getShortMessage())
        : new Part(alphabet, Optional.empty(), pdu.getShortMessage());
  }

  @Override
  public void close() {
    session.unbindAndClose();
  }

  private final class Receiver implements MessageReceiverListener {
    @Override
    public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
      switch (requireNonNullElse(answers.poll(), Answer.WELL)) {
        case WELL -> delivered.add(pdu);
        case WITH_AN_ERROR ->
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        case BY_HANGING_UP -> session.close();
      }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session source) throws ProcessRequestException {
      throw new ProcessRequestException("no", SMPPConstant.STAT_ESME_RINVCMDID);
    }
  }
}
