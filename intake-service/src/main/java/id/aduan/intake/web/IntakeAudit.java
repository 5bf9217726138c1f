package id.aduan.intake.web;

import static id.aduan.kit.audit.AuditKind.REFED;
import static id.aduan.kit.audit.AuditTable.Exemption.CITIZENS_WORD;
import static id.aduan.kit.audit.AuditTable.Exemption.PUBLIC;
import static id.aduan.kit.audit.AuditTable.Exemption.WITHIN;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.aduan.kit.audit.AuditTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How each endpoint is audited. A reporter's reads are, in {@link ReporterReads}. */
@Configuration(proxyBeanMethods = false)
class IntakeAudit {
  private static final String COMPLAINTS = "/api/v1/complaints";
  private static final String COMPLAINT = COMPLAINTS + "/{trackingId}";

  @Bean
  AuditTable auditTable() {
    return AuditTable.builder()
        .exempt(CITIZENS_WORD, POST, COMPLAINTS)
        .exempt(WITHIN, GET, COMPLAINT)
        .exempt(CITIZENS_WORD, POST, COMPLAINT + "/replies")
        .exempt(CITIZENS_WORD, POST, COMPLAINT + "/disputes")
        .exempt(CITIZENS_WORD, POST, COMPLAINT + "/ratings")
        .exempt(CITIZENS_WORD, POST, COMPLAINT + "/withdrawal")
        .exempt(CITIZENS_WORD, POST, "/api/v1/sms")
        .exempt(PUBLIC, GET, "/api/v1/receipt-keys")
        .exempt(PUBLIC, GET, "/")
        .exempt(CITIZENS_WORD, POST, "/")
        .exempt(PUBLIC, GET, "/lacak")
        .exempt(WITHIN, POST, "/lacak")
        .exempt(WITHIN, POST, "/lacak/balas")
        .exempt(WITHIN, POST, "/lacak/sanggah")
        .exempt(WITHIN, POST, "/lacak/nilai")
        .exempt(WITHIN, POST, "/lacak/cabut")
        .exempt(PUBLIC, GET, "/gaya.css")
        .audit(REFED, POST, "/operations/refeed")
        .build();
  }
}
