package id.aduan.routing.web;

import id.aduan.kit.api.ApiDescription;
import id.aduan.kit.api.OwnParameters;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.cases.Refusal;
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
                List.of("If-Match")),
            Set.of(),
            Map.of(
                "/loket/cases/{id}/told",
                List.of("version"),
                "/tugas/cases/{id}/acts",
                List.of("action", "version", "key"),
                "/tugas/cases/{id}/requests/{number}",
                List.of("action", "version", "key"),
                "/pengaturan/{register}/isian",
                List.of("action", "version", "entry"),
                "/pengaturan/{register}/pratinjau",
                List.of("action", "version", "entry", "undone"),
                "/pengaturan/{register}/perubahan",
                List.of("version", "changes"),
                "/penunjukan/pratinjau",
                List.of("action", "opd", "person", "role", "decree", "appointment", "reason"),
                "/penunjukan/perubahan",
                List.of("key", "opd", "person", "role", "decree"),
                "/penunjukan/wewenang",
                List.of("action", "key", "opd", "grant"),
                "/penunjukan/{id}/pencabutan",
                List.of("action", "reason"))),
        reasons());
  }

  static Map<String, Bilingual> reasons() {
    return Arrays.stream(Refusal.values())
        .collect(Collectors.toMap(Refusal::code, Problems::sentence));
  }
}
