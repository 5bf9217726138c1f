package id.aduan.cli.opd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of the programs of docs/examples, compiled and run from its source, as its page says. */
final class ExampleProgram implements AutoCloseable {
  private static final Path EXAMPLES = Path.of("../docs/examples").toAbsolutePath().normalize();
  private final Process process;
  private final String firstLine;

  private ExampleProgram(Process process, String firstLine) {
    this.process = process;
    this.firstLine = firstLine;
  }

  /** Returns when the program has said that it is ready. */
  static ExampleProgram start(String name, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                EXAMPLES.resolve(name + ".java").toString()));
    builder.environment().putAll(environment);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = said.readLine();
    if (line == null) {
      throw new IOException(name + ": ended (expected: to say that it is ready)");
    }
    Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
    return new ExampleProgram(process, line);
  }

  /** What it said when it was ready. */
  String firstLine() {
    return firstLine;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
