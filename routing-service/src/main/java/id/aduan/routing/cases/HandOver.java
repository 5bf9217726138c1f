package id.aduan.routing.cases;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ContentPart;
import id.aduan.contract.TrackingId;
import java.util.Map;
import java.util.Optional;

/**
 * What is handed over in person to a reporter whom no message reached.
 *
 * @param texts the question, or the final answer and what was done
 */
public record HandOver(
    TrackingId trackingId,
    long version,
    CaseStateCode state,
    Untold untold,
    Map<ContentPart, String> texts) {
  public HandOver {
    texts = Map.copyOf(texts);
  }

  static Optional<HandOver> of(Case on) {
    return Untold.of(on)
        .map(untold ->
            new HandOver(
                on.id(),
                on.version(),
                on.state().code(),
                untold,
                on.writings().of(untold.event())));
  }
}
