package id.aduan.routing.web;

import static id.aduan.kit.audit.AuditKind.ACCESS_CHANGED;
import static id.aduan.kit.audit.AuditKind.ACCESS_READ;
import static id.aduan.kit.audit.AuditKind.ACT;
import static id.aduan.kit.audit.AuditKind.ATTACHMENT_READ;
import static id.aduan.kit.audit.AuditKind.CASE_READ;
import static id.aduan.kit.audit.AuditKind.LIST_READ;
import static id.aduan.kit.audit.AuditKind.ORGANISATION_CHANGED;
import static id.aduan.kit.audit.AuditKind.ORGANISATION_READ;
import static id.aduan.kit.audit.AuditTable.Exemption.OWN;
import static id.aduan.kit.audit.AuditTable.Exemption.PUBLIC;
import static id.aduan.kit.audit.AuditTable.Exemption.REFERENCE;
import static id.aduan.kit.audit.AuditTable.Exemption.SIGNAL;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import id.aduan.kit.audit.AuditSight;
import id.aduan.kit.audit.AuditTable;
import id.aduan.kit.security.signin.SignIn;
import id.aduan.routing.cases.CaseReads;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How each endpoint is audited, and which cases a reader of the audit is kept from. */
@Configuration(proxyBeanMethods = false)
class RoutingAudit {
  private static final String CASE = "/api/v1/cases/{id}";
  private static final String LISTS = "/api/v1/work-lists";
  private static final String APPOINTMENTS = "/api/v1/appointments";
  private static final String GRANTS = "/api/v1/grants";
  private static final String REGISTER = "/api/v1/organisation/{register}";
  private static final String SAMPLE = "/api/v1/sample-data";
  private static final String WEBHOOKS = "/api/v1/opd-webhooks";

  /** What is done to a case, each by an address of its own. */
  private static final List<String> ACTS =
      List.of(
          "verification",
          "disposition",
          "settlement",
          "recall",
          "archive",
          "forward",
          "closing",
          "erasure",
          "questions",
          "return",
          "assignment",
          "start",
          "answers",
          "draft",
          "approval",
          "resolution",
          "told",
          "papers",
          "papers/attachments",
          "attachments",
          "requests",
          "requests/{number}/answer",
          "requests/{number}/attachments",
          "requests/{number}/withdrawal",
          "support",
          "support/{opd}/end",
          "links",
          "links/{other}/end");

  @Bean
  AuditTable auditTable() {
    AuditTable.Builder table =
        AuditTable.builder()
            .exempt(OWN, GET, "/")
            .exempt(PUBLIC, GET, SignIn.SIGNED_OUT)
            .exempt(PUBLIC, GET, SignIn.FAILED)
            .exempt(PUBLIC, GET, "/konsol.css")
            .exempt(PUBLIC, GET, "/konsol.js")
            .exempt(REFERENCE, GET, "/pintasan")
            .audit(LIST_READ, GET, "/tugas")
            .exempt(REFERENCE, GET, "/cari")
            .audit(LIST_READ, POST, "/cari")
            .exempt(SIGNAL, GET, "/tugas/live")
            .exempt(SIGNAL, GET, "/tugas/cases/{id}/live")
            .exempt(SIGNAL, POST, "/tugas/cases/{id}/mengetik")
            .exempt(OWN, POST, "/tugas/simpan")
            .exempt(OWN, POST, "/tugas/lupakan")
            .audit(LIST_READ, POST, "/tugas/sekaligus")
            .audit(ACT, POST, "/tugas/sekaligus/lakukan")
            .audit(LIST_READ, GET, "/permintaan")
            .audit(LIST_READ, GET, "/papan")
            .audit(LIST_READ, GET, "/papan/csv")
            .audit(CASE_READ, GET, "/tugas/cases/{id}")
            .audit(CASE_READ, GET, "/tugas/cases/{id}/print")
            .audit(ACT, POST, "/tugas/cases/{id}/acts")
            .audit(ACT, POST, "/tugas/cases/{id}/files")
            .audit(CASE_READ, POST, "/tugas/cases/{id}/form")
            .audit(CASE_READ, GET, "/tugas/cases/{id}/requests/{number}")
            .audit(ACT, POST, "/tugas/cases/{id}/requests/{number}")
            .audit(ACCESS_READ, GET, "/mulai")
            .audit(ACCESS_READ, GET, "/mulai/contoh")
            .audit(ORGANISATION_CHANGED, POST, "/mulai/contoh")
            .audit(ORGANISATION_READ, GET, "/pengaturan")
            .audit(ORGANISATION_READ, GET, "/pengaturan/{register}")
            .audit(ORGANISATION_READ, GET, "/pengaturan/{register}/isian")
            .audit(ORGANISATION_READ, POST, "/pengaturan/{register}/isian")
            .audit(ORGANISATION_READ, POST, "/pengaturan/{register}/pratinjau")
            .audit(ORGANISATION_CHANGED, POST, "/pengaturan/{register}/perubahan")
            .audit(ORGANISATION_READ, POST, "/pengaturan/{register}/berkas")
            .audit(ORGANISATION_CHANGED, POST, "/pengaturan/{register}/tabel")
            .audit(ORGANISATION_READ, GET, "/pengaturan/{register}/riwayat")
            .audit(ACCESS_READ, GET, "/penunjukan")
            .audit(ACCESS_READ, GET, "/penunjukan/baru")
            .audit(ACCESS_READ, POST, "/penunjukan/pratinjau")
            .audit(ACCESS_CHANGED, POST, "/penunjukan/perubahan")
            .audit(ACCESS_CHANGED, POST, "/penunjukan/wewenang")
            .audit(ACCESS_READ, POST, "/penunjukan/berkas")
            .audit(ACCESS_CHANGED, POST, "/penunjukan/tabel")
            .audit(ACCESS_READ, GET, "/penunjukan/{id}")
            .audit(ACCESS_CHANGED, POST, "/penunjukan/{id}/pencabutan")
            .audit(LIST_READ, GET, "/loket")
            .audit(CASE_READ, GET, "/loket/cases/{id}")
            .audit(ACT, POST, "/loket/cases/{id}/told")
            .exempt(PUBLIC, GET, PaperPages.SCRIPT)
            .audit(ATTACHMENT_READ, GET, PaperPages.PAPERS)
            .audit(ACT, POST, PaperPages.PAPERS)
            .audit(LIST_READ, GET, "/lonjakan")
            .audit(LIST_READ, GET, "/lonjakan/cases")
            .audit(LIST_READ, GET, "/api/v1/surges")
            .audit(ACCESS_CHANGED, POST, "/api/v1/people/{id}/sign-out")
            .exempt(OWN, GET, "/api/v1/me")
            .exempt(REFERENCE, GET, "/api/v1/opds")
            .exempt(REFERENCE, GET, "/api/v1/organisation")
            .exempt(REFERENCE, GET, REGISTER)
            .exempt(REFERENCE, GET, REGISTER + "/csv")
            .exempt(REFERENCE, GET, "/api/v1/replannings")
            .audit(LIST_READ, GET, LISTS + "/coordinator")
            .audit(LIST_READ, GET, LISTS + "/inspektorat")
            .audit(LIST_READ, GET, LISTS + "/leaders")
            .audit(LIST_READ, GET, LISTS + "/opd/{opd}")
            .audit(LIST_READ, GET, LISTS + "/counter")
            .audit(LIST_READ, GET, LISTS + "/official")
            .audit(LIST_READ, GET, "/api/v1/erasures")
            .audit(CASE_READ, GET, CASE)
            .audit(CASE_READ, GET, CASE + "/history")
            .audit(CASE_READ, GET, CASE + "/untold")
            .audit(CASE_READ, GET, CASE + "/requests/{number}")
            .audit(ATTACHMENT_READ, GET, CASE + "/attachments")
            .audit(ATTACHMENT_READ, GET, CASE + "/attachments/{attachment}")
            .audit(ATTACHMENT_READ, GET, CASE + "/requests/{number}/attachments/{attachment}")
            .audit(ACT, POST, "/api/v1/cases/bulk")
            .audit(ACCESS_READ, GET, APPOINTMENTS)
            .audit(ACCESS_READ, GET, APPOINTMENTS + "/warnings")
            .audit(ACCESS_READ, GET, APPOINTMENTS + "/export")
            .audit(ACCESS_CHANGED, POST, APPOINTMENTS)
            .audit(ACCESS_CHANGED, POST, APPOINTMENTS + "/import")
            .audit(ACCESS_CHANGED, POST, APPOINTMENTS + "/{id}/revocation")
            .audit(ACCESS_READ, GET, GRANTS)
            .audit(ACCESS_CHANGED, POST, GRANTS + "/substitutions")
            .audit(ACCESS_CHANGED, POST, GRANTS + "/interim")
            .audit(ACCESS_CHANGED, POST, GRANTS + "/{id}/revocation")
            .audit(ORGANISATION_READ, GET, REGISTER + "/history")
            .audit(ORGANISATION_READ, POST, REGISTER + "/preview")
            .audit(ORGANISATION_CHANGED, POST, REGISTER + "/changes")
            .audit(ORGANISATION_READ, GET, SAMPLE)
            .audit(ORGANISATION_CHANGED, POST, SAMPLE + "/loading")
            .audit(ORGANISATION_CHANGED, POST, SAMPLE + "/removal")
            .audit(ORGANISATION_CHANGED, PUT, REGISTER + "/csv")
            .audit(ORGANISATION_CHANGED, PUT, REGISTER + "/entries/{key}")
            .audit(ORGANISATION_CHANGED, DELETE, REGISTER + "/entries/{key}")
            .audit(ACCESS_READ, GET, WEBHOOKS)
            .audit(ACCESS_CHANGED, POST, WEBHOOKS)
            .audit(ACCESS_CHANGED, PUT, WEBHOOKS + "/{id}")
            .audit(ACCESS_CHANGED, POST, WEBHOOKS + "/{id}/secret")
            .audit(ACCESS_CHANGED, POST, WEBHOOKS + "/{id}/test");
    ACTS.forEach(act -> table.audit(ACT, POST, CASE + "/" + act));
    return table.build();
  }

  @Bean
  AuditSight auditSight(CaseReads reads) {
    return (named, reader) -> reads.hidden(named, Officers.of(reader));
  }
}
