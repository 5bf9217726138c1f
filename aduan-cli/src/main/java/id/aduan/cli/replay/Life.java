package id.aduan.cli.replay;

import id.aduan.cli.doors.Acknowledged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One complaint of a replay, from its sending to its end, as the people who handle it know it. */
final class Life {
  private final int number;
  private final UUID key;
  private final Grievance grievance;
  private final Plan plan;
  private final List<Deed> done = new ArrayList<>();
  private final List<String> shownTo = new CopyOnWriteArrayList<>();
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ReentrantLock voice = new ReentrantLock();
  private volatile @Nullable Acknowledged acknowledged;
  private volatile @Nullable Instant inCoordinatorsList;
  private volatile @Nullable Instant disposedAt;
  private volatile @Nullable Instant inOpdsList;
  private volatile @Nullable String opd;
  private volatile Coordinator coordinator = Coordinator.COORDINATORS;
  private volatile boolean misconduct;
  private volatile @Nullable Attached attached;
  private volatile boolean over;
  private volatile boolean reopeningExpected;

  Life(int number, UUID key, Grievance grievance, Plan plan) {
    this.number = number;
    this.key = key;
    this.grievance = grievance;
    this.plan = plan;
  }

  /**
   * A photo that was taken in.
   *
   * @param hash SHA-256 of what is kept
   */
  record Attached(String id, String hash) {}

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
    return Keys.derived(key, deed.name() + count(deed));
  }

  /** The key of its photo, which becomes the id of the photo. */
  String keyOfPhoto() {
    return Keys.derived(key, "PHOTO");
  }

  /** What the addresses of a replay begin with, and no others. */
  static String marks(String run) {
    return "pelapor-" + run + "-";
  }

  /** A made-up address that no mail ever reaches. */
  String email(String run) {
    return String.format(Locale.ROOT, "%s%06d@contoh.invalid", marks(run), number);
  }

  /** Its number, once it is acknowledged. */
  String id() {
    return Objects.requireNonNull(acknowledged, "acknowledged before it is read").trackingId();
  }

  void acknowledge(Acknowledged told) {
    acknowledged = told;
    did(Deed.FILED);
  }

  @Nullable Acknowledged acknowledged() {
    return acknowledged;
  }

  synchronized void did(Deed deed) {
    done.add(deed);
  }

  synchronized int count(Deed deed) {
    return deeds().getOrDefault(deed, 0);
  }

  synchronized Map<Deed, Integer> deeds() {
    Map<Deed, Integer> deeds = new EnumMap<>(Deed.class);
    done.forEach(deed -> deeds.merge(deed, 1, Integer::sum));
    return Map.copyOf(deeds);
  }

  /** Its deeds in the order in which their doers were told that they are done. */
  synchronized List<Deed> done() {
    return List.copyOf(done);
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

  /** Who coordinated it when that was last found out. */
  Coordinator coordinator() {
    return coordinator;
  }

  void coordinatedBy(Coordinator found) {
    coordinator = found;
  }

  /** With what is found out, others may have to coordinate it. */
  void verified(boolean asMisconduct) {
    misconduct = asMisconduct;
    coordinator = Coordinator.COORDINATORS;
  }

  boolean isMisconduct() {
    return misconduct;
  }

  /** Notes that it was shown to somebody of an office that it accuses. */
  void shownTo(String accused) {
    shownTo.add(accused);
  }

  List<String> shownTo() {
    return List.copyOf(shownTo);
  }

  void attach(Attached photo) {
    attached = photo;
  }

  @Nullable Attached attached() {
    return attached;
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
}
