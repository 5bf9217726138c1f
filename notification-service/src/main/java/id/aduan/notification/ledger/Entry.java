package id.aduan.notification.ledger;

import id.aduan.notification.telling.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's entry about one message.
 *
 * @param fact what is told; gone once the message is settled, and with it whatever was written
 * @param since from when it was planned to go out; until then, since when it waits
 * @param at when the state last changed
 * @param version how many times the entry was written
 */
public record Entry(
    Notice notice,
    @Nullable Fact fact,
    MessageState state,
    Tally tally,
    Instant since,
    Instant at,
    long version) {

  public StateCode code() {
    return StateCode.of(state);
  }
}
