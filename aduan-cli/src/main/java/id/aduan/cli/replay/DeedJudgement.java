package id.aduan.cli.replay;

import id.aduan.cli.replay.Finding.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Compares what people did with the history of the case: each deed has left one event, and the
 * events of the reporter, and those of the officers, stand as they were done. A deed of the one may
 * be known before the other was told that his is done.
 */
final class DeedJudgement {
  /** Events that nobody's deed stands behind; of notices {@link NoticeJudgement} knows more. */
  private static final Set<String> OF_NOBODY =
      Set.of("case.deadline-missed.v1", NoticeJudgement.SETTLED);

  private static final Set<Deed> OF_REPORTER =
      EnumSet.of(Deed.FILED, Deed.REPLIED, Deed.DISPUTED, Deed.RATED, Deed.CONFIRMED);

  private final Life life;
  private final List<String> history;
  private final BiConsumer<Kind, String> find;

  private DeedJudgement(Life life, List<String> history, BiConsumer<Kind, String> find) {
    this.life = life;
    this.history = history;
    this.find = find;
  }

  static void of(Life life, CaseFound kase, BiConsumer<Kind, String> find) {
    List<String> history =
        kase.history().stream()
            .map(CaseFound.Event::type)
            .filter(type -> !OF_NOBODY.contains(type))
            .toList();
    DeedJudgement judgement = new DeedJudgement(life, history, find);
    judgement.judgeNumbers();
    judgement.judgeOrder(OF_REPORTER);
    judgement.judgeOrder(EnumSet.complementOf(EnumSet.copyOf(OF_REPORTER)));
  }

  private void judgeNumbers() {
    Map<String, Integer> expected = counts(life.done().stream().map(Deed::event).toList());
    Map<String, Integer> actual = counts(history);
    Set<String> types = new HashSet<>(expected.keySet());
    types.addAll(actual.keySet());
    for (String type : types) {
      int wanted = expected.getOrDefault(type, 0);
      int there = actual.getOrDefault(type, 0);
      if (there != wanted) {
        find.accept(
            there < wanted ? Kind.LOST : Kind.DOUBLED,
            "%d times %s (expected: %d)".formatted(there, type, wanted));
      }
    }
  }

  /** Where some are missing or too many, that is said already. */
  private void judgeOrder(Set<Deed> deeds) {
    List<String> done = life.done().stream().filter(deeds::contains).map(Deed::event).toList();
    List<String> there = new ArrayList<>(history);
    there.retainAll(deeds.stream().map(Deed::event).toList());
    if (counts(there).equals(counts(done)) && !there.equals(done)) {
      find.accept(Kind.OUT_OF_ORDER, "history: %s (expected: %s)".formatted(there, done));
    }
  }

  private static Map<String, Integer> counts(List<String> types) {
    Map<String, Integer> counts = new HashMap<>();
    types.forEach(type -> counts.merge(type, 1, Integer::sum));
    return counts;
  }
}
