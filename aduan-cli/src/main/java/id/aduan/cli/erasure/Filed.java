package id.aduan.cli.erasure;

import org.jspecify.annotations.Nullable;

/**
 * A complaint of a marked reporter.
 *
 * @param document the id of a document that was attached to its case
 */
record Filed(Mark mark, String trackingId, String accessCode, @Nullable String document) {
  Filed with(String attached) {
    return new Filed(mark, trackingId, accessCode, attached);
  }
}
