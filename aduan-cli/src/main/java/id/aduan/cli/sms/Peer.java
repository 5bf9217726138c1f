package id.aduan.cli.sms;

import id.aduan.cli.http.Pace;
import id.aduan.cli.sms.Mischief.Delivering;
import id.aduan.sms.Alphabet;
import id.aduan.sms.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jsmpp.bean.SubmitSm;

/**
 * An SMSC that loses connections, repeats, and forgets what it was told; but whatever it was given
 * to deliver it delivers until it is answered.
 */
public final class Peer implements AutoCloseable, Line.Exchange {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(100);
  private static final int BACKLOG = 50;
  private static final int SUCCESS_OR_FAILURE = 0x03;
  private static final int SECRET_BYTES = 32;

  private final ServerSocket door;
  private final Mischief mischief;
  private final byte[] webhookSecret = new byte[SECRET_BYTES];
  private final Pace pace = new Pace();
  private final LinkedBlockingQueue<Parcel> toDeliver = new LinkedBlockingQueue<>();
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final Set<Line> receivers = ConcurrentHashMap.newKeySet();
  private final Queue<Submission> submissions = new ConcurrentLinkedQueue<>();
  private final AtomicLong messageIds = new AtomicLong();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final AtomicLong undelivered = new AtomicLong();
  private final AtomicLong unanswered = new AtomicLong();
  private final LongAdder sent = new LongAdder();
  private final LongAdder putOff = new LongAdder();
  private final LongAdder broken = new LongAdder();
  private final LongAdder silent = new LongAdder();
  private final LongAdder binds = new LongAdder();
  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

  private Peer(ServerSocket door, Mischief mischief) {
    this.door = door;
    this.mischief = mischief;
    new SecureRandom().nextBytes(webhookSecret);
  }

  /**
   * How often what happened.
   *
   * @param sent deliveries, repeated ones too
   * @param putOff those that were answered with an error, and so came again
   * @param broken connections that the peer ended for no reason
   * @param silent connections that it ended because an answer did not come
   */
  public record Counts(long sent, long putOff, long broken, long silent) {}

  /** One that breaks a connection as often as this for each message, and repeats. */
  public static Peer wild(long seed, double breaks) {
    return start(Mischief.of(seed, breaks));
  }

  /** One that does nothing that an SMSC should not. */
  public static Peer tame() {
    return start(Mischief.none());
  }

  private static Peer start(Mischief mischief) {
    try {
      Peer peer =
          new Peer(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), mischief);
      Thread _ = Thread.ofVirtual().name("smsc-door").start(peer::listen);
      Thread _ = Thread.ofVirtual().name("smsc-watch").start(peer::watch);
      return peer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the system finds it; its password is no secret, since it listens here alone. */
  public String url() {
    return "smpp://aduan:demo@127.0.0.1:" + port();
  }

  /** What it signs with as an HTTP gateway: another one each time, known to nobody else. */
  byte[] webhookSecret() {
    return webhookSecret.clone();
  }

  int port() {
    return door.getLocalPort();
  }

  /** Delivers what somebody wrote. */
  void deliver(Parcel parcel) {
    undelivered.incrementAndGet();
    promise(parcel);
  }

  private void promise(Parcel parcel) {
    unanswered.incrementAndGet();
    toDeliver.add(parcel);
  }

  /** How many parts of what somebody wrote wait for their first answer. */
  long undelivered() {
    return undelivered.get();
  }

  /** The same, and receipts. */
  long unanswered() {
    return unanswered.get();
  }

  /** Waits until everything is answered, and looks that often whether it is. */
  void awaitAnswered(Duration look) {
    while (unanswered() > 0 && pace.pause(look)) {
      // they deliver
    }
  }

  /** How many connections receive now. */
  int receivers() {
    return receivers.size();
  }

  Set<Line> receiving() {
    return Set.copyOf(receivers);
  }

  List<Submission> submissions() {
    return List.copyOf(submissions);
  }

  /** How often was answered what, also to what nobody promised to deliver. */
  Map<Integer, Long> answers() {
    Map<Integer, Long> counts = new TreeMap<>();
    answers.forEach((status, times) -> counts.put(status, times.sum()));
    return counts;
  }

  /** How often somebody signed in to receive. */
  long binds() {
    return binds.sum();
  }

  long submitted() {
    return messageIds.get();
  }

  /** Of how many complaints somebody was told. */
  int told() {
    return told.size();
  }

  Counts counts() {
    return new Counts(sent.sum(), putOff.sum(), broken.sum(), silent.sum());
  }

  private void listen() {
    while (!pace.isOver()) {
      try {
        Socket socket = door.accept();
        socket.setTcpNoDelay(true);
        Line line = new Line(socket, this);
        lines.add(line);
        Thread _ = Thread.ofVirtual().name("smsc-line").start(line::serve);
      } catch (IOException e) {
        // one that went at once, or the end
      }
    }
  }

  private void watch() {
    while (pace.pause(LOOK)) {
      lines.stream()
          .filter(Line::isSilent)
          .forEach(line -> {
            silent.increment();
            line.close();
          });
    }
  }

  @Override
  public void receives(Line line) {
    receivers.add(line);
    binds.increment();
    Thread _ = Thread.ofVirtual().name("smsc-deliveries").start(() -> deliverTo(line));
  }

  private void deliverTo(Line line) {
    try {
      while (!line.isOver() && !pace.isOver()) {
        Parcel next = toDeliver.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (next != null) {
          deliver(next, line);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Parcel parcel, Line line) throws InterruptedException {
    Delivering how = mischief.delivering();
    if (how == Delivering.HANG_UP || how == Delivering.CUT) {
      broken.increment();
    }
    sent.increment();
    if (!line.deliver(parcel, how)) {
      line.close();
    }
  }

  @Override
  public void heard(int status) {
    answers.computeIfAbsent(status, _ -> new LongAdder()).increment();
  }

  @Override
  public void answered(Parcel parcel, int status) {
    if (status != 0) {
      putOff.increment();
      Thread _ =
          Thread.ofVirtual()
              .start(() -> {
                boolean _ = pace.pause(BEFORE_AGAIN);
                toDeliver.add(parcel);
              });
    } else if (parcel.answer()) {
      unanswered.decrementAndGet();
      if (!parcel.isReceipt()) {
        undelivered.decrementAndGet();
      }
      if (mischief.comesAgain()) {
        toDeliver.add(parcel);
      }
    }
  }

  @Override
  public void over(Line line, List<Parcel> rest) {
    receivers.remove(line);
    lines.remove(line);
    toDeliver.addAll(rest);
  }

  @Override
  public String submitted(SubmitSm message) {
    Submission submission = read(message, "%08x".formatted(messageIds.incrementAndGet()));
    submissions.add(submission);
    told.add(Reckoning.complaint(submission));
    if (mischief.staysUnanswered()) {
      broken.increment();
      return "";
    }
    if ((message.getRegisteredDelivery() & SUCCESS_OR_FAILURE) != 0) {
      promise(Packing.receipt(submission, messageIds.get() % 2 == 0));
    }
    return submission.messageId();
  }

  private static Submission read(SubmitSm message, String id) {
    Alphabet alphabet = Alphabet.of(message.getDataCoding() & 0xff).orElse(Alphabet.GSM7);
    Part part =
        message.isUdhi()
            ? Part.behindHeader(alphabet, message.getShortMessage())
            : new Part(alphabet, Optional.empty(), message.getShortMessage());
    return new Submission(id, message.getDestAddress(), part.text(), part.joining().isEmpty());
  }

  @Override
  public void close() {
    pace.end();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List.copyOf(lines).forEach(Line::close);
  }
}
