package id.aduan.routing.cases;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to an official of the administration for facts; the reporter never sees it.
 *
 * @param number which of this case, from 1
 * @param office where the official is
 * @param made sequence of the event whose content is what was asked
 * @param answered sequence of the event whose content is the answer; null while there is none
 */
public record InternalRequest(
    int number,
    OpdCode office,
    PersonId official,
    Instant due,
    Status status,
    long made,
    @Nullable Long answered) {

  /** What became of a request. */
  public enum Status {
    OPEN,
    OVERDUE,
    ANSWERED,
    WITHDRAWN;

    /** Whether an answer is still waited for. */
    public boolean waits() {
      return switch (this) {
        case OPEN, OVERDUE -> true;
        case ANSWERED, WITHDRAWN -> false;
      };
    }
  }

  InternalRequest now(Status next) {
    return new InternalRequest(number, office, official, due, next, made, answered);
  }

  InternalRequest answered(long sequence) {
    return new InternalRequest(number, office, official, due, Status.ANSWERED, made, sequence);
  }
}
