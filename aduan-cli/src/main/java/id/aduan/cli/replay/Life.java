package id.aduan.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One complaint of a replay, from its sending to its end, as the people who handle it know it. */
final class Life {
  private static final long VERSION_BITS = 0xF000L;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_BITS = 0x3FFFFFFFFFFFFFFFL;
  private static final long VARIANT = 0x8000000000000000L;

  private final int number;
  private final UUID key;
  private final Grievance grievance;
  private final Plan plan;
  private final Map<Deed, Integer> deeds = new EnumMap<>(Deed.class);
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ReentrantLock voice = new ReentrantLock();
  private volatile @Nullable Acknowledged acknowledged;
  private volatile @Nullable Instant inCoordinatorsList;
  private volatile @Nullable Instant disposedAt;
  private volatile @Nullable Instant inOpdsList;
  private volatile @Nullable String opd;
  private volatile boolean over;
  private volatile boolean reopeningExpected;

  Life(int number, UUID key, Grievance grievance, Plan plan) {
    this.number = number;
    this.key = key;
    this.grievance = grievance;
    this.plan = plan;
  }

  /** What the reporter was told. */
  record Acknowledged(String trackingId, String accessCode, Instant acceptedAt, Instant toldAt) {}

  int number() {
    return number;
  }

  UUID key() {
    return key;
  }

  Grievance grievance() {
    return grievance;
  }

  Plan plan() {
    return plan;
  }

  /** The key of the nth time that a deed is done: the same whenever it is tried again. */
  String keyOf(Deed deed) {
    return derived(deed.name() + count(deed));
  }

  /** What the addresses of a replay begin with, and no others. */
  static String marks(String run) {
    return "pelapor-" + run + "-";
  }

  /** A made-up address that no mail ever reaches. */
  String email(String run) {
    return String.format(Locale.ROOT, "%s%06d@contoh.invalid", marks(run), number);
  }

  void acknowledge(Acknowledged told) {
    acknowledged = told;
    did(Deed.FILED);
  }

  @Nullable Acknowledged acknowledged() {
    return acknowledged;
  }

  synchronized void did(Deed deed) {
    deeds.merge(deed, 1, Integer::sum);
  }

  synchronized int count(Deed deed) {
    return deeds.getOrDefault(deed, 0);
  }

  synchronized Map<Deed, Integer> deeds() {
    return Map.copyOf(deeds);
  }

  /** Takes the case into one pair of hands; false if somebody has it. */
  boolean take() {
    return busy.compareAndSet(false, true);
  }

  void letGo() {
    busy.set(false);
  }

  /**
   * The reporter has one voice: what he said is answered, however long that takes, before he says
   * the next thing.
   */
  void speaks(Runnable words) {
    voice.lock();
    try {
      words.run();
    } finally {
      voice.unlock();
    }
  }

  /** Notes the first time that it stood in the coordinator's list; whether this was it. */
  boolean seenByCoordinator(Instant at) {
    if (inCoordinatorsList != null) {
      return false;
    }
    inCoordinatorsList = at;
    return true;
  }

  boolean wasSeenByCoordinator() {
    return inCoordinatorsList != null;
  }

  void disposed(String to, Instant at) {
    opd = to;
    inOpdsList = null;
    disposedAt = at;
  }

  /** Notes the first time that it stood in the OPD's list; when it was disposed, if this was it. */
  @Nullable Instant seenByOpd(Instant at) {
    if (inOpdsList != null) {
      return null;
    }
    inOpdsList = at;
    return disposedAt;
  }

  @Nullable String opd() {
    return opd;
  }

  void end() {
    over = true;
  }

  boolean isOver() {
    return over;
  }

  void expectReopening(boolean expected) {
    reopeningExpected = expected;
  }

  boolean reopeningExpected() {
    return reopeningExpected;
  }

  private String derived(String purpose) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest((key + ":" + purpose).getBytes(UTF_8));
      ByteBuffer bits = ByteBuffer.wrap(hash);
      return version4(bits.getLong(), bits.getLong()).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A random UUID from 128 bits. */
  static UUID version4(long high, long low) {
    return new UUID((high & ~VERSION_BITS) | VERSION_4, (low & VARIANT_BITS) | VARIANT);
  }
}
