package id.aduan.oversight.watching;

import id.aduan.contract.AgencyCode;
import id.aduan.contract.OpdCode;
import java.util.Set;

/**
 * That an oversight agency watches the cases of a scope.
 *
 * @param offices the local offices that the agency itself is; a case that accuses one of them is
 *     outside its scope
 */
public record Subscription(AgencyCode agency, Scope scope, Set<OpdCode> offices) {
  public Subscription {
    offices = Set.copyOf(offices);
  }

  /** Of an agency from outside the local administration. */
  public Subscription(AgencyCode agency, Scope scope) {
    this(agency, scope, Set.of());
  }

  /**
   * Whether the agency may look at a case: one that has come into its scope stays there, so that it
   * sees how it ends, except while one of its offices is accused.
   */
  boolean covers(WatchedCase watched) {
    return !watched.matter().accusesOneOf(offices)
        && (watched.isInFeedOf(agency) || scope.covers(watched));
  }
}
