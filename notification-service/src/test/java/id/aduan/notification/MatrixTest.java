package id.aduan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.Language;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.kit.matrix.Bounds;
import id.aduan.kit.matrix.Callers;
import id.aduan.kit.matrix.Kind;
import id.aduan.kit.matrix.Matrix;
import id.aduan.kit.matrix.Stage;
import id.aduan.notification.ledger.Ledger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Who finds what in the ledger of messages: operators, and nobody whom or what it was about. */
final class MatrixTest implements Stage {
  private static final String MAIL = "si.pelapor@example.org";
  private static final Map<Kind, TrackingId> CASES =
      Map.of(
          Kind.OWN, TrackingId.ofPayload("00000000000A"),
          Kind.FOREIGN, TrackingId.ofPayload("00000000000B"),
          Kind.SECRET, TrackingId.ofPayload("00000000000C"),
          Kind.ACCUSED, TrackingId.ofPayload("00000000000D"),
          Kind.ABSENT, TrackingId.ofPayload("00000000000E"));
  @TempDir static Path data;
  private static Surroundings surroundings;
  private static RunningService service;

  @BeforeAll
  static void start() {
    surroundings = Surroundings.start(data);
    service = RunningService.start(surroundings);
    World world = new World(surroundings, service);
    CASES.forEach((kind, complaint) -> {
      if (kind != Kind.ABSENT) {
        world.dossier(
            complaint,
            Happenings.aComplaintOf(
                MAIL,
                Language.ID,
                kind == Kind.SECRET ? new Visibility(true, true) : Visibility.OPEN));
        world.happens(complaint, 1, Happenings.opened());
        await()
            .atMost(Duration.ofSeconds(40))
            .untilAsserted(() -> assertThat(service.bean(Ledger.class).of(complaint)).isNotEmpty());
      }
    });
  }

  @AfterAll
  static void stop() {
    service.close();
    surroundings.close();
  }

  @TestFactory
  Stream<DynamicTest> everybodyFindsWhatIsWritten() {
    return new Matrix(this).tests(100);
  }

  @TestFactory
  Stream<DynamicTest> boundsWhateverIsSent() {
    return new Bounds(this).tests();
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + service.port());
  }

  @Override
  public @Nullable String token(String caller) {
    return Callers.plain(caller);
  }

  @Override
  public @Nullable String value(String name, String caller, Kind kind) {
    TrackingId complaint = CASES.get(kind);
    return name.equals("trackingId") && complaint != null ? complaint.value() : null;
  }

  @Override
  public Set<String> hiddenFrom(String caller) {
    return Set.of();
  }

  @Override
  public Set<String> hiddenFromAll() {
    return Set.of(MAIL);
  }
}
