package id.aduan.notification.web;

import static id.aduan.kit.audit.AuditKind.LEDGER_READ;
import static id.aduan.kit.audit.AuditKind.SUMMARY_READ;
import static org.springframework.http.HttpMethod.GET;

import id.aduan.kit.audit.AuditTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How each endpoint is audited. */
@Configuration(proxyBeanMethods = false)
class NotificationAudit {
  private static final String LEDGER = "/api/v1/ledger";

  @Bean
  AuditTable auditTable() {
    return AuditTable.builder()
        .audit(LEDGER_READ, GET, LEDGER)
        .audit(SUMMARY_READ, GET, LEDGER + "/summary")
        .audit(LEDGER_READ, GET, LEDGER + "/{trackingId}")
        .build();
  }
}
