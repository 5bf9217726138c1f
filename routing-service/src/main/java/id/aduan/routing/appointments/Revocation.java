package id.aduan.routing.appointments;

import id.aduan.contract.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something was taken back. It holds from this instant, and for good.
 *
 * @param by null where it was taken back before this was noted
 * @param reason null where it was taken back before this was noted
 */
public record Revocation(Instant at, @Nullable PersonId by, @Nullable String reason) {}
