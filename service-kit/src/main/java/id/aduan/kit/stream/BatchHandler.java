package id.aduan.kit.stream;

import id.aduan.contract.Envelope;
import java.util.List;

/**
 * Processes a batch of events, idempotently: any of them may come again.
 *
 * @param <E> the family of events
 */
@FunctionalInterface
public interface BatchHandler<E> {

  /**
   * Returns when the effects of the whole batch are durable.
   *
   * @throws PoisonMessage if one of the events can never be processed; the others are handed over
   *     again
   */
  void handle(List<Envelope<E>> batch);
}
