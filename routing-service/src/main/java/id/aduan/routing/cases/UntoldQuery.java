package id.aduan.routing.cases;

import id.aduan.contract.CoordinatedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what no message told is wanted.
 *
 * @param closed only cases that were closed without anybody having been reached; else only those
 *     that are open
 * @param plain only what anybody at the counter may hand over
 * @param by only what these coordinate; null: whoever does
 * @param now what becomes a task later is none yet
 * @param after the place of the last item that was read
 */
public record UntoldQuery(
    boolean closed,
    boolean plain,
    @Nullable CoordinatedBy by,
    Instant now,
    @Nullable String after,
    int limit) {}
