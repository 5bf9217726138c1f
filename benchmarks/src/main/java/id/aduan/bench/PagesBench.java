package id.aduan.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.bench.ConsolePages.Page;
import id.aduan.bench.RoutingProgram.Instance;
import id.aduan.cli.doors.Target;
import id.aduan.cli.http.Pace;
import id.aduan.cli.replay.Latencies;
import id.aduan.cli.replay.Latencies.Percentiles;
import id.aduan.cli.signin.SignIn;
import id.aduan.cli.signin.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Pages of the console beside few cases and beside many: two instances of routing, each on a
 * database of its own, are asked for the same page in turn, so that whatever else the machine does
 * slows both.
 */
final class PagesBench {
  /** Half of what is stored is open, a quarter over. */
  private static final List<String> STORED = List.of("VERIFIED", "DISPOSED", "RESOLVED", "CLOSED");

  /** Over how many days what is not open any more came. */
  private static final int DAYS = 360;

  private static final int OK = 200;
  private static final Pattern CASE = Pattern.compile("/tugas/cases/([0-9A-Z]+)\"");
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/konsol[^\"]+)\"");
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LITTLE = Duration.ofMillis(100);
  private static final int QUIET_LOOKS = 5;
  private static final int MOST_LOOKS = 1_200;

  private final MeasuredSystem system;
  private final RoutingProgram routing;
  private final Progress progress;

  PagesBench(MeasuredSystem system, Progress progress) throws IOException, InterruptedException {
    this.system = system;
    this.routing = RoutingProgram.unpack(system);
    this.progress = progress;
  }

  /**
   * What a page came to.
   *
   * @param bytes of its first load, compressed, with the files that it names
   * @param alone bytes of the page by itself, as every later load brings
   */
  record Loaded(Percentiles millis, int bytes, int alone) {}

  /** A page beside few cases and beside many. */
  record Compared(Page page, Loaded few, Loaded many) {
    double times() {
      return many.millis().p95() / few.millis().p95();
    }

    double medians() {
      return many.millis().p50() / few.millis().p50();
    }

    double weights() {
      return (double) many.bytes() / few.bytes();
    }
  }

  List<Compared> measure(int few, int many, int warmUp, int rounds)
      throws IOException, InterruptedException {
    Reader beside = reader(few);
    Reader besideMany = reader(many);
    List<Reader> readers = List.of(beside, besideMany);
    for (Reader reader : readers) {
      awaitQuiet(reader.instance());
      reader.findCases();
    }
    progress.say("pages: warming up, %d times each page".formatted(warmUp));
    rounds(readers, warmUp);
    for (Reader reader : readers) {
      awaitQuiet(reader.instance());
    }
    readers.forEach(Reader::forget);
    progress.say("pages: %d times each page".formatted(rounds));
    rounds(readers, rounds);
    List<Compared> compared = new ArrayList<>();
    for (Page page : ConsolePages.ALL) {
      compared.add(new Compared(page, beside.loaded(page), besideMany.loaded(page)));
    }
    for (Reader reader : readers) {
      reader.close();
    }
    return compared;
  }

  private Reader reader(int cases) throws IOException, InterruptedException {
    String database = "pages-" + cases;
    progress.say("pages: storing %d cases".formatted(cases));
    routing.seed(database, 0, cases, STORED, DAYS);
    Instance instance = routing.start(database);
    return new Reader(instance, new Connection(instance.address()), tokens());
  }

  /** Who is asked first changes with every round. */
  private void rounds(List<Reader> readers, int rounds) throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (Page page : ConsolePages.ALL) {
        readers.get(round % 2).read(page);
        readers.get(1 - round % 2).read(page);
      }
      progress.counted("pages", round, rounds);
    }
  }

  /** The first planning, counting and missing of deadlines is over. */
  private void awaitQuiet(Instance instance) {
    Pace pace = new Pace();
    int quiet = 0;
    Duration before = spent(instance);
    for (int look = 0; quiet < QUIET_LOOKS; look++) {
      if (look == MOST_LOOKS || !pace.pause(LOOK)) {
        throw new IllegalStateException("routing: busy (expected: quiet when nothing happens)");
      }
      Duration now = spent(instance);
      quiet = now.minus(before).compareTo(LITTLE) < 0 ? quiet + 1 : 0;
      before = now;
      progress.counted("pages: waiting until it is quiet, seconds", look, MOST_LOOKS);
    }
  }

  private static Duration spent(Instance instance) {
    return instance.process().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private Map<String, String> tokens() throws IOException, InterruptedException {
    Tokens tokens =
        new Tokens(SignIn.ofThisProgram(Target.of(system.state()).issuer()), Clock.systemUTC());
    return Map.of(
        CasesBench.COORDINATOR,
        tokens.of(CasesBench.COORDINATOR),
        CasesBench.UTAMA,
        tokens.of(CasesBench.UTAMA));
  }

  /** Everybody who reads pages of one instance, one page after the other. */
  private static final class Reader implements AutoCloseable {
    private final Instance instance;
    private final Connection connection;
    private final Map<String, String> tokens;
    private final Map<String, String> cases = new HashMap<>();
    private final Map<Page, Latencies> times = new LinkedHashMap<>();

    Reader(Instance instance, Connection connection, Map<String, String> tokens) {
      this.instance = instance;
      this.connection = connection;
      this.tokens = Map.copyOf(tokens);
    }

    Instance instance() {
      return instance;
    }

    void findCases() throws IOException {
      for (String user : tokens.keySet()) {
        Matcher found = CASE.matcher(text(sent(ConsolePages.listOf(user))));
        if (!found.find()) {
          throw new IllegalStateException("list of " + user + ": empty (expected: a case)");
        }
        cases.put(user, found.group(1));
      }
    }

    void read(Page page) throws IOException {
      Instant from = Instant.now();
      byte[] _ = sent(page);
      times.computeIfAbsent(page, _ -> new Latencies()).record(from, Instant.now());
    }

    void forget() {
      times.clear();
    }

    Loaded loaded(Page page) throws IOException {
      byte[] alone = sent(page);
      int bytes = alone.length;
      Matcher files = FILE.matcher(text(alone));
      while (files.find()) {
        bytes += connection.send(request(page.user(), files.group(1)), OK).length;
      }
      return new Loaded(
          Objects.requireNonNull(times.get(page), "read before").percentiles(),
          bytes,
          alone.length);
    }

    private byte[] sent(Page page) throws IOException {
      String path = page.path().replace(ConsolePages.A_CASE, cases.getOrDefault(page.user(), ""));
      return connection.send(request(page.user(), path), OK);
    }

    private byte[] request(String user, String path) {
      URI address = instance.address();
      return ("GET "
              + path
              + " HTTP/1.1\r\nHost: "
              + address.getAuthority()
              + "\r\nAccept: text/html,*/*;q=0.8\r\nAccept-Encoding: gzip\r\nAuthorization: Bearer "
              + tokens.get(user)
              + "\r\n\r\n")
          .getBytes(US_ASCII);
    }

    /** What is short is not compressed. */
    private static String text(byte[] sent) throws IOException {
      boolean compressed = sent.length > 2 && sent[0] == (byte) 0x1f && sent[1] == (byte) 0x8b;
      return new String(
          compressed ? new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes() : sent,
          UTF_8);
    }

    @Override
    public void close() throws IOException {
      connection.close();
      instance.process().destroy();
    }
  }
}
