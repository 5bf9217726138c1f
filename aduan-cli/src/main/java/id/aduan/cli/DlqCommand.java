package id.aduan.cli;

import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Shows and replays what a consumer could not process. */
@Command(
    name = "dlq",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(list | show | replay | release)",
    description = "What a consumer could not process, per group and key; content is never shown.")
final class DlqCommand {
  private static final String PATH = "/operations/dead-letters";

  @Mixin private TargetOptions target = new TargetOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Which keys wait in which group, and why.")
  int list() {
    try (Operations operations = operations()) {
      int[] keys = {0};
      operations
          .services()
          .forEach((name, address) ->
              operations
                  .get(address, PATH)
                  .forEach(parked -> {
                    keys[0]++;
                    out()
                        .printf(
                            Locale.ROOT,
                            "%s  group %s  topic %s  key %s  records %d%n    %s%n    %s%n",
                            name,
                            parked.path("group").asString(),
                            parked.path("topic").asString(),
                            parked.path("key").asString(),
                            parked.path("records").asInt(),
                            parked.path("reason").asString(),
                            age(parked));
                  }));
      out().printf(Locale.ROOT, "%d keys wait.%n", keys[0]);
      return 0;
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "The records that wait under a key: names, numbers and reasons.")
  int show(
      @Parameters(paramLabel = "KEY", description = "As listed.") String key,
      @Option(names = "--group", defaultValue = "", description = "Only this group.")
          String group) {
    return each(
        key,
        group,
        "/show",
        (parked, answer) ->
            answer.forEach(letter -> {
              out().println(parked.path("group").asString() + ":");
              letter
                  .properties()
                  .forEach(header ->
                      out().printf("    %s: %s%n", header.getKey(), header.getValue().asString()));
            }));
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = "Processes what waits again, per key in order, by its own group only.")
  int replay(
      @Parameters(
              paramLabel = "KEY",
              arity = "0..1",
              defaultValue = "",
              description = "As listed; all, if absent.")
          String key,
      @Option(names = "--group", defaultValue = "", description = "Only this group.")
          String group) {
    return each(key, group, "/replay", this::tellOutcomes);
  }

  @Command(
      name = "release",
      mixinStandardHelpOptions = true,
      description = {
        "Goes on without the letters of a key that have expired; they are lost to its group.",
        "What of the key is still there is not given up: replay it afterwards."
      })
  int release(
      @Parameters(paramLabel = "KEY", description = "As listed.") String key,
      @Option(names = "--group", defaultValue = "", description = "Only this group.")
          String group) {
    return each(key, group, "/release", this::tellOutcomes);
  }

  private void tellOutcomes(JsonNode parked, JsonNode answer) {
    answer.forEach(one ->
        out()
            .printf(
                Locale.ROOT,
                "%s  key %s: %d processed, %s%n",
                parked.path("group").asString(),
                one.path("key").asString(),
                one.path("processed").asInt(),
                one.path("outcome").asString()));
  }

  private static String age(JsonNode parked) {
    return parked.path("expired").asBoolean()
        ? "EXPIRED; what is gone can only be released"
        : "since %s, expires %s"
            .formatted(parked.path("since").asString(), parked.path("expires").asString());
  }

  private int each(
      String key,
      String group,
      String path,
      java.util.function.BiConsumer<JsonNode, JsonNode> tell) {
    try (Operations operations = operations()) {
      int[] keys = {0};
      operations
          .services()
          .values()
          .forEach(address ->
              matching(operations.get(address, PATH), key, group)
                  .forEach(parked -> {
                    keys[0]++;
                    tell.accept(parked, operations.post(address, PATH + path, selection(parked)));
                  }));
      if (keys[0] == 0) {
        out().println("Nothing like that waits.");
        return 1;
      }
      return 0;
    }
  }

  private static List<JsonNode> matching(JsonNode parked, String key, String group) {
    return StreamSupport.stream(parked.spliterator(), false)
        .filter(one -> key.isEmpty() || key.equals(one.path("key").asString()))
        .filter(one -> group.isEmpty() || group.equals(one.path("group").asString()))
        .toList();
  }

  private static Map<String, String> selection(JsonNode parked) {
    return Map.of(
        "group", parked.path("group").asString(),
        "topic", parked.path("topic").asString(),
        "key", parked.path("key").asString());
  }

  private Operations operations() {
    return new Operations(
        target.target(Home.of(Installation.ofThisProgram().root(), System.getenv())));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
