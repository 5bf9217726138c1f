package id.aduan.cli;

import id.aduan.cli.erasure.ErasureResult;
import id.aduan.cli.erasure.ErasureSettings;
import id.aduan.cli.erasure.ErasureTrial;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import java.io.PrintWriter;
import java.util.Formatter;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has reporters erased while parts are killed, and looks for what is left of them. */
@Command(
    name = "erasure-trial",
    mixinStandardHelpOptions = true,
    description = {
      "Files complaints, has some of their reporters erased while parts of the running system are"
          + " killed, and looks for them in every interface, collection, file, log and topic; exit"
          + " code 0 only if nothing of them is found and the others are untouched.",
      "At the end all restricted topics expire: never on a system that somebody uses."
    })
final class ErasureTrialCommand implements Callable<Integer> {
  @Option(
      names = "--reporters",
      defaultValue = "10000",
      description = "How many file a complaint (${DEFAULT-VALUE}).")
  private int reporters;

  @Option(
      names = "--erase",
      defaultValue = "1000",
      description = "How many of them are erased (${DEFAULT-VALUE}).")
  private int erased;

  @Option(
      names = "--rounds",
      defaultValue = "30",
      description = "How many kills meanwhile (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--seed", defaultValue = "1708", description = "What decides whom, and when.")
  private long seed;

  @Mixin private ReplayOptions replayOptions = new ReplayOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    PrintWriter out = spec.commandLine().getOut();
    ErasureResult result =
        new ErasureTrial(
                home,
                () -> Running.in(home),
                System.getenv(),
                new ErasureSettings(reporters, erased, rounds, seed),
                line -> {
                  if (!replayOptions.isForPrograms()) {
                    out.println(line);
                    out.flush();
                  }
                })
            .run();
    out.println(replayOptions.told(result, said(result)));
    return result.isClean() ? 0 : 1;
  }

  private static String said(ErasureResult result) {
    Formatter text = new Formatter(Locale.ROOT);
    text.format(
        "%d reporters, %d erasures ordered, %d confirmed by every holder in %.0f s%n",
        result.filed(), result.ordered(), result.done(), result.seconds());
    text.format(
        "%d kills, %d of them while erasures were being ordered, %d while work was under way%n",
        result.chaos().kills().size(), result.killsMeanwhile(), result.chaos().killsThatHitWork());
    places(text, "found before, of those who were to be erased", result.before());
    text.format("%d answers over HTTP were looked through%n", result.answers());
    places(text, "found afterwards", result.after());
    places(text, "found in topics after their retention", result.afterRetention());
    text.format(
        "%d of the %d others are as they were%n",
        result.untouched(), result.filed() - result.ordered());
    result.changed().forEach(number -> text.format("CHANGED %s%n", number));
    result.troubles().forEach(trouble -> text.format("TROUBLE %s%n", trouble));
    result.chaos().troubles().forEach(trouble -> text.format("TROUBLE %s%n", trouble));
    text.format("%nother complaints meanwhile:%n%s%n", Report.of(result.chaos().replay()));
    return text.toString();
  }

  private static void places(Formatter text, String title, SortedMap<String, Integer> counts) {
    text.format("%s: %s%n", title, counts.isEmpty() ? "nobody, nowhere" : "");
    counts.forEach((place, count) -> text.format("  %6d  %s%n", count, place));
  }
}
