package id.aduan.intake.dossiers;

import id.aduan.contract.DossierEvent.ReporterReplied;

/** What an event does to a dossier. */
public sealed interface Recording {
  record Changed(Dossier next) implements Recording {}

  /** A copy of what is recorded, or something that came after an erasure. */
  record Unchanged() implements Recording {}

  /**
   * Other content came under the id of something recorded, and both had been acknowledged: the
   * second is kept as an addition, which is published as an event of its own.
   *
   * @param key of the addition; a function of both, so that a copy yields the same
   */
  record Conflicting(ReporterReplied addition, String key) implements Recording {}

  /** The dossier can not take more. */
  record Full() implements Recording {}
}
