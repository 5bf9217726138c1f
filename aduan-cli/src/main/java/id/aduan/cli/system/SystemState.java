package id.aduan.cli.system;

import id.aduan.broker.BrokerLogins;
import id.aduan.contract.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs, as the supervisor wrote it down: for other programs, and for whoever cleans up after
 * it was killed.
 *
 * @param addresses where to reach what, by the label of a port
 * @param brokerLogins the file with the names and passwords of those who sign in at the broker
 * @param supervisor the process that watches the others
 * @param control how to speak to it
 */
public record SystemState(
    String version,
    String phase,
    StoreKind storeKind,
    Map<String, String> addresses,
    String brokerLogins,
    RunningProcess supervisor,
    Control control,
    List<PartState> parts,
    List<DemoPerson> people) {
  public static final String STARTING = "starting";
  public static final String READY = "ready";

  public SystemState {
    addresses = Map.copyOf(addresses);
    parts = List.copyOf(parts);
    people = List.copyOf(people);
  }

  /** A process, told apart from a later one with the same number by when it began. */
  public record RunningProcess(long pid, Instant began) {
    static RunningProcess of(ProcessHandle handle) {
      return new RunningProcess(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, if it is still the same one. */
    public Optional<ProcessHandle> alive() {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(handle -> handle.info().startInstant().orElse(Instant.EPOCH).equals(began));
    }
  }

  /** The supervisor's own door, for programs of the same person. */
  public record Control(int port, String secret) {}

  /** One part as it stands. */
  public record PartState(
      String name, String state, int restarts, RunningProcess process, List<Integer> ports) {
    public PartState {
      ports = List.copyOf(ports);
    }
  }

  /** What kind of store holds the documents. */
  public enum StoreKind {
    GIVEN,
    MONGOD,
    STAND_IN
  }

  /** The address of a part or port. */
  public String address(String label) {
    String address = addresses.get(label);
    if (address == null) {
      throw new IllegalArgumentException(
          "address: '" + label + "' (expected: one of " + addresses.keySet() + ")");
    }
    return address;
  }

  /** What a Kafka client needs to reach the broker as somebody, and more settings beside it. */
  public Map<String, Object> brokerAs(String name, Map<String, ?> more) {
    return BrokerLogins.read(Path.of(brokerLogins)).of(name).at(address("broker"), more);
  }

  public Optional<PartState> part(Part part) {
    return parts.stream().filter(state -> state.name().equals(part.label())).findFirst();
  }

  /** What a supervisor that still runs last wrote. */
  public static Optional<SystemState> running(Home home) {
    return read(home.stateFile()).filter(state -> state.supervisor().alive().isPresent());
  }

  /** Reads what a supervisor last wrote, if one ever ran here. */
  public static Optional<SystemState> read(Path file) {
    try {
      return Optional.of(WireJson.MAPPER.readValue(Files.readAllBytes(file), SystemState.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path file) {
    try {
      PrivateFiles.replace(
          file, WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
