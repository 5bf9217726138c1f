package id.aduan.routing.webhooks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the deliveries to a webhook go.
 *
 * @param failingSince when the first of the failures that have not ended was; null: none
 * @param lastError code of the last failure, also of one that has ended
 * @param waitingSince when what waits for delivery was published; null: nothing that failed waits
 */
public record Progress(
    @Nullable Instant lastSuccessAt,
    @Nullable Instant failingSince,
    @Nullable String lastError,
    @Nullable Instant lastErrorAt,
    @Nullable Instant waitingSince) {
  public static final Progress NONE = new Progress(null, null, null, null, null);

  /**
   * After one more attempt.
   *
   * @param published when what was to be delivered came onto the topic
   */
  public Progress after(Answer answer, Instant published, Instant now) {
    return switch (answer) {
      case Answer.Acknowledged _ -> new Progress(now, null, lastError, lastErrorAt, null);
      case Answer.Failed failed ->
          new Progress(
              lastSuccessAt,
              failingSince == null ? now : failingSince,
              failed.code(),
              now,
              published);
    };
  }

  /** Whether failures have lasted so long that somebody must be told. */
  public boolean isFailingFor(Duration longest, Instant now) {
    return failingSince != null && failingSince.plus(longest).isBefore(now);
  }
}
