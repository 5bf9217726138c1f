package id.aduan.intake.tracking;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened, with the words that are meant for the reporter.
 *
 * @param sequence its number in the case
 */
public record Moment(long sequence, Instant at, CaseEvent event, Map<ContentPart, String> texts) {
  public Moment {
    texts = Map.copyOf(texts);
  }
}
