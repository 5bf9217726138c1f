package id.aduan.intake.smpp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.aduan.sms.Part;
import id.aduan.sms.Part.Joining;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;

/** An SMSC in the hands of a test. */
public final class PlayedSmsc implements AutoCloseable {
  private static final String PASSWORD = "demo";
  private static final byte HEADER = 0x40;
  private static final byte RECEIPT = 0x04;
  private final SMPPServerSessionListener door;
  private final List<SMPPServerSession> bound = new CopyOnWriteArrayList<>();

  private PlayedSmsc(SMPPServerSessionListener door) {
    this.door = door;
  }

  public static PlayedSmsc start() {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return at(port);
  }

  /** Comes back where one was before. */
  public static PlayedSmsc at(int port) {
    try {
      PlayedSmsc smsc = new PlayedSmsc(new SMPPServerSessionListener(port));
      Thread _ = Thread.ofPlatform().daemon().name("played-smsc").start(smsc::serve);
      return smsc;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getPort();
  }

  public String url() {
    return "smpp://aduan:" + PASSWORD + "@127.0.0.1:" + port();
  }

  private void serve() {
    while (true) {
      try {
        SMPPServerSession session = door.accept();
        Thread _ = Thread.ofPlatform().daemon().start(() -> letIn(session));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void letIn(SMPPServerSession session) {
    try {
      BindRequest asked = session.waitForBind(5_000);
      if (asked.getPassword().equals(PASSWORD)) {
        asked.accept("played");
        bound.add(session);
      } else {
        asked.reject(SMPPConstant.STAT_ESME_RINVPASWD);
      }
    } catch (IOException | TimeoutException | PDUException e) {
      session.close();
    }
  }

  /** How many sessions are signed in. */
  public int sessions() {
    bound.removeIf(session -> !session.getSessionState().isBound());
    return bound.size();
  }

  /** Drops all sessions without a word. */
  public void drop() {
    bound.forEach(SMPPServerSession::close);
  }

  /** Delivers parts, in this order; the status of the first that was not taken, or 0. */
  public int deliver(String from, List<Part> parts) {
    for (Part part : parts) {
      int status =
          deliver(
              from,
              part.joining().isPresent() ? HEADER : 0,
              part.alphabet().dataCoding(),
              part.withHeader());
      if (status != 0) {
        return status;
      }
    }
    return 0;
  }

  /** Delivers a part that says by other means what it is part of, in message_payload. */
  public int deliverSegment(String from, Part part, Joining of) {
    return deliver(
        from,
        (byte) 0,
        part.alphabet().dataCoding(),
        new byte[0],
        new OptionalParameter.Message_payload(part.content()),
        new OptionalParameter.Sar_msg_ref_num((short) of.reference()),
        new OptionalParameter.Sar_total_segments((byte) of.total()),
        new OptionalParameter.Sar_segment_seqnum((byte) of.number()));
  }

  /** Delivers a receipt; the status of the answer. */
  public int deliverReceipt(String text, OptionalParameter... more) {
    return deliver("+6281234567890", RECEIPT, (byte) 0, text.getBytes(US_ASCII), more);
  }

  /** Delivers whatever it is; the status of the answer. */
  public int deliver(
      String from, byte esmClass, byte dataCoding, byte[] content, OptionalParameter... more) {
    if (sessions() == 0) {
      throw new IllegalStateException("nobody receives (expected: somebody)");
    }
    try {
      bound
          .getFirst()
          .deliverShortMessage(
              "",
              TypeOfNumber.INTERNATIONAL,
              NumberingPlanIndicator.ISDN,
              from.replace("+", ""),
              TypeOfNumber.NETWORK_SPECIFIC,
              NumberingPlanIndicator.UNKNOWN,
              "1708",
              new ESMClass(esmClass),
              (byte) 0,
              (byte) 0,
              new RegisteredDelivery(0),
              DataCodings.newInstance(dataCoding),
              content,
              more);
      return 0;
    } catch (NegativeResponseException e) {
      return e.getCommandStatus();
    } catch (IOException | PDUException | InvalidResponseException | ResponseTimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    drop();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
