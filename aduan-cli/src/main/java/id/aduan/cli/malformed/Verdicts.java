package id.aduan.cli.malformed;

import id.aduan.cli.malformed.RawDoor.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often was answered what, and what of it should never be. */
final class Verdicts {
  private static final long NONE = -1;
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

  private record Trouble(long first, LongAdder times) {
    String told(String what) {
      return first == NONE
          ? what
          : String.format(Locale.ROOT, "%s: %d times, first input %d", what, times.sum(), first);
    }
  }

  void look(BadRequest request, long number, Reply reply) {
    String answer =
        switch (reply) {
          case Reply.Said said -> Integer.toString(said.status());
          case Reply.Closed _ -> "closed";
          case Reply.Silent _ -> "silent";
        };
    answers.computeIfAbsent(answer, _ -> new LongAdder()).increment();
    Judgement.of(request, reply)
        .ifPresent(wrong -> trouble(request.service() + " " + wrong, number));
  }

  /** Something that no single input did. */
  void trouble(String what) {
    trouble(what, NONE);
  }

  private void trouble(String what, long number) {
    troubles.computeIfAbsent(what, _ -> new Trouble(number, new LongAdder())).times().increment();
  }

  Map<String, Long> answers() {
    Map<String, Long> counted = new TreeMap<>();
    answers.forEach((answer, times) -> counted.put(answer, times.sum()));
    return counted;
  }

  List<String> troubles() {
    return troubles.entrySet().stream().map(each -> each.getValue().told(each.getKey())).toList();
  }
}
