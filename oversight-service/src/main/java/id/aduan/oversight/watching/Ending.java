package id.aduan.oversight.watching;

import id.aduan.contract.ArchiveReason;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.InstitutionCode;

/** How a case came to its end. */
public sealed interface Ending {
  Step step();

  /** Closed after its resolution. */
  record Closed(Step step, ClosedHow how) implements Ending {}

  /** Put away without being handled. */
  record Archived(Step step, ArchiveReason reason) implements Ending {}

  /** Taken by an institution beyond the regency. */
  record Forwarded(Step step, InstitutionCode institution) implements Ending {}

  /** Taken back by the reporter. */
  record Withdrawn(Step step) implements Ending {}
}
