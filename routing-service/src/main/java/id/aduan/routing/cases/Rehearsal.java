package id.aduan.routing.cases;

import java.util.List;
import java.util.function.Function;

/** What would come of a command that is only tried. */
public sealed interface Rehearsal {

  /** These would happen, in this order. */
  record Played(List<Decision.Fact> facts) implements Rehearsal {
    public Played {
      facts = List.copyOf(facts);
    }
  }

  /** It would not be done. */
  record Hindered(Outcome why) implements Rehearsal {}

  static Rehearsal of(Decision decision, Function<List<Decision.Fact>, Rehearsal> played) {
    return switch (decision) {
      case Decision.Decided(var facts) -> played.apply(facts);
      case Decision.Refused(Refusal refusal) -> new Hindered(new Outcome.Refused(refusal));
      case Decision.AlreadyDone _ -> new Played(List.of());
    };
  }
}
