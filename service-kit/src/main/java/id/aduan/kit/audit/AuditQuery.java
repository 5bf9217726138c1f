package id.aduan.kit.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param from the first instant
 * @param to the instant after the last
 * @param before only what is older than this entry
 * @param withoutCases whether entries that name a case are left out
 */
public record AuditQuery(
    @Nullable Who who,
    @Nullable Subject of,
    @Nullable AuditKind what,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable AuditId before,
    boolean withoutCases,
    int limit) {}
