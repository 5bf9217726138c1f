package id.aduan.routing.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a change does to one entry.
 *
 * @param before null where it is new
 * @param after null where it goes
 */
public record Edit(String key, @Nullable Row before, @Nullable Row after) {}
