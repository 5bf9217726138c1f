package id.aduan.cli;

import id.aduan.cli.replay.Grievance;
import id.aduan.cli.replay.GrievanceFile;
import id.aduan.cli.sms.Peer;
import id.aduan.cli.sms.Reckoning;
import id.aduan.cli.sms.SmsBombardment;
import id.aduan.cli.sms.SmsBombardmentResult;
import id.aduan.cli.sms.SmsTrial;
import id.aduan.cli.sms.SmsTrialResult;
import id.aduan.cli.sms.SmsTrialSettings;
import id.aduan.cli.sms.TextsResult;
import id.aduan.cli.sms.TextsTrial;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.Part;
import id.aduan.cli.system.Ports;
import id.aduan.cli.system.Supervisor;
import id.aduan.cli.system.SystemSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Formatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a system of its own and tries its SMS channel. */
@Command(
    name = "sms-trial",
    mixinStandardHelpOptions = true,
    description =
        "Starts a system of its own on free ports and brings it SMS by an SMSC that disconnects,"
            + " repeats, reorders, splits and floods, while parts are killed; exit code 0 only if"
            + " there is one case and one receipt for each message.")
final class SmsTrialCommand implements Callable<Integer> {
  private static final Duration TO_START = Duration.ofMinutes(5);
  private static final int MOST_LINES = 20;

  @Option(
      names = "--messages",
      defaultValue = "10000",
      description = "How many are written (${DEFAULT-VALUE}).")
  private int messages;

  @Option(
      names = "--kills",
      defaultValue = "10",
      description = "How many processes are killed meanwhile (${DEFAULT-VALUE}).")
  private int kills;

  @Option(
      names = "--kill",
      split = ",",
      paramLabel = "PART",
      defaultValue = "intake,notification",
      description = "Of which parts (${DEFAULT-VALUE}).")
  private List<Part> victims = List.of();

  @Option(names = "--seed", defaultValue = "1708", description = "What decides all of it.")
  private long seed;

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description =
          "Instead: sends the texts under 160 characters of a JSON-lines file, each from a number"
              + " of its own; each is to be told a number and asked one thing at most.")
  private @Nullable Path texts;

  @Option(
      names = "--malformed",
      paramLabel = "N",
      description =
          "Instead: sends so many malformed PDUs and bodies of an HTTP gateway, half of each, then"
              + " good messages.")
  private long malformed;

  @Mixin private ReplayOptions replayOptions = new ReplayOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    if (texts != null) {
      return ofTexts(texts);
    }
    return malformed > 0 ? ofMalformed() : ofMessages();
  }

  private int ofMessages() throws InterruptedException {
    SmsTrialSettings settings =
        new SmsTrialSettings(messages, kills, victims, seed, replayOptions.patience());
    try (Peer peer = Peer.wild(seed, settings.breaks());
        Supervisor system = started(own(), SmsTrial.environment(peer))) {
      SmsTrialResult result = new SmsTrial(peer, system::state, settings, this::say).run();
      return told(result, said(result), result.isClean());
    }
  }

  private int ofTexts(Path file) throws InterruptedException {
    List<String> read = GrievanceFile.read(file).stream().map(Grievance::text).toList();
    try (Peer peer = Peer.tame();
        Supervisor system = started(own(), SmsTrial.environment(peer))) {
      TextsResult result = new TextsTrial(peer, system::state, replayOptions.patience()).run(read);
      return told(result, said(result), result.isClean());
    }
  }

  private int ofMalformed() throws InterruptedException {
    Home own = own();
    try (Peer peer = Peer.tame();
        Supervisor system = started(own, SmsBombardment.environment(peer))) {
      SmsBombardmentResult result =
          new SmsBombardment(
                  own,
                  peer,
                  system::state,
                  seed,
                  over -> say("%d of %d sent".formatted(over, malformed)))
              .run(malformed);
      return told(result, said(result), result.isClean());
    }
  }

  private int told(Object result, String inWords, boolean isClean) {
    spec.commandLine().getOut().println(replayOptions.told(result, inWords));
    return isClean ? 0 : 1;
  }

  /** A folder of its own, with what was unpacked for the usual system. */
  private static Home own() {
    Home usual = Home.of(Installation.ofThisProgram().root(), System.getenv());
    return new Home(
        usual.directory().resolve("trials/sms-" + Instant.now().getEpochSecond()), usual.cache());
  }

  private Supervisor started(Home own, Map<String, String> told) throws InterruptedException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(told);
    say("a system starts in " + own.directory());
    return Supervisor.ready(
        Installation.ofThisProgram(),
        own,
        new SystemSettings(Ports.free(), environment, Set.of(), false),
        this::say,
        TO_START);
  }

  private void say(String line) {
    if (!replayOptions.isForPrograms()) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(line);
      out.flush();
    }
  }

  private static String said(SmsTrialResult result) {
    Formatter text = new Formatter(Locale.ROOT);
    Reckoning reckoning = result.reckoning();
    text.format(
        "%n%d messages in %d parts; delivered %d times, put off %d times, %d connections broken, %d"
            + " silent%n",
        result.messages(),
        result.parcels(),
        result.peer().sent(),
        result.peer().putOff(),
        result.peer().broken(),
        result.peer().silent());
    text.format(
        "%d kills, %d of them while messages were under way%n",
        result.kills(), result.killsMeanwhile());
    text.format(
        "%d cases, %d receipts; %d came twice, of %d messages the ledger says that an answer was"
            + " lost%n",
        reckoning.cases(), reckoning.receipts(), reckoning.doubled(), reckoning.uncertain());
    text.format(
        "taken %.0f parts/s; %.3f of what the peer brings to who does nothing (%.0f/s)%n",
        result.taken(), result.taken() / result.reference(), result.reference());
    text.format(
        "through %.1f messages/s, %.1f per core (%d cores), %.0f s%n",
        result.rate(), result.rate() / result.cores(), result.cores(), result.through());
    reckoning.findings().stream()
        .limit(MOST_LINES)
        .forEach(finding ->
            text.format("%s %s: %s%n", finding.kind(), finding.trackingId(), finding.what()));
    text.format("%d findings%n", reckoning.findings().size());
    result.troubles().forEach(trouble -> text.format("TROUBLE %s%n", trouble));
    text.format(result.isClean() ? "All is there, once." : "NOT CLEAN.");
    return text.toString();
  }

  private static String said(TextsResult result) {
    Formatter text = new Formatter(Locale.ROOT);
    text.format(
        "%n%d texts, %d told a number, %d asked something; %d cases; the longest reply has %d"
            + " characters%n",
        result.texts(), result.numbers(), result.asked(), result.cases(), result.longest());
    result.findings().stream()
        .limit(MOST_LINES)
        .forEach(finding -> text.format("FINDING %s%n", finding));
    text.format("%d findings", result.findings().size());
    return text.toString();
  }

  private static String said(SmsBombardmentResult result) {
    Formatter text = new Formatter(Locale.ROOT);
    text.format(
        "%n%d malformed PDUs and %d bodies in %.0f s; signed in again %d times; %d good messages"
            + " answered afterwards%n",
        result.pdus(), result.bodies(), result.seconds(), result.reconnects(), result.good());
    text.format("answers to PDUs by status %s%n", new TreeMap<>(result.answers()));
    text.format("answers to bodies by status %s%n", new TreeMap<>(result.bodyAnswers()));
    MalformedCommand.memory(text, result.memory());
    result.troubles().forEach(trouble -> text.format("TROUBLE %s%n", trouble));
    text.format(result.isClean() ? "The sessions live." : "NOT CLEAN.");
    return text.toString();
  }
}
