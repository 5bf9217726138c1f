package id.aduan.kit.stream;

import id.aduan.contract.Envelope;

/** A record that can never be processed: it goes to the group's dead letters at once. */
public final class PoisonMessage extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Envelope<?> envelope;

  public PoisonMessage(Envelope<?> envelope, String reason) {
    super(reason);
    this.envelope = envelope;
  }

  /** The one record of the batch that is meant. */
  Envelope<?> envelope() {
    return envelope;
  }
}
