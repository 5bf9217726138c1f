package id.aduan.routing.cases;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.TrackingId;

/** What an officer is answered. */
public sealed interface Outcome {

  /** It is done, now or before. */
  record Done(TrackingId trackingId, CaseStateCode state, long version) implements Outcome {}

  /** The rules forbid it. */
  record Refused(Refusal refusal) implements Outcome {}

  /** There is no such case, or none that he may know of. */
  record NotFound() implements Outcome {}

  /** He may see the case, but not do this. */
  record NotEntitled() implements Outcome {}

  /** The case has moved on since he looked. */
  record Stale(long version) implements Outcome {}

  /** Another command has been given under this key. */
  record KeyConflict() implements Outcome {}
}
