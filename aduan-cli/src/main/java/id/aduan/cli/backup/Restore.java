package id.aduan.cli.backup;

import id.aduan.broker.BrokerAdmin;
import id.aduan.broker.BrokerLogin;
import id.aduan.cli.broker.Broker;
import id.aduan.cli.system.Announcements;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.Leftovers;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.Ports;
import id.aduan.cli.system.PrivateFiles;
import id.aduan.cli.system.StoreAddresses;
import id.aduan.cli.system.Supervisor;
import id.aduan.cli.system.SystemSettings;
import id.aduan.contract.TrackingId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Makes a system of a backup, in a home where there is none. */
public final class Restore {
  private static final Duration TO_START = Duration.ofMinutes(5);
  private static final String UNFINISHED = "restoring";
  private final Installation installation;
  private final Home home;
  private final Map<String, String> environment;
  private final Clock clock;
  private final Progress progress;

  public Restore(
      Installation installation,
      Home home,
      Map<String, String> environment,
      Clock clock,
      Announcements announcements) {
    this.installation = installation;
    this.home = home;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
    this.progress = new Progress(announcements);
  }

  /**
   * Puts a backup back. The home gets its data only when all of it is there.
   *
   * @param erased whose content was erased since the backup was made
   */
  public Manifest from(Path folder, List<TrackingId> erased) throws InterruptedException {
    try {
      demandEmpty();
      progress.say("Comparing the files with the manifest ...");
      Manifest manifest = Manifest.verified(folder);
      Path unfinished = home.directory().resolve(UNFINISHED);
      Home staged = new Home(unfinished, home.cache());
      int _ = Leftovers.stop(staged, progress::say);
      Folders.delete(unfinished);
      for (Piece piece : manifest.under(Backup.KEYS)) {
        Path key = staged.directory().resolve(piece.name());
        PrivateFiles.createFolders(key.resolve("..").normalize());
        PrivateFiles.replace(key, Files.readAllBytes(piece.in(folder)));
      }
      fill(folder, manifest, staged, erased);
      demandEmpty();
      take(staged.dataFolder(), home.dataFolder());
      take(staged.keyFolder(), home.keyFolder());
      Folders.delete(unfinished);
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void demandEmpty() throws IOException {
    for (Path kept : List.of(home.dataFolder(), home.keyFolder())) {
      if (!Folders.isEmpty(kept)) {
        throw new CannotStart(
            kept + ": has something in it (expected: empty; name an empty ADUAN_HOME)");
      }
    }
  }

  private void fill(Path folder, Manifest manifest, Home staged, List<TrackingId> erased)
      throws InterruptedException {
    EnumSet<Part> without = EnumSet.complementOf(EnumSet.of(Part.BROKER, Part.STORE));
    try (Supervisor supervisor =
        Supervisor.start(
            installation,
            staged,
            new SystemSettings(Ports.free(), environment, without, false),
            progress::say)) {
      if (!supervisor.awaitReady(TO_START)) {
        throw new CannotStart("Broker and store do not serve; see " + staged.logs());
      }
      Stores stores = new Stores(StoreAddresses.of(supervisor.state(), environment));
      stores.demandEmpty();
      stores.restore(folder, manifest.under(Stores.FOLDER), progress);
      Map<String, Object> asAdmin = supervisor.state().brokerAs(BrokerLogin.ADMIN, Map.of());
      // A new broker answers before it knows anybody.
      BrokerAdmin.awaitSignIn(asAdmin);
      try (Broker broker = new Broker(asAdmin)) {
        broker.setPositions(new TopicCopies(broker).restore(folder, manifest, progress));
        Erasures.repeat(broker, erased, clock.instant());
      }
    }
  }

  /** What a start would make anew must not be half there: the old folder, empty, goes first. */
  private static void take(Path from, Path to) throws IOException {
    Folders.delete(to);
    Files.move(from, to);
  }

  /** The numbers of a file, one a line. */
  public static List<TrackingId> erased(Path file) {
    return Erasures.read(file);
  }
}
