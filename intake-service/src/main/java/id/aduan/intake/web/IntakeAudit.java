package id.aduan.intake.web;

import static id.aduan.kit.audit.AuditKind.ACT;
import static id.aduan.kit.audit.AuditKind.DOSSIER_READ;
import static id.aduan.kit.audit.AuditKind.REFED;
import static id.aduan.kit.audit.AuditTable.Exemption.CITIZENS_WORD;
import static id.aduan.kit.audit.AuditTable.Exemption.OWN;
import static id.aduan.kit.audit.AuditTable.Exemption.PUBLIC;
import static id.aduan.kit.audit.AuditTable.Exemption.WITHIN;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.aduan.kit.audit.AuditTable;
import id.aduan.kit.security.signin.SignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How each endpoint is audited. A reporter's reads are, in {@link ReporterReads}; what is done at
 * the counter is the officer's act.
 */
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
        .exempt(PUBLIC, GET, "/loket.js")
        .exempt(OWN, GET, "/loket")
        .exempt(OWN, GET, "/loket/aduan")
        .audit(ACT, POST, "/loket/aduan")
        .exempt(OWN, GET, "/loket/lacak")
        .audit(DOSSIER_READ, POST, "/loket/lacak")
        .audit(ACT, POST, "/loket/lacak/balas")
        .audit(ACT, POST, "/loket/lacak/sanggah")
        .audit(ACT, POST, "/loket/lacak/nilai")
        .audit(ACT, POST, "/loket/lacak/cabut")
        .exempt(PUBLIC, GET, SignIn.SIGNED_OUT)
        .exempt(PUBLIC, GET, SignIn.FAILED)
        .audit(REFED, POST, "/operations/refeed")
        .build();
  }
}
