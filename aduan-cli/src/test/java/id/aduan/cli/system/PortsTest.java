package id.aduan.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void letsAFlagWinOverTheEnvironmentAndThatOverTheOffset() {
    Ports ports =
        Ports.of(
            100, Map.of("ADUAN_PORT_SMTP", "2525", "ADUAN_PORT_STORE", "1"), Map.of("store", 2));
    assertThat(ports.of(Port.BROKER)).isEqualTo(9192);
    assertThat(ports.of(Port.SMTP)).isEqualTo(2525);
    assertThat(ports.of(Port.STORE)).isEqualTo(2);
  }

  @Test
  void knowsNoOtherPorts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ports.of(0, Map.of(), Map.of("web", 1)))
        .withMessageStartingWith("port: 'web' (expected: one of [broker, controller, store,");
  }

  @Test
  void saysWhichPortIsTakenWhoNeedsItAndWhatToDo() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<Port, Integer> numbers = new EnumMap<>(Ports.free().numbers());
      numbers.put(Port.SMTP, other.getLocalPort());
      Ports ports = new Ports(numbers);

      assertThat(ports.taken(List.of(Part.MAILBOX, Part.BROKER)))
          .containsExactly(
              "Port %d is taken by another program; mailbox needs it. Give it another one with --port smtp=NUMBER or ADUAN_PORT_SMTP=NUMBER, or move all with --port-offset N."
                  .formatted(other.getLocalPort()));
      assertThat(ports.taken(List.of(Part.BROKER))).as("nobody needs it").isEmpty();
    }
  }
}
