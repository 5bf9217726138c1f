package id.aduan.routing.mongo;

import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;

import id.aduan.contract.Code;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.UnitCode;
import id.aduan.routing.cases.Concerned;
import id.aduan.routing.cases.Conflict;
import id.aduan.routing.cases.Sight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Whom a case is about, and whom an event names, as documents and back. */
final class ConflictDocument {
  private ConflictDocument() {}

  static Document write(Conflict conflict) {
    return new Document("open", conflict.open())
        .append("offices", values(conflict.offices()))
        .append("accused", write(conflict.accused()))
        .append("coordinatedBy", conflict.coordinatedBy().name());
  }

  /** Only what a reader may see; what he may not stays out of the page and of its count. */
  static List<Bson> filters(Sight sight) {
    List<Bson> filters = new ArrayList<>();
    if (sight.person() != null) {
      filters.add(ne("conflict.accused.people", sight.person().value()));
    }
    if (!sight.units().isEmpty()) {
      filters.add(nin("conflict.accused.units", values(sight.units())));
    }
    if (!sight.offices().isEmpty()) {
      filters.add(nin("conflict.offices", values(sight.offices())));
    }
    if (!sight.hidden().isEmpty()) {
      filters.add(
          nin("conflict.coordinatedBy", sight.hidden().stream().map(Enum::name).sorted().toList()));
    }
    return filters;
  }

  static Conflict read(Document stored) {
    return new Conflict(
        stored.getBoolean("open"),
        codes(stored, "offices", OpdCode::new),
        concerned(stored.get("accused", Document.class)),
        CoordinatedBy.valueOf(stored.getString("coordinatedBy")));
  }

  static Document write(Concerned concerned) {
    return new Document("people", values(concerned.people()))
        .append("units", values(concerned.units()));
  }

  static Concerned concerned(Document stored) {
    return new Concerned(
        codes(stored, "people", PersonId::new), codes(stored, "units", UnitCode::new));
  }

  private static List<String> values(Collection<? extends Code> codes) {
    return codes.stream().map(Code::value).sorted().toList();
  }

  private static <C> Set<C> codes(Document stored, String field, Function<String, C> read) {
    return stored.getList(field, String.class).stream().map(read).collect(Collectors.toSet());
  }
}
