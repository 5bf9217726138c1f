package id.aduan.cli;

import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Publishes dossiers again that never became a case. */
@Command(
    name = "refeed",
    mixinStandardHelpOptions = true,
    description = "Publishes again the complaints for which no case event came within minutes.")
final class RefeedCommand implements Callable<Integer> {
  @Mixin private TargetOptions target = new TargetOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    try (Operations operations = new Operations(target.target(home))) {
      spec.commandLine()
          .getOut()
          .println(operations.post(operations.intake(), "/operations/refeed", Map.of()));
      return 0;
    }
  }
}
