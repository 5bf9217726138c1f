package id.aduan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.aduan.cli.system.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With an SMSC of another make than ours. Node and its package manager must be on the PATH, and a
 * registry in reach the first time; else this is skipped, and says why.
 */
class SecondPeerIT {
  private static final Path INSTALLED = Path.of("target", "node-smsc").toAbsolutePath();
  private static final int SESSIONS = 2;
  private static final String FIRST =
      "[RT 3] lampu jalan padam di depan pasar, sudah 2 kali lapor ~ ";
  private static final String SECOND = "warga membayar 20€ untuk perbaikan tetapi belum ada ";
  private static final String THIRD = "petugas yang datang sampai hari ini.";
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{13}");
  @TempDir static Path folder;
  private static NodeSmsc smsc;
  private static RunningSystem system;
  private static Doors doors;

  @BeforeAll
  static void start() throws InterruptedException, IOException {
    Optional<String> missing = NodeSmsc.install(INSTALLED);
    assumeTrue(missing.isEmpty(), () -> "no SMSC by npm's smpp: " + missing.orElse(""));
    smsc = NodeSmsc.start(INSTALLED);
    system = RunningSystem.start(folder, Map.of("SMSC_URL", smsc.url()));
    doors = new Doors(system.target());
    smsc.awaitBound("receiver", SESSIONS);
  }

  @AfterAll
  static void stop() {
    if (smsc != null) {
      doors.close();
      system.close();
      smsc.close();
    }
  }

  @Test
  void bringsAWholeMessageAndTheNumberBack() throws Exception {
    assertThat(delivered("628190000001", "pju padam [RT 3] €", Map.of())).isZero();

    assertThat(textOf("628190000001")).isEqualTo("pju padam [RT 3] €");
  }

  @Test
  void joinsPartsByTheirHeadersInAnyOrder() throws Exception {
    parts("628190000002", "header");

    assertThat(textOf("628190000002")).isEqualTo(FIRST + SECOND + THIRD);
  }

  @Test
  void joinsPartsBySegmentsInAnyOrder() throws Exception {
    parts("628190000003", "segments");

    assertThat(textOf("628190000003")).isEqualTo(FIRST + SECOND + THIRD);
  }

  @Test
  void readsAPayload() throws Exception {
    String text = FIRST + SECOND + THIRD + " " + FIRST + SECOND + THIRD;
    assertThat(delivered("628190000004", text, Map.of("by", "payload"))).isZero();

    assertThat(textOf("628190000004")).isEqualTo(text);
  }

  @Test
  void takesReceiptsInBothForms() throws Exception {
    for (String form : List.of("text", "parameters")) {
      smsc.does("receipts", Map.of("form", form));
      String number = form.equals("text") ? "628190000005" : "628190000006";
      assertThat(delivered(number, "Jembatan retak dan sulit dilewati", Map.of())).isZero();

      assertThat(smsc.awaitReceiptAnswered()).as(form).isZero();
    }
    smsc.does("receipts", Map.of("form", "none"));
  }

  @Test
  void signsInAgainAfterItWasSentAway() throws Exception {
    smsc.does("unbind", Map.of());
    smsc.awaitBound("receiver", SESSIONS);

    assertThat(delivered("628190000007", "Sampah menumpuk di pasar", Map.of())).isZero();
    assertThat(textOf("628190000007")).isEqualTo("Sampah menumpuk di pasar");
  }

  @Test
  void signsInAgainAfterTheConnectionBroke() throws Exception {
    smsc.does("drop", Map.of());
    smsc.awaitBound("receiver", SESSIONS);

    assertThat(delivered("628190000008", "Saluran air tersumbat", Map.of())).isZero();
    assertThat(textOf("628190000008")).isEqualTo("Saluran air tersumbat");
  }

  @Test
  void signsInAgainAfterGarbage() throws Exception {
    int restarts = restarts();
    for (String garbage :
        List.of(
            "00000003", "7fffffff00000005000000000000000161", "ffffffffffffffffffffffffffffffff")) {
      smsc.does("garbage", Map.of("hex", garbage));
      smsc.awaitBound("receiver", SESSIONS);
    }

    assertThat(restarts()).as("it lives on").isEqualTo(restarts);
    assertThat(delivered("628190000009", "Atap kelas bocor saat hujan", Map.of())).isZero();
    assertThat(textOf("628190000009")).isEqualTo("Atap kelas bocor saat hujan");
  }

  private static int restarts() {
    return system.state().part(Part.INTAKE).orElseThrow().restarts();
  }

  private static void parts(String from, String by) throws IOException {
    List<String> texts = List.of(FIRST, SECOND, THIRD);
    for (int number : List.of(3, 1, 2)) {
      assertThat(
              delivered(
                  from,
                  texts.get(number - 1),
                  Map.of("by", by, "reference", 17, "total", 3, "number", number)))
          .isZero();
    }
  }

  private static int delivered(String from, String text, Map<String, ?> of) throws IOException {
    return smsc.delivers(Map.of("from", from, "text", text, "of", of));
  }

  /** What the case says whose number the sender was told. */
  private static String textOf(String from) throws Exception {
    Matcher number = NUMBER.matcher(smsc.awaitSms(from));
    assertThat(number.find()).as("a number in the reply").isTrue();
    return doors
        .read(system.target().routing(), "/api/v1/cases/" + number.group(), "koordinator")
        .path("content")
        .path("1")
        .path("COMPLAINT")
        .asString("");
  }
}
