package id.aduan.cli.doors;

import java.time.Instant;

/**
 * What a reporter was told.
 *
 * @param acceptedAt by the system's clock
 * @param toldAt by his own
 */
public record Acknowledged(
    String trackingId, String accessCode, Instant acceptedAt, Instant toldAt) {}
