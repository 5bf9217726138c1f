package id.aduan.cli;

import id.aduan.cli.system.CannotStart;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Runs the commands behind {@code ./aduan}. */
@Command(
    name = "aduan",
    description = "Runs, tries and breaks the whole platform on one machine.",
    subcommands = {
      HelpCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      TokenCommand.class,
      ReplayCommand.class,
      ChaosCommand.class,
      MalformedCommand.class,
      ErasureTrialCommand.class,
      SmsTrialCommand.class,
      DlqCommand.class,
      RefeedCommand.class,
      AccessCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ErasuresCommand.class,
      CompactCommand.class,
      OpdConformanceCommand.class
    })
public final class Aduan {
  private Aduan() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    System.setProperty("logback.configurationFile", "id/aduan/cli/logback.xml");
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Aduan())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, commandLine, _) -> {
          commandLine.getErr().println(said(failure));
          if (!(failure instanceof CannotStart)) {
            // Not a constant: the logger must not be made before main has named its settings.
            LoggerFactory.getLogger(Aduan.class).debug("Unexpected", failure);
          }
          return 1;
        });
  }

  private static String said(Exception failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
