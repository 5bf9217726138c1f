package id.aduan.routing.web;

import static id.aduan.kit.security.Role.ADMIN_PEMBANTU;
import static id.aduan.kit.security.Role.ADMIN_UTAMA;
import static id.aduan.kit.security.Role.COORDINATOR;
import static id.aduan.kit.security.Role.COUNTER;
import static id.aduan.kit.security.Role.INSPEKTORAT;
import static id.aduan.kit.security.Role.LEADER;
import static id.aduan.kit.security.Role.OFFICIAL;
import static id.aduan.kit.security.Role.OPERATOR;

import id.aduan.kit.security.AccessTable;
import id.aduan.kit.security.Role;
import id.aduan.kit.security.Scope;
import id.aduan.kit.security.signin.SignIn;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which role reaches which endpoint. What somebody may do there, his appointments say. */
@Configuration(proxyBeanMethods = false)
class RoutingWeb implements WebMvcConfigurer {
  private static final String CASE = "/api/v1/cases/{id}";
  private static final String REGISTER = "/api/v1/organisation/{register}";
  private static final Role[] OF_COORDINATOR = {COORDINATOR};

  /** Where a case is about the coordinators, the Inspektorat or the leaders coordinate it. */
  private static final Role[] OF_COORDINATION = {COORDINATOR, ADMIN_UTAMA, INSPEKTORAT, LEADER};

  private static final Role[] OF_COUNTER = {COUNTER, COORDINATOR, ADMIN_UTAMA, INSPEKTORAT, LEADER};

  /** Each item is asked again for what it does. */
  private static final Role[] OF_ANYBODY_WHO_ACTS = {
    COORDINATOR, ADMIN_UTAMA, ADMIN_PEMBANTU, OFFICIAL, LEADER, INSPEKTORAT, COUNTER
  };

  /** An appointment alone entitles for an OPD, whatever role the token says besides. */
  private static final Role[] OF_OPD = {
    COORDINATOR, ADMIN_UTAMA, ADMIN_PEMBANTU, OFFICIAL, LEADER, INSPEKTORAT
  };

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new RequestArgument<>(Call.class, Call::of));
    resolvers.add(new RequestArgument<>(RegisterCall.class, RegisterCall::of));
  }

  @Bean
  AccessTable accessTable() {
    AccessTable.Builder table =
        AccessTable.builder()
            .open(HttpMethod.GET, "/api/v1/openapi")
            .allow(HttpMethod.GET, "/", Role.values())
            .open(HttpMethod.GET, SignIn.SIGNED_OUT)
            .open(HttpMethod.GET, SignIn.FAILED)
            .open(HttpMethod.GET, "/konsol.css")
            .open(HttpMethod.GET, "/konsol.js")
            .allow(HttpMethod.GET, "/pintasan", Role.values())
            .allow(HttpMethod.GET, "/tugas", OF_OPD)
            .allow(HttpMethod.GET, "/cari", OF_OPD)
            .allow(HttpMethod.POST, "/cari", OF_OPD)
            .allow(HttpMethod.GET, "/tugas/live", OF_OPD)
            .allow(HttpMethod.GET, "/tugas/cases/{id}/live", OF_OPD)
            .allow(HttpMethod.POST, "/tugas/cases/{id}/mengetik", OF_OPD)
            .allow(HttpMethod.POST, "/tugas/simpan", OF_OPD)
            .allow(HttpMethod.POST, "/tugas/lupakan", OF_OPD)
            .allow(HttpMethod.POST, "/tugas/sekaligus", OF_OPD)
            .allow(HttpMethod.POST, "/tugas/sekaligus/lakukan", OF_OPD)
            .allow(HttpMethod.GET, "/permintaan", OF_OPD)
            .allow(HttpMethod.GET, "/papan", OF_OPD)
            .allow(HttpMethod.GET, "/papan/csv", OF_OPD)
            .allow(HttpMethod.GET, "/tugas/cases/{id}", OF_OPD)
            .allow(HttpMethod.GET, "/tugas/cases/{id}/print", OF_OPD)
            .allow(HttpMethod.POST, "/tugas/cases/{id}/acts", OF_OPD)
            .allow(HttpMethod.POST, "/tugas/cases/{id}/files", OF_OPD)
            .allow(HttpMethod.POST, "/tugas/cases/{id}/form", OF_OPD)
            .allow(HttpMethod.GET, "/tugas/cases/{id}/requests/{number}", OF_OPD)
            .allow(HttpMethod.POST, "/tugas/cases/{id}/requests/{number}", OF_OPD)
            .allow(HttpMethod.GET, "/mulai", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/mulai/contoh", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/mulai/contoh", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/pengaturan", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/pengaturan/{register}", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/pengaturan/{register}/isian", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/pengaturan/{register}/isian", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/pengaturan/{register}/pratinjau", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/pengaturan/{register}/perubahan", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/pengaturan/{register}/berkas", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/pengaturan/{register}/tabel", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/pengaturan/{register}/riwayat", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/penunjukan", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/penunjukan/baru", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/penunjukan/pratinjau", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/penunjukan/perubahan", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/penunjukan/wewenang", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/penunjukan/berkas", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/penunjukan/tabel", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/penunjukan/{id}", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/penunjukan/{id}/pencabutan", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/loket", OF_COUNTER)
            .allow(HttpMethod.GET, "/loket/cases/{id}", OF_COUNTER)
            .allow(HttpMethod.POST, "/loket/cases/{id}/told", OF_COUNTER)
            .open(HttpMethod.GET, PaperPages.SCRIPT)
            .allow(HttpMethod.GET, PaperPages.PAPERS, COUNTER)
            .allow(HttpMethod.POST, PaperPages.PAPERS, COUNTER)
            .allow(HttpMethod.POST, CASE + "/papers", COUNTER)
            .allow(HttpMethod.POST, CASE + "/papers/attachments", COUNTER)
            .allow(HttpMethod.GET, "/lonjakan", COORDINATOR, LEADER)
            .allow(HttpMethod.GET, "/lonjakan/cases", COORDINATOR, LEADER)
            .allow(HttpMethod.GET, "/api/v1/surges", COORDINATOR, LEADER)
            .allow(HttpMethod.GET, "/api/v1/me", Role.values())
            .allow(HttpMethod.POST, "/api/v1/people/{id}/sign-out", Role.values())
            .allow(HttpMethod.GET, "/api/v1/opds", Role.values())
            .allow(HttpMethod.GET, "/api/v1/work-lists/coordinator", COORDINATOR, LEADER)
            .allow(HttpMethod.GET, "/api/v1/work-lists/inspektorat", OF_OPD)
            .allow(HttpMethod.GET, "/api/v1/work-lists/leaders", LEADER)
            .allow(HttpMethod.GET, "/api/v1/work-lists/opd/{opd}", OF_OPD)
            .allow(HttpMethod.GET, "/api/v1/work-lists/counter", OF_COUNTER)
            .allow(HttpMethod.GET, CASE + "/untold", OF_COUNTER)
            .allow(HttpMethod.POST, CASE + "/told", OF_COUNTER)
            .allow(HttpMethod.GET, "/api/v1/erasures", OF_COORDINATION)
            .allow(HttpMethod.POST, CASE + "/erasure", OF_COORDINATION)
            .allow(HttpMethod.GET, "/api/v1/work-lists/official", OF_OPD)
            .allow(HttpMethod.POST, "/api/v1/cases/bulk", OF_ANYBODY_WHO_ACTS)
            .allow(HttpMethod.GET, CASE, OF_OPD)
            .allow(HttpMethod.GET, CASE + "/history", OF_OPD)
            .allow(HttpMethod.POST, CASE + "/attachments", OF_OPD)
            .allow(HttpMethod.GET, CASE + "/attachments", OF_OPD)
            .allow(HttpMethod.GET, CASE + "/attachments/{attachment}", OF_OPD)
            .allow(HttpMethod.GET, CASE + "/requests/{number}", OF_OPD)
            .allow(HttpMethod.POST, CASE + "/requests/{number}/attachments", OF_OPD)
            .allow(HttpMethod.GET, CASE + "/requests/{number}/attachments/{attachment}", OF_OPD)
            .allow(HttpMethod.GET, "/api/v1/appointments", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/api/v1/appointments", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/api/v1/appointments/{id}/revocation", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/api/v1/appointments/warnings", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/api/v1/appointments/export", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/api/v1/appointments/import", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/api/v1/grants", OF_OPD)
            .allow(HttpMethod.POST, "/api/v1/grants/substitutions", OF_OPD)
            .allow(HttpMethod.POST, "/api/v1/grants/interim", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/api/v1/grants/{id}/revocation", OF_OPD)
            .allow(HttpMethod.GET, "/api/v1/replannings", COORDINATOR, LEADER)
            .allow(HttpMethod.GET, "/api/v1/organisation", Role.values())
            .allow(HttpMethod.GET, REGISTER, Role.values())
            .allow(HttpMethod.GET, REGISTER + "/csv", Role.values())
            .allow(HttpMethod.PUT, REGISTER + "/csv", OF_COORDINATOR)
            .allow(HttpMethod.GET, REGISTER + "/history", OF_COORDINATOR)
            .allow(HttpMethod.POST, REGISTER + "/preview", OF_COORDINATOR)
            .allow(HttpMethod.POST, REGISTER + "/changes", OF_COORDINATOR)
            .allow(HttpMethod.PUT, REGISTER + "/entries/{key}", OF_COORDINATOR)
            .allow(HttpMethod.DELETE, REGISTER + "/entries/{key}", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/api/v1/sample-data", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/api/v1/sample-data/loading", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/api/v1/sample-data/removal", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/api/v1/opd-webhooks", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/api/v1/opd-webhooks", OF_COORDINATOR)
            .allow(HttpMethod.PUT, "/api/v1/opd-webhooks/{id}", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/api/v1/opd-webhooks/{id}/secret", OF_COORDINATOR)
            .allow(HttpMethod.POST, "/api/v1/opd-webhooks/{id}/test", OF_COORDINATOR)
            .allow(HttpMethod.GET, "/api/v1/audit", COORDINATOR, INSPEKTORAT)
            .allow(HttpMethod.GET, "/operations/dead-letters", OPERATOR)
            .orPrograms(Scope.OPERATIONS)
            .allow(HttpMethod.POST, "/operations/dead-letters/show", OPERATOR)
            .orPrograms(Scope.OPERATIONS)
            .allow(HttpMethod.POST, "/operations/dead-letters/replay", OPERATOR)
            .orPrograms(Scope.OPERATIONS)
            .allow(HttpMethod.POST, "/operations/dead-letters/release", OPERATOR)
            .orPrograms(Scope.OPERATIONS);
    for (String act :
        new String[] {
          "verification", "disposition", "settlement", "recall", "archive", "forward", "closing"
        }) {
      table.allow(HttpMethod.POST, CASE + "/" + act, OF_COORDINATION);
    }
    for (String act :
        new String[] {
          "questions",
          "return",
          "assignment",
          "start",
          "answers",
          "draft",
          "approval",
          "resolution",
          "requests",
          "requests/{number}/answer",
          "requests/{number}/withdrawal",
          "support",
          "support/{opd}/end",
          "links",
          "links/{other}/end"
        }) {
      table.allow(HttpMethod.POST, CASE + "/" + act, OF_OPD);
    }
    return table.build();
  }
}
