package id.aduan.routing.web.console;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Entry.Official;
import id.aduan.routing.organisation.Register;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes and ids as people know them. */
@Component
public final class Names {
  private static final int KECAMATAN = "13.11.01".length();
  private static final int ENOUGH_OF_AN_ID = 4;
  private final Directory directory;
  private final CurrentOrganisation organisation;

  private final Appointments appointments;
  private final MessageSource messages;

  Names(
      Directory directory,
      CurrentOrganisation organisation,
      Appointments appointments,
      MessageSource messages) {
    this.directory = directory;
    this.organisation = organisation;
    this.appointments = appointments;
    this.messages = messages;
  }

  public Directory directory() {
    return directory;
  }

  /** Whether anything of the sample data is in use. */
  public boolean hasSamples() {
    return organisation.get().registers().values().stream()
        .anyMatch(contents -> !contents.samples().isEmpty());
  }

  public String opd(@Nullable OpdCode code) {
    return code == null ? "" : directory.opds().getOrDefault(code, code.value());
  }

  public String category(@Nullable CategoryCode code) {
    return code == null ? "" : directory.categories().getOrDefault(code, code.value());
  }

  public String institution(InstitutionCode code) {
    return directory.institutions().getOrDefault(code, code.value());
  }

  /** A nagari with its kecamatan. */
  public String place(@Nullable PlaceCode code) {
    if (code == null) {
      return "";
    }
    String name = directory.places().getOrDefault(code, code.value());
    return code.value().length() <= KECAMATAN
        ? name
        : name + ", " + place(new PlaceCode(code.value().substring(0, KECAMATAN)));
  }

  /**
   * Of whoever is in no register, what he is by his latest decree; the end of his number tells him
   * from others.
   */
  public String person(@Nullable PersonId id) {
    if (id == null) {
      return "";
    }
    return organisation.get().of(Register.PEOPLE).entries().get(id.value())
            instanceof Official official
        ? official.name()
        : what(id)
            + " …"
            + id.value().substring(Math.max(0, id.value().length() - ENOUGH_OF_AN_ID));
  }

  private String what(PersonId id) {
    return appointments.of(id).stream()
        .max(Comparator.comparing(Appointment::validUntil))
        .map(held -> said("rank." + held.rank()) + " " + opd(held.opd()))
        .orElseGet(() -> said("person.unknown"));
  }

  private String said(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
