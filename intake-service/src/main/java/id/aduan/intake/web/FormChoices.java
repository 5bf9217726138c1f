package id.aduan.intake.web;

import id.aduan.intake.complaints.Completeness;
import java.net.URI;
import java.util.List;

/**
 * What the pages name and offer of the place where they are used.
 *
 * @param regency as the header names it
 * @param kecamatan to choose from
 * @param completeness which categories can be told apart, and what each needs
 * @param publicUrl where citizens find these pages
 * @param tasks where the counter finds whom it has to tell in person; papers go below
 */
public record FormChoices(
    String regency, List<String> kecamatan, Completeness completeness, URI publicUrl, URI tasks) {
  public FormChoices {
    kecamatan = List.copyOf(kecamatan);
  }

  /** Where the counter adds the papers that somebody brings for his complaint. */
  public URI papers(String number) {
    return URI.create(tasks + "/cases/" + number + "/papers");
  }
}
