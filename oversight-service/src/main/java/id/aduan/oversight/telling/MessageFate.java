package id.aduan.oversight.telling;

import id.aduan.contract.DeliveryEvent.Message;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of one message about a case.
 *
 * @param attempt which attempt it speaks of; 0 where none is counted
 * @param reason why nobody was told, as a code; empty where there is none
 */
public record MessageFate(
    TrackingId complaint,
    Message message,
    MessageState state,
    int attempt,
    String reason,
    Instant at) {
  private static final int ATTEMPTS = 10_000;

  /**
   * How far a message has come; news that bring it no further are old. So the order in which news
   * come, and how often, makes no difference.
   */
  public long progress() {
    int counted = Math.min(attempt, ATTEMPTS - 1);
    int answered = state == MessageState.UNCERTAIN ? 0 : 1;
    return 2L * (state.stage() * (long) ATTEMPTS + counted) + answered;
  }

  /** The news that count: for each message those that bring it furthest. */
  public static Collection<MessageFate> latest(List<MessageFate> news) {
    Map<String, MessageFate> latest = new LinkedHashMap<>();
    news.forEach(fate -> latest.merge(fate.identity(), fate, MessageFate::later));
    return latest.values();
  }

  private MessageFate later(MessageFate other) {
    return other.progress() > progress() ? other : this;
  }

  /** A message that fell back to another channel has a fate on each. */
  public String identity() {
    return message.id() + "|" + message.channel();
  }
}
