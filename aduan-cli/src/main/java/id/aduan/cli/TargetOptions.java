package id.aduan.cli;

import id.aduan.cli.doors.Target;
import id.aduan.cli.system.CannotStart;
import id.aduan.cli.system.Home;
import id.aduan.cli.system.SystemState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running system is meant: that of {@code ./aduan up}, or one whose addresses are given. */
final class TargetOptions {
  @Option(
      names = "--target",
      paramLabel = "FILE",
      description =
          "Another system than that of ./aduan up: its addresses, in the form that ./aduan status"
              + " --json prints (deploy/compose-target.json for the containers).")
  private @Nullable Path file;

  Target target(Home home) {
    return file == null ? running(home) : Target.read(file);
  }

  private static Target running(Home home) {
    return SystemState.running(home)
        .map(Target::of)
        .orElseThrow(() ->
            new CannotStart("Nothing runs; start it with ./aduan up, or name a --target FILE."));
  }
}
