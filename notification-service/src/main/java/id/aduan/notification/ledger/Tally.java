package id.aduan.notification.ledger;

/**
 * What has been counted of a message.
 *
 * @param attempts how many times somebody was about to hand it over
 * @param uncertain how many of these ended without an answer
 * @param events how many events about it there are
 */
public record Tally(int attempts, int uncertain, int events) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally attempted() {
    return new Tally(attempts + 1, uncertain, events);
  }

  Tally unanswered() {
    return new Tally(attempts, uncertain + 1, events);
  }

  Tally told(int more) {
    return new Tally(attempts, uncertain, events + more);
  }
}
