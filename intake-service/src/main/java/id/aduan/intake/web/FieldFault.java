package id.aduan.intake.web;

import id.aduan.contract.Language;
import id.aduan.intake.complaints.Flaw;
import java.util.List;

/**
 * What is wrong with a field of a page.
 *
 * @param id of the field's element
 */
record FieldFault(String id, String message) {

  static List<FieldFault> of(List<Flaw> flaws, Language language) {
    return of("", flaws, language);
  }

  /**
   * @param prefix of the ids of one of several forms on a page
   */
  static List<FieldFault> of(String prefix, List<Flaw> flaws, Language language) {
    return flaws.stream()
        .map(flaw ->
            new FieldFault(prefix + flaw.field().replace('.', '-'), flaw.code().in(language)))
        .toList();
  }
}
