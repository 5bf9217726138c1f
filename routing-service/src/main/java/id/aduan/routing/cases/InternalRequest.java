package id.aduan.routing.cases;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.time.Instant;

/**
 * A question to an official of the administration for facts; the reporter never sees it.
 *
 * @param number which of this case, from 1
 * @param office where the official is
 */
public record InternalRequest(
    int number, OpdCode office, PersonId official, Instant due, Status status) {

  /** What became of a request. */
  public enum Status {
    OPEN,
    OVERDUE,
    ANSWERED,
    WITHDRAWN;

    boolean waits() {
      return switch (this) {
        case OPEN, OVERDUE -> true;
        case ANSWERED, WITHDRAWN -> false;
      };
    }
  }

  InternalRequest now(Status next) {
    return new InternalRequest(number, office, official, due, next);
  }
}
