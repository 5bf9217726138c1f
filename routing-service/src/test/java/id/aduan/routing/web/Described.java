package id.aduan.routing.web;

import id.aduan.kit.api.ApiDescription;
import id.aduan.kit.api.OwnParameters;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.cases.Refusal;
import id.aduan.routing.web.console.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.context.WebApplicationContext;

/** The description of this service's endpoints, with the reasons for which it refuses. */
public final class Described {
  private Described() {}

  public static ApiDescription of(WebApplicationContext context) {
    return new ApiDescription(
        context,
        new OwnParameters(
            Map.of(
                Call.class,
                List.of("If-Match", "Idempotency-Key"),
                RegisterCall.class,
                List.of("If-Match"),
                Visit.class,
                List.of()),
            Set.of(),
            Map.ofEntries(
                Map.entry("/loket/cases/{id}/told", List.of("version")),
                Map.entry("/tugas/cases/{id}/acts", List.of("action", "version", "key")),
                Map.entry("/tugas/cases/{id}/form", List.of("action", "version", "key")),
                Map.entry(
                    "/tugas/cases/{id}/requests/{number}", List.of("action", "version", "key")),
                Map.entry("/pengaturan/{register}/isian", List.of("action", "version", "entry")),
                Map.entry(
                    "/pengaturan/{register}/pratinjau",
                    List.of("action", "version", "entry", "undone")),
                Map.entry("/pengaturan/{register}/perubahan", List.of("version", "changes")),
                Map.entry(
                    "/penunjukan/pratinjau",
                    List.of("action", "opd", "person", "role", "decree", "appointment", "reason")),
                Map.entry(
                    "/penunjukan/perubahan", List.of("key", "opd", "person", "role", "decree")),
                Map.entry("/penunjukan/wewenang", List.of("action", "key", "opd", "grant")),
                Map.entry("/penunjukan/{id}/pencabutan", List.of("action", "reason")),
                Map.entry("/tugas/sekaligus", List.of("action", "pick", "key")),
                Map.entry("/tugas/sekaligus/lakukan", List.of("action", "pick", "key")))),
        reasons());
  }

  static Map<String, Bilingual> reasons() {
    return Arrays.stream(Refusal.values())
        .collect(Collectors.toMap(Refusal::code, Problems::sentence));
  }
}
