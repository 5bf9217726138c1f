package id.aduan.oversight;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.CaseEvent.CaseVerified;
import id.aduan.contract.OpdCode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whom events accuse, and what of them the accused may get: told apart from the service's code. */
public final class Accusations {
  private Accusations() {}

  /** Whether one of these offices is accused after the first events of a life. */
  public static boolean areAgainst(Set<OpdCode> offices, List<CaseEvent> life, int events) {
    List<OpdCode> accused = null;
    for (CaseEvent event : life.subList(0, events)) {
      if (event instanceof CaseOpened opened) {
        accused = opened.allegedOffices();
      } else if (event instanceof CaseVerified verified) {
        accused = verified.misconduct() ? verified.accusedOffices() : null;
      }
    }
    return !Collections.disjoint(offices, orNone(accused));
  }

  /**
   * Through which event of a life a feed holds the case: the last one at which the case was in the
   * agency's scope, now or earlier, and accused none of its offices; 0: none of it.
   */
  public static int heldThrough(
      Set<OpdCode> offices, List<CaseEvent> life, int events, IntPredicate inScopeAfter) {
    int first =
        IntStream.rangeClosed(1, events)
            .filter(n -> inScopeAfter.test(n) && !areAgainst(offices, life, n))
            .findFirst()
            .orElse(events + 1);
    return IntStream.rangeClosed(first, events)
        .filter(n -> !areAgainst(offices, life, n))
        .max()
        .orElse(0);
  }

  private static List<OpdCode> orNone(@Nullable List<OpdCode> named) {
    return named == null ? List.of() : named;
  }
}
