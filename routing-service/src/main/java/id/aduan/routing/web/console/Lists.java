package id.aduan.routing.web.console;

import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.WorkPage;
import id.aduan.routing.cases.WorkQuery;
import id.aduan.routing.web.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the list that an address asks for, as far as it is its reader's. */
@Component
final class Lists {
  private final Places places;

  Lists(Places places) {
    this.places = places;
  }

  /** A list of a desk, narrowed as it was asked for. */
  record Found(Place place, WorkList list, Asked asked) {}

  /** The first of his desks, and its first list, where none is named. */
  Found found(Asked asked, Officer officer) {
    Place place =
        asked.desk() == null
            ? places.of(officer).stream().findFirst().orElseThrow(Problems::notEntitled)
            : places.find(asked.desk(), officer).orElseThrow(Problems::notFound);
    WorkList list = list(place, asked.list()).orElseThrow(Problems::notFound);
    return new Found(place, list, asked.in(place.code(), list.code()));
  }

  private static Optional<WorkList> list(Place place, @Nullable String named) {
    List<WorkList> lists = WorkList.on(place.desk());
    return named == null
        ? lists.stream().findFirst()
        : WorkList.named(named).filter(lists::contains);
  }

  WorkQuery query(Found found, Officer officer, int limit) {
    return found.asked().narrow(places.query(found.place(), found.list(), officer, limit));
  }

  WorkPage page(Found found, WorkQuery query, Officer officer) {
    return places.page(found.place(), query, officer);
  }

  int count(Found found, WorkQuery query, Officer officer) {
    return places.count(found.place(), query, officer);
  }
}
