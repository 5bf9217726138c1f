package id.aduan.intake.stream;

import id.aduan.contract.wire.CaseRecord;

/** What the cases topic says: something known, or that something happened. */
sealed interface CaseNews {
  record Known(CaseRecord fact) implements CaseNews {}

  record OfUnknownKind(String name) implements CaseNews {}
}
