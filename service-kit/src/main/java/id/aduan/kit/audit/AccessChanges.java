package id.aduan.kit.audit;

import id.aduan.contract.AccessEvent;
import id.aduan.contract.AccessEvent.AccessGranted;
import id.aduan.contract.AccessEvent.AccessRevoked;
import id.aduan.contract.AccessEvent.Reference;
import id.aduan.contract.Envelope;
import id.aduan.kit.stream.BatchHandler;
import id.aduan.kit.stream.PoisonMessage;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what was changed at the broker into the audit; what comes again is there already. */
public final class AccessChanges implements BatchHandler<AccessEvent> {
  private static final int DONE = 200;
  private final AuditTrail trail;

  public AccessChanges(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public void handle(List<Envelope<AccessEvent>> batch) {
    batch.forEach(change -> trail.append(entry(change)));
  }

  private static AuditEntry entry(Envelope<AccessEvent> change) {
    AccessEvent event = change.event();
    var at = change.time().truncatedTo(ChronoUnit.MILLIS);
    return new AuditEntry(
        id(change),
        at,
        Who.administrator(event.by()),
        Set.of(),
        AuditKind.ACCESS_CHANGED,
        command(event),
        List.of(whom(change)),
        List.of(),
        0,
        why(event.reason()),
        DONE,
        null);
  }

  private static Subject whom(Envelope<AccessEvent> change) {
    try {
      return new Subject(Subject.Kind.PRINCIPAL, change.subject());
    } catch (IllegalArgumentException _) {
      throw new PoisonMessage(change, "ce_subject: malformed (expected: a principal)");
    }
  }

  /** Of its identity, so that a copy has the same. */
  private static AuditId id(Envelope<AccessEvent> change) {
    UUID identity = UUID.nameUUIDFromBytes(change.id().value().getBytes(StandardCharsets.UTF_8));
    return AuditId.at(
        change.time().truncatedTo(ChronoUnit.MILLIS),
        identity.getMostSignificantBits(),
        identity.getLeastSignificantBits());
  }

  private static String command(AccessEvent event) {
    return switch (event) {
      case AccessGranted _ -> "aduan access add";
      case AccessRevoked _ -> "aduan access revoke";
    };
  }

  private static @Nullable String why(@Nullable Reference reason) {
    return reason == null ? null : reason.value();
  }
}
