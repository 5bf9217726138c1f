package id.aduan.routing.cases;

import org.jspecify.annotations.Nullable;

/**
 * Which erasures are wanted.
 *
 * @param progress only those that have come so far; null: all
 * @param after the place of the last item that was read
 */
public record ErasureQuery(
    Erasure.@Nullable Progress progress, @Nullable String after, int limit) {}
