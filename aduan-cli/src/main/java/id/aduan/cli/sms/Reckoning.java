package id.aduan.cli.sms;

import id.aduan.cli.replay.Finding;
import id.aduan.cli.replay.Finding.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was written, laid beside what there is of it: a case for each message, and a receipt for
 * each case.
 *
 * @param cases how many there are
 * @param receipts how many SMS with the number of a case were submitted
 * @param doubled how many of them came once more, since an answer was lost
 * @param uncertain of how many messages of ours the ledger says that an answer was lost
 * @param findings what is not as it should be
 */
public record Reckoning(
    int cases, int receipts, int doubled, int uncertain, List<Finding> findings) {
  /** How a text ends of which only the beginning is shown. */
  private static final String CUT = "…";

  private static final Pattern WORD = Pattern.compile("\\bzq[a-z]{6}\\b");
  private static final Pattern NUMBER = Pattern.compile("\\b[0-9A-Z]{13}\\b");

  public Reckoning {
    findings = List.copyOf(findings);
  }

  static Reckoning of(
      Collection<Written> written,
      Collection<CaseSeen> cases,
      Collection<LedgerRow> ledger,
      Collection<Submission> submissions) {
    return new Desk(written, cases, ledger, submissions).reckon();
  }

  /** The number of the complaint that an SMS names; empty: none. */
  static String complaint(Submission submission) {
    Matcher number = NUMBER.matcher(submission.text());
    return number.find() ? number.group() : "";
  }

  /** As it reads, however its spaces and accents are written. */
  static String words(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /** Everything by what it belongs to. */
  private static final class Desk {
    private final Collection<Written> written;
    private final Map<String, List<CaseSeen>> byWord;
    private final Map<String, List<LedgerRow>> rows;
    private final Map<String, List<Submission>> receipts;
    private final List<Finding> findings = new ArrayList<>();
    private final int cases;
    private int doubled;

    Desk(
        Collection<Written> written,
        Collection<CaseSeen> cases,
        Collection<LedgerRow> ledger,
        Collection<Submission> submissions) {
      this.written = written;
      this.cases = cases.size();
      this.byWord = cases.stream().collect(Collectors.groupingBy(Desk::word));
      this.rows = ledger.stream().collect(Collectors.groupingBy(LedgerRow::trackingId));
      this.receipts = submissions.stream().collect(Collectors.groupingBy(Reckoning::complaint));
    }

    Reckoning reckon() {
      Map<String, List<CaseSeen>> unclaimed = new HashMap<>(byWord);
      for (Written message : written) {
        judge(message, byWord.getOrDefault(message.word(), List.of()));
        unclaimed.remove(message.word());
      }
      unclaimed
          .values()
          .forEach(strange ->
              strange.forEach(
                  one -> find(Kind.STRANGE, one.trackingId(), "a case that nobody wrote")));
      receipts
          .getOrDefault("", List.of())
          .forEach(one -> find(Kind.STRANGE, "", "an SMS without a number"));
      return new Reckoning(
          cases,
          receipts.values().stream().mapToInt(List::size).sum(),
          doubled,
          (int) rows.values().stream().flatMap(List::stream).filter(r -> r.uncertain() > 0).count(),
          findings);
    }

    private void judge(Written message, List<CaseSeen> found) {
      if (found.isEmpty()) {
        find(Kind.LOST, "", "no case with the word " + message.word());
      } else if (found.size() > 1) {
        find(
            Kind.DOUBLED,
            found.getLast().trackingId(),
            "%d cases with the word %s".formatted(found.size(), message.word()));
      }
      found.forEach(one -> judge(message, one));
    }

    private void judge(Written message, CaseSeen found) {
      String id = found.trackingId();
      if (!isOf(message, found)) {
        find(Kind.STRANGE, id, "other words than those of " + message.word());
      }
      List<LedgerRow> told = rows.getOrDefault(id, List.of());
      if (told.size() != 1 || !told.getFirst().isOver()) {
        find(
            Kind.STRANGE,
            id,
            "messages in the ledger: %s (expected: one, handed over)"
                .formatted(told.stream().map(LedgerRow::state).toList()));
      }
      int lostAnswers = told.stream().mapToInt(LedgerRow::uncertain).sum();
      judge(message, id, receipts.getOrDefault(id, List.of()), lostAnswers);
    }

    private void judge(Written message, String id, List<Submission> came, int lostAnswers) {
      if (came.isEmpty()) {
        find(Kind.LOST, id, "no receipt");
      } else if (came.size() > 1 + lostAnswers) {
        find(Kind.DOUBLED, id, "%d receipts, %d lost answers".formatted(came.size(), lostAnswers));
      }
      doubled += Math.max(0, came.size() - 1);
      if (!came.stream().allMatch(one -> one.whole() && one.number().equals(message.number()))) {
        find(Kind.STRANGE, id, "a receipt in parts, or to somebody else");
      }
    }

    private void find(Kind kind, String trackingId, String what) {
      findings.add(new Finding(kind, trackingId, what));
    }

    private static boolean isOf(Written message, CaseSeen found) {
      String text = words(message.text().replaceFirst("LAPOR ", ""));
      return found.text().endsWith(CUT)
          ? text.startsWith(words(found.text().replace(CUT, "")))
          : text.equals(words(found.text()));
    }

    private static String word(CaseSeen found) {
      Matcher word = WORD.matcher(found.text());
      return word.find() ? word.group() : "";
    }
  }
}
