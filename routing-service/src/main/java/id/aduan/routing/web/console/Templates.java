package id.aduan.routing.web.console;

import id.aduan.contract.OpdCode;
import id.aduan.routing.cases.Case;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Entry.Official;
import id.aduan.routing.organisation.Entry.Template;
import id.aduan.routing.organisation.Entry.Unit;
import id.aduan.routing.organisation.Placeholder;
import id.aduan.routing.organisation.Register;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts that an answer may begin with, with what is known of a case and its officer. */
@Component
final class Templates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id"));

  private final CurrentOrganisation organisation;
  private final Names names;

  Templates(CurrentOrganisation organisation, Names names) {
    this.organisation = organisation;
    this.names = names;
  }

  /** What is not known stays open. */
  List<Template> of(CasePage page, Visit visit) {
    Map<Placeholder, String> known = known(page, visit);
    return organisation.get().entries(Register.TEMPLATES, Template.class).stream()
        .map(template ->
            new Template(
                template.code(), template.name(), Placeholder.filled(template.text(), known)))
        .toList();
  }

  private Map<Placeholder, String> known(CasePage page, Visit visit) {
    Case found = page.found();
    OpdCode opd = found.holder().orElse(null);
    Official official = official(visit);
    Map<Placeholder, String> known = new EnumMap<>(Placeholder.class);
    known.put(Placeholder.NOMOR, found.id().grouped());
    known.put(Placeholder.OPD, names.opd(opd));
    known.put(Placeholder.UNIT, units(official));
    known.put(Placeholder.JUDUL, page.title());
    known.put(Placeholder.KATEGORI, names.category(found.subject().category()));
    known.put(Placeholder.TEMPAT, names.place(found.subject().place()));
    known.put(Placeholder.TANGGAL_DITERIMA, day(found.origin().acceptedAt()));
    known.put(
        Placeholder.TENGGAT,
        page.dues().stream().findFirst().map(due -> day(due.lastDay())).orElse(""));
    known.put(Placeholder.NAMA_PETUGAS, visit.name());
    known.put(Placeholder.JABATAN, official == null ? "" : official.post());
    return known;
  }

  private @Nullable Official official(Visit visit) {
    return organisation.get().of(Register.PEOPLE).entries().get(visit.officer().id().value())
            instanceof Official official
        ? official
        : null;
  }

  private String units(@Nullable Official official) {
    return official == null
        ? ""
        : official.units().stream()
            .map(code -> organisation.get().of(Register.UNITS).entries().get(code.value()))
            .filter(Unit.class::isInstance)
            .map(unit -> ((Unit) unit).name())
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static String day(Instant at) {
    return DAY.format(at.atZone(WorkingCalendar.ZONE));
  }
}
