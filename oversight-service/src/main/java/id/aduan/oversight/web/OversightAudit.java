package id.aduan.oversight.web;

import static id.aduan.kit.audit.AuditKind.CASE_READ;
import static id.aduan.kit.audit.AuditKind.FEED_READ;
import static id.aduan.kit.audit.AuditKind.SUMMARY_READ;
import static org.springframework.http.HttpMethod.GET;

import id.aduan.kit.audit.AuditSight;
import id.aduan.kit.audit.AuditTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How each endpoint is audited, and which cases a reader of the audit is kept from. */
@Configuration(proxyBeanMethods = false)
class OversightAudit {

  @Bean
  AuditTable auditTable() {
    return AuditTable.builder()
        .audit(CASE_READ, GET, "/api/v1/oversight/cases/{trackingId}")
        .audit(SUMMARY_READ, GET, "/api/v1/oversight/summary")
        .audit(FEED_READ, GET, "/api/v1/feeds/{agency}/events")
        .audit(FEED_READ, GET, "/api/v1/feeds/{agency}/entries")
        .build();
  }

  @Bean
  AuditSight auditSight(CaseReads reads) {
    return (named, reader) -> reads.hidden(named, Reader.of(reader));
  }
}
