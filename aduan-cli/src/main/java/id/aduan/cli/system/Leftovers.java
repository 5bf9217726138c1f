package id.aduan.cli.system;

import id.aduan.cli.system.SystemState.PartState;
import java.time.Duration;
import java.util.List;

/** Processes of a supervisor that was killed: found by its state file, and only those. */
public final class Leftovers {
  private static final Duration GRACE = Duration.ofSeconds(12);

  private Leftovers() {}

  /** Stops what is left over, in the reverse order of its start; answers how many there were. */
  public static int stop(Home home, Announcements announcements) {
    List<PartState> left =
        SystemState.read(home.stateFile()).map(SystemState::parts).orElse(List.of()).stream()
            .filter(part -> part.process().alive().isPresent())
            .toList();
    for (PartState part : left.reversed()) {
      announcements.say(
          "%-13s is left over from a supervisor that was killed; stopping it"
              .formatted(part.name()));
      part.process().alive().ifPresent(process -> Children.stop(process, GRACE));
    }
    return left.size();
  }
}
