package id.aduan.notification.channel;

import id.aduan.contract.EventId;
import id.aduan.contract.Language;
import id.aduan.letters.Letter;

/**
 * A message on its way out.
 *
 * @param id the same on each attempt, so that what arrives twice is known as the same
 */
public record Outgoing(EventId id, String address, Language language, Letter letter) {

  /** Addresses and texts must not reach a log by accident. */
  @Override
  public String toString() {
    return "Outgoing " + id;
  }
}
