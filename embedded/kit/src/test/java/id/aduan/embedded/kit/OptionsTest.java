package id.aduan.embedded.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final String USAGE = "(expected: --data DIR [--host ADDRESS] [--port N])";

  @Test
  void readsWhatIsNamedAndKnowsWhatIsMeantOtherwise() throws Exception {
    Options all = parse("--port", "9", "--host", "0.0.0.0", "--data", "d");
    assertThat(all.path("--data")).isEqualTo(Path.of("d"));
    assertThat(all.port("--port")).isEqualTo(9);
    assertThat(all.address("--host")).isEqualTo(InetAddress.getByName("0.0.0.0"));

    Options none = parse();
    assertThat(none.optionalPath("--data")).isEmpty();
    assertThat(none.port("--port")).isZero();
    assertThat(none.address("--host")).isEqualTo(InetAddress.getLoopbackAddress());
  }

  @Test
  void tellsWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--prot", "9"))
        .withMessage("argument: '--prot' " + USAGE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--port", "9").path("--data"))
        .withMessage("--data: '' " + USAGE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--port").port("--port"))
        .withMessage("--port: '' (expected: a port number)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--host").address("--host"))
        .withMessage("--host: '' (expected: an address)");
  }

  private static Options parse(String... args) {
    return Options.parse(args, USAGE, Set.of("--data", "--host", "--port"));
  }
}
