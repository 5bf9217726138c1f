package id.aduan.cli;

import id.aduan.cli.signin.SignIn;
import id.aduan.cli.system.DemoPerson;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.Installation;
import id.aduan.cli.system.SystemState;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(
      names = "--issuer",
      paramLabel = "URL",
      description = "The identity provider; usually that of the running system.")
  private @Nullable URI issuer;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    spec.commandLine()
        .getOut()
        .println(
            SignIn.ofThisProgram(provider())
                .of(user, password == null ? DemoPerson.PASSWORD : password)
                .value());
    return 0;
  }

  private URI provider() {
    if (issuer != null) {
      return issuer;
    }
    Home home = Home.of(Installation.ofThisProgram().root(), System.getenv());
    return URI.create(
        SystemState.read(home.stateFile())
            .map(state -> state.address("identity"))
            .orElse("http://127.0.0.1:1780"));
  }
}
