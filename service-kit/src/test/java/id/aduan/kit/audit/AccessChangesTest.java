package id.aduan.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.AccessEvent;
import id.aduan.contract.AccessEvent.AccessGranted;
import id.aduan.contract.AccessEvent.AccessRevoked;
import id.aduan.contract.AccessEvent.Account;
import id.aduan.contract.AccessEvent.Reference;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AccessChangesTest {
  private static final Instant NOON = Instant.parse("2026-11-28T05:00:00.123456Z");
  private static final Account JARINGAN = new Account("jaringan");
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final AccessChanges changes = new AccessChanges(trail);

  @Test
  void saysWhoLetWhomInAndWhy() {
    changes.handle(List.of(change("1", new AccessGranted(JARINGAN, new Reference("555/12/2026")))));

    AuditEntry entry = trail.entries().getFirst();
    assertThat(entry.who()).isEqualTo(Who.parse("administrator/jaringan").orElseThrow());
    assertThat(entry.of()).containsExactly(Subject.parse("principal/opd-dinkes").orElseThrow());
    assertThat(entry.what()).isEqualTo(AuditKind.ACCESS_CHANGED);
    assertThat(entry.endpoint()).isEqualTo("aduan access add");
    assertThat(entry.why()).isEqualTo("555/12/2026");
    assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-28T05:00:00.123Z"));
  }

  @Test
  void isOneEntryForEachChangeHoweverOftenItComes() {
    Envelope<AccessEvent> granted = change("1", new AccessGranted(JARINGAN, null));
    Envelope<AccessEvent> revoked = change("2", new AccessRevoked(JARINGAN, null));

    changes.handle(List.of(granted, revoked));
    changes.handle(List.of(revoked, granted));

    assertThat(trail.entries())
        .extracting(AuditEntry::endpoint)
        .containsExactly("aduan access add", "aduan access revoke");
  }

  private static Envelope<AccessEvent> change(String id, AccessEvent event) {
    return new Envelope<>(new EventId(id), "/aduan-access", "opd-dinkes", NOON, null, event);
  }
}
