package id.aduan.routing.web.console;

import id.aduan.contract.ActorRole;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.CaseReads;
import id.aduan.routing.cases.ConflictPolicy;
import id.aduan.routing.cases.Readers;
import id.aduan.routing.cases.WorkPage;
import id.aduan.routing.cases.WorkQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** At which desks somebody works today, and what lies there as far as he sees it. */
@Component
final class Places {
  private final Readers readers;
  private final Authorities authorities;
  private final CaseReads reads;
  private final Dues dues;

  Places(Readers readers, Authorities authorities, CaseReads reads, Dues dues) {
    this.readers = readers;
    this.authorities = authorities;
    this.reads = reads;
    this.dues = dues;
  }

  /** The desks of those who coordinate first. */
  List<Place> of(Officer officer) {
    List<Place> places = new ArrayList<>();
    if (officer.overlooksAll()) {
      places.add(Place.of(CoordinatedBy.COORDINATORS));
    }
    if (readers.of(officer, ConflictPolicy.INSPEKTORAT).worksFor(ConflictPolicy.INSPEKTORAT)) {
      places.add(Place.of(CoordinatedBy.INSPEKTORAT));
    }
    if (officer.roles().contains(ActorRole.LEADER)
        && !readers.sight(officer).hidden().contains(CoordinatedBy.LEADERS)) {
      places.add(Place.of(CoordinatedBy.LEADERS));
    }
    authorities.officesOf(officer.id(), dues.now()).stream()
        .filter(opd -> readers.of(officer, opd).worksFor(opd))
        .sorted(Comparator.comparing(OpdCode::value))
        .map(Place::of)
        .forEach(places::add);
    return places;
  }

  /** One that he has, or an OPD's into which he looks because he overlooks all. */
  Optional<Place> find(String code, Officer officer) {
    return of(officer).stream()
        .filter(place -> place.code().equals(code))
        .findFirst()
        .or(() -> officer.overlooksAll() ? looked(code) : Optional.empty());
  }

  private static Optional<Place> looked(String code) {
    try {
      return Optional.of(Place.of(new OpdCode(code)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  WorkQuery query(Place place, WorkList list, Officer officer, int limit) {
    return list.query(place.desk(), officer.id(), dues.now(), dues.endOfToday(), limit);
  }

  WorkPage page(Place place, WorkQuery query, Officer officer) {
    OpdCode office = place.office();
    return office == null ? reads.list(query, officer) : reads.listOf(office, query, officer);
  }

  int count(Place place, WorkQuery query, Officer officer) {
    OpdCode office = place.office();
    return office == null ? reads.count(query, officer) : reads.countOf(office, query, officer);
  }
}
