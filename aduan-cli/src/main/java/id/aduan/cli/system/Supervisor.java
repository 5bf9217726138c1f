package id.aduan.cli.system;

import id.aduan.cli.system.SystemState.Control;
import id.aduan.cli.system.SystemState.PartState;
import id.aduan.cli.system.SystemState.RunningProcess;
import id.aduan.cli.system.SystemState.StoreKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs a whole system on one machine: each part in a process of its own, watched. */
public final class Supervisor implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(12);
  private static final List<List<Part>> STOP_ORDER =
      List.of(
          Part.SERVICES,
          List.of(Part.MAILBOX, Part.SMSC, Part.IDENTITY),
          List.of(Part.STORE),
          List.of(Part.BROKER));

  private final Home home;
  private final SystemSettings settings;
  private final Announcements announcements;
  private final Recipes recipes;
  private final StoreKind storeKind;
  private final FileLock lock;
  private final Map<Part, WatchedPart> parts = new EnumMap<>(Part.class);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Object writing = new Object();
  private volatile String phase = SystemState.STARTING;
  private @Nullable ControlDoor door;
  private @Nullable CacheTraining training;

  private Supervisor(
      Installation installation,
      Home home,
      SystemSettings settings,
      Announcements announcements,
      FileLock lock) {
    this.home = home;
    this.settings = settings;
    this.announcements = announcements;
    this.lock = lock;
    StoreChoice store = StoreChoice.by(settings.environment());
    Programs programs = new Programs(installation, home, JavaFlags.by(settings.environment()));
    this.recipes =
        new Recipes(programs, home, settings.ports(), store, SmscChoice.by(settings.environment()));
    this.storeKind =
        switch (store) {
          case StoreChoice.Given _ -> StoreKind.GIVEN;
          case StoreChoice.Mongod _ -> StoreKind.MONGOD;
          case StoreChoice.StandIn _ -> StoreKind.STAND_IN;
        };
  }

  /** Starts every part and returns at once; what a killed supervisor left over is stopped first. */
  public static Supervisor start(
      Installation installation, Home home, SystemSettings settings, Announcements announcements) {
    FileLock lock = lock(home);
    Supervisor supervisor = new Supervisor(installation, home, settings, announcements, lock);
    try {
      Leftovers.stop(home, announcements);
      List<String> taken = settings.ports().taken(supervisor.ours());
      if (!taken.isEmpty()) {
        throw new CannotStart(String.join(System.lineSeparator(), taken));
      }
      supervisor.begin();
      return supervisor;
    } catch (RuntimeException e) {
      supervisor.close();
      throw e;
    }
  }

  /**
   * Starts every part and returns when all serve; if they do not in time, nothing runs. What runs
   * ends with this program at the latest.
   */
  public static Supervisor ready(
      Installation installation,
      Home home,
      SystemSettings settings,
      Announcements announcements,
      Duration patience)
      throws InterruptedException {
    Supervisor supervisor = start(installation, home, settings, announcements);
    Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop-everything"));
    boolean ready = false;
    try {
      ready = supervisor.awaitReady(patience);
    } finally {
      if (!ready) {
        supervisor.close();
      }
    }
    if (!ready) {
      throw new CannotStart("Not everything serves after " + patience.toSeconds() + " s");
    }
    return supervisor;
  }

  /** Waits until every part has served once. */
  public boolean awaitReady(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    for (WatchedPart part : parts.values()) {
      if (!part.wasReadyWithin(Duration.ofNanos(deadline - System.nanoTime()))) {
        return false;
      }
    }
    if (stopping.get()) {
      return false;
    }
    phase = SystemState.READY;
    writeState();
    if (settings.trainCaches()) {
      training = CacheTraining.start(ours(), recipes, home, announcements);
    }
    return true;
  }

  public boolean isStopping() {
    return stopping.get();
  }

  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /** Keeps a part stopped for a time, as an outage would. */
  public void hold(Part part, Duration duration) {
    WatchedPart held = parts.get(part);
    if (held == null) {
      throw new IllegalArgumentException(
          "part: '" + part.label() + "' (expected: one that runs here)");
    }
    say("%s is kept stopped for %d s", part.label(), duration.toSeconds());
    held.hold(duration);
  }

  public SystemState state() {
    List<PartState> states = parts.values().stream().map(WatchedPart::state).toList();
    ControlDoor control = door;
    return new SystemState(
        version(),
        phase,
        storeKind,
        recipes.addresses(),
        recipes.brokerLogins().toString(),
        RunningProcess.of(ProcessHandle.current()),
        control == null ? new Control(0, "") : control.control(),
        states,
        DemoPerson.all());
  }

  /** Stops everything, in the reverse order of need. */
  @Override
  public void close() {
    if (!stopping.compareAndSet(false, true)) {
      return;
    }
    if (training != null) {
      training.close();
    }
    for (List<Part> group : STOP_ORDER) {
      stopTogether(group);
    }
    if (door != null) {
      door.close();
    }
    release();
    stopped.countDown();
  }

  private List<Part> ours() {
    return recipes.parts().stream().filter(part -> !settings.without().contains(part)).toList();
  }

  private void begin() {
    ControlDoor opened = ControlDoor.open(this::hold);
    door = opened;
    if (home.cache().startsWith(home.directory())) {
      recipes.tidy(ours());
    }
    for (Part part : ours()) {
      Logs.rotate(home.log(part));
      parts.put(part, watched(part));
    }
    parts.values().forEach(WatchedPart::start);
  }

  private WatchedPart watched(Part part) {
    return new WatchedPart(
        part,
        () -> recipes.of(part),
        home.log(part),
        List.of(Port.values()).stream()
            .filter(port -> port.part() == part)
            .map(settings.ports()::of)
            .toList(),
        Clock.systemUTC(),
        new Reports());
  }

  private void stopTogether(List<Part> group) {
    List<WatchedPart> running = new ArrayList<>();
    group.forEach(part -> {
      WatchedPart watched = parts.get(part);
      if (watched != null) {
        running.add(watched);
      }
    });
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      running.forEach(part -> each.execute(() -> part.stop(GRACE)));
    }
  }

  private void writeState() {
    synchronized (writing) {
      if (lock.isValid()) {
        state().write(home.stateFile());
      }
    }
  }

  private void release() {
    synchronized (writing) {
      try {
        Files.deleteIfExists(home.stateFile());
        lock.channel().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static FileLock lock(Home home) {
    try {
      Files.createDirectories(home.directory());
      FileChannel channel =
          FileChannel.open(
              home.directory().resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new CannotStart(
            "A system already runs from " + home.directory() + ". Stop it with ./aduan down.");
      }
      return lock;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a library of its own
  private void say(String form, Object... values) {
    announcements.say(String.format(Locale.ROOT, form, values));
  }

  private static String version() {
    String version = Supervisor.class.getPackage().getImplementationVersion();
    return version == null ? "unpacked" : version;
  }

  /** Tells people and the state file what happens. */
  private final class Reports implements WatchedPart.Events {
    @Override
    public void changed() {
      if (!stopping.get()) {
        writeState();
      }
    }

    @Override
    public void ready(Part part, Duration after) {
      if (stopping.get()) {
        return;
      }
      say("%-13s serves after %s", part.label(), seconds(after));
    }

    @Override
    public void died(Part part, int exitCode, Duration after) {
      say(
          "%-13s ended with exit code %d after %s; starting it again. Its last words: ./aduan logs"
              + " %s",
          part.label(), exitCode, seconds(after), part.label());
    }

    @Override
    public void failed(Part part, Exception cause) {
      say("%-13s can not be started, trying again: %s", part.label(), cause);
    }

    private static String seconds(Duration duration) {
      return String.format(
          Locale.ROOT, "%.1f s", duration.toMillis() / (double) TimeUnit.SECONDS.toMillis(1));
    }
  }
}
