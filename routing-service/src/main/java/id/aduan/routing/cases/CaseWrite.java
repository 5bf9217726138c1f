package id.aduan.routing.cases;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One conditional write of one case. */
public sealed interface CaseWrite {
  TrackingId id();

  /**
   * A case begins.
   *
   * @param awaited whether something has been waiting under its number
   * @param area the kecamatan among whose arrivals it counts; null: among none
   * @param number by which its reporter's telephone is found; null: by none
   */
  record Open(
      Case after,
      List<Recorded> recorded,
      List<EventId> taken,
      boolean awaited,
      @Nullable PlaceCode area,
      @Nullable LastDigits number)
      implements CaseWrite {
    public Open {
      recorded = List.copyOf(recorded);
      taken = List.copyOf(taken);
    }

    /** Of whose reporter no telephone is known. */
    public Open(
        Case after,
        List<Recorded> recorded,
        List<EventId> taken,
        boolean awaited,
        @Nullable PlaceCode area) {
      this(after, recorded, taken, awaited, area, null);
    }

    @Override
    public TrackingId id() {
      return after.id();
    }
  }

  /**
   * A case goes on, or only remembers whom it has heard.
   *
   * @param taken dossier events that this write settles
   * @param answered the command that this write carries out
   */
  record Advance(
      Case before,
      Case after,
      List<Recorded> recorded,
      List<EventId> taken,
      @Nullable Answered answered)
      implements CaseWrite {
    public Advance {
      recorded = List.copyOf(recorded);
      taken = List.copyOf(taken);
    }

    @Override
    public TrackingId id() {
      return after.id();
    }
  }

  /**
   * Something came before its complaint, and waits.
   *
   * @param known what has been waiting already
   * @param erasing whether it takes the place of that
   */
  record Hold(
      TrackingId id, List<Envelope<DossierEvent>> early, Set<EventId> known, boolean erasing)
      implements CaseWrite {
    public Hold {
      early = List.copyOf(early);
      known = Set.copyOf(known);
    }
  }
}
