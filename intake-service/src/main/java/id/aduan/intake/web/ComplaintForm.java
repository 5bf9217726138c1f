package id.aduan.intake.web;

import id.aduan.contract.Submission.PlaceInput;
import id.aduan.contract.Submission.ReporterInput;
import id.aduan.contract.Submission.SubmitComplaint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form as it was filled in, kept as typed so that nothing is lost when it is shown again. */
record ComplaintForm(String key, Map<String, String> typed) {
  ComplaintForm {
    typed = Map.copyOf(typed);
  }

  static ComplaintForm empty() {
    return new ComplaintForm(IdempotencyKey.made().value(), Map.of());
  }

  /** The same for another complaint. */
  ComplaintForm withFreshKey() {
    return new ComplaintForm(IdempotencyKey.made().value(), typed);
  }

  /** For the page: what was typed into a field. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** For the page: whether a box was ticked, or this choice taken. */
  public boolean chosen(String field, String value) {
    return value.equals(typed.get(field));
  }

  SubmitComplaint submission() {
    return new SubmitComplaint(
        null,
        given("title"),
        given("text"),
        given("incidentDate"),
        new PlaceInput(
            given("place.text"), given("place.kecamatan"), given("place.nagari"), null, null),
        given("kind"),
        given("category"),
        null,
        chosen("misconductAlleged", "yes"),
        chosen("anonim", "yes"),
        chosen("rahasia", "yes"),
        new ReporterInput(
            given("reporter.name"), given("reporter.phone"), given("reporter.email"), null),
        null);
  }

  private @Nullable String given(String field) {
    String value = typed.get(field);
    return value == null || value.isBlank() ? null : value;
  }
}
