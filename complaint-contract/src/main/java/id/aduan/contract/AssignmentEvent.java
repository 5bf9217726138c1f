package id.aduan.contract;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an OPD's own system is told. Content is fetched by REST under today's appointment. */
public sealed interface AssignmentEvent {

  /**
   * The OPD has the case.
   *
   * @param supporting true where another OPD is responsible and this one helps; null otherwise
   */
  record CaseAssigned(
      OpdCode opd,
      ComplaintKind kind,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place,
      List<Deadline> deadlines,
      URI link,
      @Nullable Boolean supporting)
      implements AssignmentEvent {
    public CaseAssigned {
      deadlines = List.copyOf(deadlines);
    }
  }

  /** The OPD no longer has the case. */
  record AssignmentWithdrawn(OpdCode opd, CaseStateCode state) implements AssignmentEvent {}
}
