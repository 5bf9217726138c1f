package id.aduan.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.aduan.embedded.broker.BrokerMain.Arguments;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest extends BrokerContract {
  @TempDir Path data;

  @Override
  BrokerSubject open(Path directory) {
    return BrokerSubject.embedded(directory);
  }

  @Test
  void refusesATakenPortInsteadOfEndingTheProcess() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> EmbeddedBroker.start(data, taken.getLocalPort()))
          .withMessage("port: '%d' (expected: free)", taken.getLocalPort());
    }
  }

  @Test
  void readsItsCommandLine() {
    assertThat(
            Arguments.parse(
                new String[] {"--data", "d", "--port", "9092", "--controller-port", "9093"}))
        .isEqualTo(new Arguments(Path.of("d"), 9092, 9093, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(new String[] {"--port", "9092"}))
        .withMessageStartingWith("--data: ''");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(new String[] {"--data", "d", "--port", "many"}))
        .withMessage("--port: 'many' (expected: a port number)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.parse(new String[] {"--prot", "9092"}))
        .withMessageStartingWith("argument: '--prot'");
  }
}
