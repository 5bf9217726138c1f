package id.aduan.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreChoiceTest {
  @TempDir private Path folder;
  private Path mongod;

  @BeforeEach
  void install() throws IOException {
    mongod = Files.writeString(folder.resolve("mongod"), "#!/bin/sh\n");
    assertThat(mongod.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void takesTheStoreThatIsGivenBeforeAnyOther() {
    assertThat(
            StoreChoice.by(
                Map.of(
                    "MONGODB_URI",
                    " mongodb://db ",
                    "MONGODB_URI_INTAKE",
                    "mongodb://intake@db",
                    "MONGOD",
                    mongod.toString(),
                    "PATH",
                    folder.toString())))
        .isEqualTo(new StoreChoice.Given("mongodb://db", Map.of("intake", "mongodb://intake@db")));
  }

  @Test
  void takesTheMongodThatIsNamedBeforeThatOfThePath() throws IOException {
    Path other = Files.copy(mongod, folder.resolve("other"));
    assertThat(other.toFile().setExecutable(true)).isTrue();
    assertThat(StoreChoice.by(Map.of("MONGOD", other.toString(), "PATH", folder.toString())))
        .isEqualTo(new StoreChoice.Mongod(other));
  }

  @Test
  void doesNotFallBackFromANameThatIsNoProgram() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoreChoice.by(Map.of("MONGOD", "/absent", "PATH", folder.toString())))
        .withMessage("MONGOD: '/absent' (expected: a program)");
  }

  @Test
  void looksForAMongodOnThePath() {
    String path = "/absent" + File.pathSeparator + folder;
    assertThat(StoreChoice.by(Map.of("PATH", path))).isEqualTo(new StoreChoice.Mongod(mongod));
  }

  @Test
  void standsInWhereThereIsNone() {
    assertThat(mongod.toFile().setExecutable(false)).isTrue();
    assertThat(StoreChoice.by(Map.of("PATH", folder.toString(), "MONGODB_URI", " ")))
        .isEqualTo(new StoreChoice.StandIn());
    assertThat(StoreChoice.by(Map.of())).isEqualTo(new StoreChoice.StandIn());
  }
}
