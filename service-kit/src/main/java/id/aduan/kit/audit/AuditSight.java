package id.aduan.kit.audit;

import id.aduan.contract.TrackingId;
import java.util.Set;
import org.springframework.security.core.Authentication;

/**
 * Which cases a reader of the audit is kept from. A service that has none, because it knows of no
 * conflict of interest, shows entries that name a case to the Inspektorat alone.
 */
@FunctionalInterface
public interface AuditSight {

  /** Those of the cases that he does not see. */
  Set<TrackingId> hidden(Set<TrackingId> named, Authentication reader);
}
