package id.aduan.routing.web.console;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Entry.Official;
import id.aduan.routing.organisation.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Codes and ids as people know them. */
@Component
public final class Names {
  private static final int KECAMATAN = "13.11.01".length();
  private static final int ENOUGH_OF_AN_ID = 4;
  private final Directory directory;
  private final CurrentOrganisation organisation;

  Names(Directory directory, CurrentOrganisation organisation) {
    this.directory = directory;
    this.organisation = organisation;
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

  /** Of whoever is in no register, the end of his number. */
  public String person(@Nullable PersonId id) {
    if (id == null) {
      return "";
    }
    return organisation.get().of(Register.PEOPLE).entries().get(id.value())
            instanceof Official official
        ? official.name()
        : "…" + id.value().substring(Math.max(0, id.value().length() - ENOUGH_OF_AN_ID));
  }
}
