package id.aduan.oversight.watching;

import id.aduan.contract.CaseStateCode;
import java.time.Instant;

/**
 * Where a case stands.
 *
 * @param since when it came to stand there
 * @param working the state that it is in, or goes back to when its reporter has answered
 */
public record Standing(CaseStateCode state, Instant since, CaseStateCode working) {

  static Standing in(CaseStateCode state, Instant since) {
    return new Standing(state, since, state);
  }

  Standing awaitingReporter(Instant from) {
    return new Standing(CaseStateCode.AWAITING_REPORTER, from, working);
  }

  Standing reporterAnswered(Instant at) {
    return in(working, at);
  }
}
