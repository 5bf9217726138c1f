package id.aduan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program carries with it is what its list of libraries (CycloneDX) says. */
class LibrariesIT {
  private static final Path ROOT = Path.of(System.getProperty("aduan.root"));
  private static final String LIST = "META-INF/sbom/application.cdx.json";

  /** Packed in by Spring Boot itself, to unpack the program in an image. */
  private static final String UNPACKER = "spring-boot-jarmode-tools-";

  /** Listed, and holds nothing: a list of dependencies that Spring Boot leaves out. */
  private static final String STARTER = "spring-boot-starter-";

  /** Annotations that only the compiler reads; listed where a library asks for them, too. */
  private static final String FOR_THE_COMPILER = "jsr305-";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "intake-service",
        "routing-service",
        "notification-service",
        "oversight-service",
        "embedded/identity"
      })
  void ofAServiceAreListed(String module) throws IOException {
    try (JarFile program = program(module)) {
      Stream<String> carried =
          program.stream()
              .map(JarEntry::getName)
              .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
              .map(name -> name.substring(name.lastIndexOf('/') + 1));
      assertThat(listed(program)).containsExactlyInAnyOrderElementsOf(libraries(carried));
    }
  }

  @Test
  void ofTheCommandsAreListed() throws IOException {
    try (JarFile program = program("aduan-cli");
        Stream<Path> files = Files.list(ROOT.resolve("aduan-cli/target/lib"))) {
      Stream<String> carried = files.map(file -> file.getFileName().toString());
      assertThat(listed(program)).containsExactlyInAnyOrderElementsOf(libraries(carried));
    }
  }

  private static JarFile program(String module) throws IOException {
    Path folder = ROOT.resolve(module);
    return new JarFile(
        folder.resolve("target").resolve(folder.getFileName() + "-1-SNAPSHOT.jar").toFile());
  }

  private static Set<String> listed(JarFile program) throws IOException {
    try (InputStream list = program.getInputStream(program.getJarEntry(LIST))) {
      return libraries(
          JsonMapper.shared()
              .readTree(list)
              .get("components")
              .valueStream()
              .map(LibrariesIT::file));
    }
  }

  private static Set<String> libraries(Stream<String> files) {
    return files
        .filter(file -> Stream.of(UNPACKER, STARTER, FOR_THE_COMPILER).noneMatch(file::startsWith))
        .collect(Collectors.toSet());
  }

  private static String file(JsonNode component) {
    return component.get("name").asString() + "-" + component.get("version").asString() + ".jar";
  }
}
