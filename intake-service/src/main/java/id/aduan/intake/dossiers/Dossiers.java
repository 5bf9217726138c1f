package id.aduan.intake.dossiers;

import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The dossiers, which are records of authority: nothing else can say again what is in them. */
public interface Dossiers {

  /** Those of these numbers that exist, an erased one included. */
  Map<TrackingId, Versioned> find(Collection<TrackingId> complaints);

  /**
   * Saves all of these, or throws if one was written by somebody else since it was read; some may
   * be saved then, which does no harm: the batch comes again.
   */
  void save(List<Change> changes);

  /**
   * Complaints for which no case event was seen, recorded before this time, the oldest first.
   *
   * @param limit at most so many
   */
  List<TrackingId> awaitingCase(Instant recordedBefore, int limit);

  /** For these a case event was seen. */
  void caseSeen(Collection<TrackingId> complaints);

  /**
   * A dossier and its version in the store; 0: it is not in the store.
   *
   * @param version grows with each save
   */
  record Versioned(long version, Dossier dossier) {}

  /**
   * A save.
   *
   * @param before as it was read
   */
  record Change(TrackingId complaint, Versioned before, Dossier next) {}
}
