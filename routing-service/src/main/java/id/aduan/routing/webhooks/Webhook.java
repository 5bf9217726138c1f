package id.aduan.routing.webhooks;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address at which an OPD's own system is told what the topic of its assignments says.
 *
 * @param generation which of its secrets counts; each new one is a new generation
 * @param previousUntil until when the secret before counts beside it; null: not at all
 * @param changedBy the coordinator who entered it, or last changed it
 */
public record Webhook(
    String id,
    OpdCode opd,
    URI url,
    boolean enabled,
    int generation,
    @Nullable Instant previousUntil,
    PersonId changedBy,
    Instant changedAt,
    long version) {

  /** A new one: enabled, with its first secret. */
  public static Webhook entered(String id, OpdCode opd, URI url, PersonId by, Instant at) {
    return new Webhook(id, opd, url, true, 1, null, by, at, 1);
  }

  /** At another address, or switched on or off. */
  public Webhook changed(URI otherUrl, boolean nowEnabled, PersonId by, Instant at) {
    return new Webhook(
        id, opd, otherUrl, nowEnabled, generation, previousUntil, by, at, version + 1);
  }

  /** With a new secret; the one before counts beside it for a while. */
  public Webhook renewed(Duration overlap, PersonId by, Instant at) {
    return new Webhook(
        id, opd, url, enabled, generation + 1, at.plus(overlap), by, at, version + 1);
  }

  /** Whether the secret before the present one counts too. */
  boolean hasPrevious(Instant at) {
    return previousUntil != null && at.isBefore(previousUntil);
  }
}
