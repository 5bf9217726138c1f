package id.aduan.intake.web;

import java.util.List;

/**
 * What the pages name and offer of the place where they are used.
 *
 * @param regency as the header names it
 * @param kecamatan to choose from
 */
public record FormChoices(String regency, List<String> kecamatan) {
  public FormChoices {
    kecamatan = List.copyOf(kecamatan);
  }
}
