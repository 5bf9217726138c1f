package id.aduan.kit.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The id of an entry, a UUID of version 7 (RFC 9562): in the order of ids lies that of time. */
public record AuditId(@JsonValue String value) implements Comparable<AuditId> {
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long OF_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final int OF_TIME = 16;
  private static final long OF_CHANCE = 0xFFFL;

  static AuditId at(Instant instant, long chance, long more) {
    return new AuditId(
        new UUID(
                (instant.toEpochMilli() << OF_TIME) | VERSION | (chance & OF_CHANCE),
                VARIANT | (more & OF_VARIANT))
            .toString());
  }

  /** Before all ids of an instant and of later ones. */
  static AuditId first(Instant instant) {
    return at(instant, 0, 0);
  }

  static Optional<AuditId> parse(String text) {
    try {
      String canonical = UUID.fromString(text).toString();
      return canonical.equals(text) ? Optional.of(new AuditId(text)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(AuditId other) {
    return value.compareTo(other.value);
  }
}
