package id.aduan.oversight.watching;

import id.aduan.contract.CaseEvent;

/** What the case authority said happened: of a kind that this version knows, or not. */
public sealed interface Observed {

  /** An event that can be understood. */
  record Known(CaseEvent event) implements Observed {}

  /** An event of a kind from later than this version: the case went on, nobody here knows how. */
  record OfUnknownKind(String type) implements Observed {}
}
