package id.aduan.cli.replay;

import org.jspecify.annotations.Nullable;

/** What somebody complains about, and where. */
public record Grievance(String text, @Nullable String kecamatan, @Nullable String nagari) {}
