package id.aduan.routing.cases;

import id.aduan.contract.LinkKind;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cases, each with its whole history; a write is of one case and conditional. */
public interface Cases {

  /** What is stored under these numbers; a number under which nothing is stored is absent. */
  Map<TrackingId, Stored> load(Collection<TrackingId> ids);

  /** A case that has been opened. */
  Optional<Stored.Opened> find(TrackingId id);

  /**
   * Stores what was decided, each write only if what it was decided on is still what is stored.
   *
   * @return the numbers whose writes may not have happened: to be loaded and decided again
   */
  Set<TrackingId> save(List<CaseWrite> writes);

  /** The whole history of a case, oldest first. */
  List<Recorded> history(TrackingId id);

  /**
   * A part of the history of a case, oldest first.
   *
   * @param after the sequence that it goes on from
   */
  List<Recorded> history(TrackingId id, long after, int limit);

  /** Cases of a share for which the clock has something to do, the longest overdue first. */
  List<Case> late(Instant now, Share share, int limit);

  /**
   * Cases that are neither closed nor put away, by number.
   *
   * @param after the number to go on from; null at the beginning
   */
  List<Case> open(@Nullable TrackingId after, int limit);

  /** What waits for an official, as far as he may see it: one page, cut between cases. */
  RequestPage asked(PersonId official, Sight sight, @Nullable String after, int limit);

  /** The cases that say they belong together with this one. */
  Map<TrackingId, LinkKind> linkedTo(TrackingId id, int limit);

  /** Cases whose content is kept for this term and that ended by this instant. */
  List<Case> kept(Keeping.Term term, Instant endedBy, int limit);

  /** One page of the erasures that were ordered, as far as the reader may see them. */
  ErasurePage erasures(ErasureQuery query, Sight sight);

  /** One page of a work list, as far as the reader may see it. */
  WorkPage list(WorkQuery query, Sight sight);

  /** How many cases a work list holds, as far as the reader may see them; its limit at most. */
  int count(WorkQuery query, Sight sight);

  /**
   * When complaints of a kecamatan were accepted, as far as the reader may see their cases: the
   * latest first.
   *
   * @param until the last instant that is asked for
   */
  List<Instant> arrivals(PlaceCode area, Instant after, Instant until, Sight sight, int limit);

  /** One page of what no message told, as far as the reader may see it. */
  UntoldPage untold(UntoldQuery query, Sight sight);
}
