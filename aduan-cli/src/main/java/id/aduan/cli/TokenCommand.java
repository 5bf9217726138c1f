package id.aduan.cli;

import id.aduan.cli.signin.SignIn;
import id.aduan.cli.system.DemoPerson;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an access token of a person. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Signs a person in and prints the access token.")
final class TokenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "USER", description = "Who signs in.")
  private String user = "";

  @Option(names = "--password", description = "The password; that of the demo people if absent.")
  private @Nullable String password;

  @Mixin private TargetOptions targetOptions = new TargetOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    spec.commandLine()
        .getOut()
        .println(
            SignIn.ofThisProgram(targetOptions.target(home).issuer())
                .of(user, password == null ? DemoPerson.PASSWORD : password)
                .value());
    return 0;
  }
}
