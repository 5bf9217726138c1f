package id.aduan.routing.web.console;

import id.aduan.routing.disclosure.Disclosures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What in a form the reporter should not read of others. */
final class Warnings {
  private Warnings() {}

  static List<Warning> of(Filled filled, CasePage page, Visit visit) {
    Disclosures disclosures = new Disclosures(List.of(visit.name(), page.reporter()));
    return read(filled, page).entrySet().stream()
        .flatMap(field ->
            disclosures.in(field.getValue()).stream()
                .map(found -> Warning.of(field.getKey(), field.getValue(), found, filled)))
        .toList();
  }

  /** What the reporter reads of it, by the keys of the labels. */
  private static Map<String, String> read(Filled filled, CasePage page) {
    String act = filled.action();
    return switch (act) {
      case "questions" -> Map.of("field.question", filled.value(act, "text"));
      case "answers" -> Map.of("field.answer", filled.value(act, "text"));
      case "archive" -> Map.of("field.why-reporter", filled.value(act, "text"));
      case "draft", "resolution" ->
          resolution(filled.value(act, "answer"), filled.value(act, "whatWasDone"));
      case "approval" -> {
        CasePage.Draft draft = page.draft();
        yield draft == null ? Map.of() : resolution(draft.answer(), draft.whatWasDone());
      }
      default -> Map.of();
    };
  }

  private static Map<String, String> resolution(String answer, String whatWasDone) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("field.final-answer", answer);
    texts.put("field.what-was-done", whatWasDone);
    return texts;
  }
}
