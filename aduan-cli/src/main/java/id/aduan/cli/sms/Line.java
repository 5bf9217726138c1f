package id.aduan.cli.sms;

import id.aduan.cli.sms.Mischief.Delivering;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.util.DefaultComposer;
import org.jsmpp.util.DefaultDecomposer;

/** One connection of the system with the peer, byte by byte. */
final class Line {
  private static final int HEADER = 16;
  private static final int LONGEST = 70 << 10;
  private static final int WINDOW = 20;
  private static final String NAME = "trial";

  /** An answer that comes later does not come. */
  private static final Duration TO_ANSWER = Duration.ofSeconds(20);

  private final Socket socket;
  private final OutputStream out;
  private final Exchange exchange;
  private final DefaultComposer composer = new DefaultComposer();
  private final DefaultDecomposer decomposer = new DefaultDecomposer();
  private final Semaphore window = new Semaphore(WINDOW);
  private final Map<Integer, Sent> underWay = new ConcurrentHashMap<>();
  private final Semaphore alive = new Semaphore(0);
  private final AtomicInteger sequence = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();

  private record Sent(Parcel parcel, long at) {}

  /** The other side of all lines. */
  interface Exchange {
    void receives(Line line);

    /** The id of the message; empty: the line ends before it is told. */
    String submitted(SubmitSm message);

    /** Any answer. */
    void heard(int status);

    void answered(Parcel parcel, int status);

    void over(Line line, List<Parcel> unanswered);
  }

  Line(Socket socket, Exchange exchange) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.exchange = exchange;
  }

  /** Answers until the connection ends. */
  void serve() {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(socket.getInputStream()))) {
      while (!closed.get()) {
        int length = in.readInt();
        if (length < HEADER || length > LONGEST) {
          return;
        }
        byte[] pdu = new byte[length];
        var _ = ByteBuffer.wrap(pdu).putInt(length);
        in.readFully(pdu, Integer.BYTES, length - Integer.BYTES);
        answer(pdu);
      }
    } catch (IOException | PDUStringException e) {
      // as connections end
    } finally {
      close();
    }
  }

  private void answer(byte[] pdu) throws IOException, PDUStringException {
    ByteBuffer header = ByteBuffer.wrap(pdu);
    int command = header.getInt(4);
    int status = header.getInt(8);
    int number = header.getInt(12);
    switch (command) {
      case SMPPConstant.CID_BIND_RECEIVER, SMPPConstant.CID_BIND_TRANSCEIVER -> {
        write(composer.bindResp(command | SMPPConstant.MASK_CID_RESP, number, NAME));
        exchange.receives(this);
      }
      case SMPPConstant.CID_BIND_TRANSMITTER ->
          write(composer.bindResp(command | SMPPConstant.MASK_CID_RESP, number, NAME));
      case SMPPConstant.CID_ENQUIRE_LINK -> write(composer.enquireLinkResp(number));
      case SMPPConstant.CID_UNBIND -> {
        write(composer.unbindResp(SMPPConstant.STAT_ESME_ROK, number));
        close();
      }
      case SMPPConstant.CID_SUBMIT_SM -> submitted(pdu, number);
      case SMPPConstant.CID_ENQUIRE_LINK_RESP -> alive.release();
      case SMPPConstant.CID_DELIVER_SM_RESP, SMPPConstant.CID_GENERIC_NACK ->
          answered(number, status);
      default -> {
        // nothing that waits for an answer
      }
    }
  }

  private void submitted(byte[] pdu, int number) throws IOException, PDUStringException {
    String id = exchange.submitted(decomposer.submitSm(pdu));
    if (id.isEmpty()) {
      close();
    } else {
      write(composer.submitSmResp(number, id));
    }
  }

  private void answered(int number, int status) {
    exchange.heard(status);
    Sent sent = underWay.remove(number);
    if (sent != null) {
      window.release();
      exchange.answered(sent.parcel(), status);
    }
  }

  /** Whether it was sent; else the line is over, or ends with this. */
  boolean deliver(Parcel parcel, Delivering how) throws InterruptedException {
    boolean _ = window.tryAcquire(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    int number = sequence.incrementAndGet();
    byte[] pdu = parcel.numbered(number);
    underWay.put(number, new Sent(parcel, System.nanoTime()));
    boolean written = write(how == Delivering.CUT ? Arrays.copyOf(pdu, pdu.length / 2) : pdu);
    if (how == Delivering.TWICE && written) {
      written = write(parcel.numbered(sequence.incrementAndGet()));
    }
    if (!written || how == Delivering.CUT || how == Delivering.HANG_UP) {
      close();
    }
    return !closed.get();
  }

  /** Whether the other end answers when it is asked, after all that came before. */
  boolean isAlive(Duration patience) throws InterruptedException {
    return write(composer.enquireLink(sequence.incrementAndGet()))
        && alive.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Sends bytes as they are; whether they could be sent. */
  boolean write(byte[] bytes) {
    try {
      synchronized (out) {
        out.write(bytes);
        out.flush();
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether something has waited for its answer for very long: nobody is at the other end. */
  boolean isSilent() {
    long now = System.nanoTime();
    return underWay.values().stream().anyMatch(sent -> now - sent.at() > TO_ANSWER.toNanos());
  }

  boolean isOver() {
    return closed.get();
  }

  /** Ends the connection; what was not answered is for others. */
  void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        socket.close();
      } catch (IOException e) {
        // as connections end
      }
      window.release(WINDOW);
    }
    exchange.over(this, unanswered());
  }

  private List<Parcel> unanswered() {
    List<Parcel> rest = new ArrayList<>();
    for (Integer number : List.copyOf(underWay.keySet())) {
      Sent sent = underWay.remove(number);
      if (sent != null) {
        rest.add(sent.parcel());
      }
    }
    return rest;
  }
}
