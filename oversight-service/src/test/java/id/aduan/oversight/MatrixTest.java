package id.aduan.oversight;

import static id.aduan.oversight.Lifecycles.DINKES;
import static id.aduan.oversight.Lifecycles.DPUPR;
import static id.aduan.oversight.Lifecycles.INSPEKTORAT;
import static id.aduan.oversight.Lifecycles.accusing;
import static id.aduan.oversight.Lifecycles.complaint;
import static id.aduan.oversight.Lifecycles.coordinatedBy;
import static id.aduan.oversight.Lifecycles.disposedTo;
import static id.aduan.oversight.Lifecycles.opened;
import static id.aduan.oversight.Lifecycles.verified;
import static org.awaitility.Awaitility.await;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.TrackingId;
import id.aduan.embedded.broker.EmbeddedBroker;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.matrix.Bounds;
import id.aduan.kit.matrix.Callers;
import id.aduan.kit.matrix.Kind;
import id.aduan.kit.matrix.Matrix;
import id.aduan.kit.matrix.Stage;
import id.aduan.kit.security.Role;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Who finds what at the overseers' service; the overseer who calls is of the Inspektorat. */
final class MatrixTest implements Stage {
  private static final TrackingId OWN = complaint(1);
  private static final TrackingId FOREIGN = complaint(2);
  private static final TrackingId SECRET = complaint(3);
  private static final TrackingId AGAINST_INSPEKTORAT = complaint(4);
  private static final TrackingId AGAINST_COORDINATORS = complaint(5);
  private static final TrackingId NOBODYS = complaint(999);
  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static DocumentStore store;
  private static RunningService service;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(data, 0);
    store = DocumentStore.inMemory();
    service = RunningService.on(Callers.class, broker.bootstrapServers(), store.uri());
    tell(FOREIGN, List.of(opened(), verified(), disposedTo(DPUPR)));
    tell(OWN, List.of(opened(), accusing(DINKES), disposedTo(INSPEKTORAT)));
    tell(SECRET, List.of(Lifecycles.openedInSecret(), accusing(DINKES), disposedTo(INSPEKTORAT)));
    tell(AGAINST_INSPEKTORAT, List.of(opened(), accusing(INSPEKTORAT)));
    tell(AGAINST_COORDINATORS, List.of(opened(), coordinatedBy(CoordinatedBy.INSPEKTORAT)));
  }

  @AfterAll
  static void stop() {
    service.close();
    store.close();
    broker.close();
  }

  @TestFactory
  Stream<DynamicTest> everybodyFindsWhatIsWritten() {
    return new Matrix(this).tests(150);
  }

  @TestFactory
  Stream<DynamicTest> boundsWhateverIsSent() {
    return new Bounds(this).tests();
  }

  private static void tell(TrackingId complaint, List<CaseEvent> events) {
    service.publishAll(complaint, events);
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() ->
            Answers.json(
                        service.get(
                            "/api/v1/oversight/cases/" + complaint.value(),
                            Callers.token("b-1", Role.LEADER)))
                    .path("sequence")
                    .asInt()
                == events.size());
  }

  @Override
  public URI address() {
    return service.address();
  }

  @Override
  public @Nullable String token(String caller) {
    return caller.equals("OVERSEER")
        ? Callers.token("o-1", Role.OVERSEER, INSPEKTORAT.value())
        : Callers.plain(caller);
  }

  @Override
  public @Nullable String value(String name, String caller, Kind kind) {
    return name.equals("trackingId") ? about(caller, kind).value() : null;
  }

  private static TrackingId about(String caller, Kind kind) {
    return switch (kind) {
      case OWN -> OWN;
      case FOREIGN -> FOREIGN;
      case SECRET -> SECRET;
      case ACCUSED -> against(caller);
      case ABSENT -> NOBODYS;
    };
  }

  private static TrackingId against(String caller) {
    return caller.equals("COORDINATOR") ? AGAINST_COORDINATORS : AGAINST_INSPEKTORAT;
  }

  @Override
  public Set<String> hiddenFrom(String caller) {
    return switch (caller) {
      case "COORDINATOR", "INSPEKTORAT", "OVERSEER" -> Set.of(against(caller).value());
      default -> Set.of();
    };
  }

  @Override
  public Set<String> hiddenFromAll() {
    return Set.of();
  }
}
