package id.aduan.routing.web.boards;

import id.aduan.contract.ActorRole;
import id.aduan.contract.OpdCode;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.ConflictPolicy;
import id.aduan.routing.cases.Readers;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Entry.Official;
import id.aduan.routing.organisation.Register;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which boards somebody reads today. */
@Component
final class BoardReaders {
  private final Readers readers;
  private final Authorities authorities;
  private final CurrentOrganisation organisation;
  private final Directory directory;
  private final Clock clock;

  BoardReaders(
      Readers readers,
      Authorities authorities,
      CurrentOrganisation organisation,
      Directory directory,
      Clock clock) {
    this.readers = readers;
    this.authorities = authorities;
    this.organisation = organisation;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * What may be chosen.
   *
   * @param regency whether the whole regency's board is among it
   */
  record Reach(boolean regency, List<OpdCode> opds) {
    Reach {
      opds = List.copyOf(opds);
    }

    boolean isNone() {
      return !regency && opds.isEmpty();
    }
  }

  /** Who overlooks the regency reads all boards, who belongs to an office its own. */
  Reach of(Officer officer) {
    boolean regency =
        officer.overlooksAll()
            || readers.of(officer, ConflictPolicy.INSPEKTORAT).worksFor(ConflictPolicy.INSPEKTORAT);
    Stream<OpdCode> opds =
        regency
            ? directory.opds().keySet().stream()
            : Stream.concat(
                authorities.officesOf(officer.id(), clock.instant()).stream()
                    .filter(opd -> readers.of(officer, opd).worksFor(opd)),
                office(officer).stream());
    return new Reach(
        regency, opds.distinct().sorted(Comparator.comparing(OpdCode::value)).toList());
  }

  /** An official acts for no office, but belongs to one. */
  private Optional<OpdCode> office(Officer officer) {
    return officer.roles().contains(ActorRole.OFFICIAL)
            && organisation.get().of(Register.PEOPLE).entries().get(officer.id().value())
                instanceof Official official
        ? Optional.of(official.opd())
        : Optional.empty();
  }
}
