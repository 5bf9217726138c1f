package id.aduan.routing.cases;

import id.aduan.contract.OpdCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.appointments.Officer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists cases, always as far as whoever asks sees them: the one way from a door to the lists. */
public final class CaseReads {
  private static final int AT_ONCE = 500;
  private final Cases cases;
  private final Readers readers;

  public CaseReads(Cases cases, Readers readers) {
    this.cases = cases;
    this.readers = readers;
  }

  /** One page of a work list. */
  public WorkPage list(WorkQuery query, Officer officer) {
    return cases.list(query, readers.sight(officer));
  }

  /** One page of an office's work list: who works there sees it whoever coordinates. */
  public WorkPage listOf(OpdCode office, WorkQuery query, Officer officer) {
    return cases.list(query, ofOffice(office, officer));
  }

  /** How many cases a work list holds; the limit of the query at most. */
  public int count(WorkQuery query, Officer officer) {
    return cases.count(query, readers.sight(officer));
  }

  /** How many cases an office's work list holds; the limit of the query at most. */
  public int countOf(OpdCode office, WorkQuery query, Officer officer) {
    return cases.count(query, ofOffice(office, officer));
  }

  /** One page of all that he may see and in which something is found, on whatever desk it lies. */
  public WorkPage search(WorkQuery query, Officer officer) {
    return cases.list(query.within(readers.reach(officer)), readers.sight(officer).ofOwnWork());
  }

  /** Which cases an officer may see now; to be asked anew when his rights may have changed. */
  public Predicate<Case> sees(Officer officer) {
    Reach reach = readers.reach(officer);
    Sight sight = readers.sight(officer).ofOwnWork();
    return on -> reach.covers(on) && sight.reaches(on.conflict());
  }

  private Sight ofOffice(OpdCode office, Officer officer) {
    Sight sight = readers.sight(officer);
    return readers.of(officer, office).worksFor(office) ? sight.ofOwnWork() : sight;
  }

  /** One page of what no message told. */
  public UntoldPage untold(UntoldQuery query, Officer officer) {
    return cases.untold(query, readers.sight(officer).ofOwnWork());
  }

  /** What waits for an official himself. */
  public RequestPage asked(Officer official, @Nullable String after, int limit) {
    return cases.asked(official.id(), readers.sight(official).ofOwnWork(), after, limit);
  }

  /** Those of the cases that an officer would find in no list, whatever he asks for. */
  public Set<TrackingId> hidden(Set<TrackingId> named, Officer officer) {
    Sight sight =
        readers.of(officer, ConflictPolicy.INSPEKTORAT).worksFor(ConflictPolicy.INSPEKTORAT)
            ? readers.sight(officer).ofOwnWork()
            : readers.sight(officer);
    Set<TrackingId> hidden = new HashSet<>();
    List<TrackingId> all = new ArrayList<>(named);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      cases
          .load(all.subList(from, Math.min(all.size(), from + AT_ONCE)))
          .forEach((id, stored) -> {
            if (stored instanceof Stored.Opened opened
                && !sight.reaches(opened.found().conflict())) {
              hidden.add(id);
            }
          });
    }
    return hidden;
  }
}
