package id.aduan.cli.backup;

import id.aduan.broker.BrokerLogin;
import id.aduan.cli.broker.Broker;
import id.aduan.cli.broker.Position;
import id.aduan.cli.broker.TopicKept;
import id.aduan.cli.system.Announcements;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.PrivateFiles;
import id.aduan.cli.system.StoreAddresses;
import id.aduan.cli.system.SystemState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Copies a system while it runs. It only reads; what it reads first is what was written last (ADR
 * 0028).
 */
public final class Backup {
  static final String KEYS = "keys";
  private final Home home;
  private final SystemState state;
  private final Map<String, String> environment;
  private final Clock clock;
  private final Progress progress;

  public Backup(
      Home home,
      SystemState state,
      Map<String, String> environment,
      Clock clock,
      Announcements announcements) {
    this.home = home;
    this.state = state;
    this.environment = Map.copyOf(environment);
    this.clock = clock;
    this.progress = new Progress(announcements);
  }

  /** Makes a folder that was not there; it has its name only when everything is in it. */
  public Manifest to(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    if (Files.exists(whole)) {
      throw new CannotStart(whole + ": is there already (expected: a new folder)");
    }
    try {
      PrivateFiles.createFolders(whole.resolve("..").normalize());
      Path partial = whole.resolveSibling(whole.getFileName() + ".partial");
      Folders.delete(partial);
      PrivateFiles.createFolders(partial);
      Manifest manifest = copy(partial);
      manifest.write(partial);
      Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest copy(Path folder) throws IOException {
    Instant began = clock.instant();
    List<Piece> pieces = new ArrayList<>(keys(folder));
    try (Broker broker = new Broker(state.brokerAs(BrokerLogin.ADMIN, Map.of()))) {
      Known known = new Known();
      TopicCopies copies = new TopicCopies(broker);
      List<Position> positions = broker.positions();
      pieces.addAll(
          new Stores(StoreAddresses.of(state, environment)).copyTo(folder, known, progress));
      List<TopicKept> topics = broker.topics();
      pieces.addAll(copies.copyTo(folder, topics, copies.ends(topics), known, progress));
      return new Manifest(
          Manifest.FORMAT,
          state.version(),
          began,
          clock.instant(),
          pieces,
          topics,
          positions,
          broker.admitted());
    }
  }

  private List<Piece> keys(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(home.keyFolder())) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .map(file -> PieceWriter.copyOf(file, folder, KEYS + "/" + file.getFileName()))
          .toList();
    }
  }
}
