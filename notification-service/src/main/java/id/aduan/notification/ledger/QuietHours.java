package id.aduan.notification.ledger;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.letters.News;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * When nobody is woken by what can wait.
 *
 * @param until the same as {@code from}: there are none
 * @param channels those that wake somebody
 * @param urgent what is sent at any hour: it answers what the reporter just did
 * @param urgentWithin a question that is to be answered so soon is sent at any hour, too
 */
public record QuietHours(
    LocalTime from,
    LocalTime until,
    ZoneId zone,
    Set<MessageChannel> channels,
    Set<Purpose> urgent,
    Duration urgentWithin) {
  public QuietHours {
    channels = Set.copyOf(channels);
    urgent = Set.copyOf(urgent);
  }

  /** When news may be sent at the earliest, from some instant on. */
  public Instant next(MessageChannel channel, News news, Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return !channels.contains(channel) || isUrgent(news, at) || !isQuiet(local.toLocalTime())
        ? at
        : end(local).toInstant();
  }

  private boolean isUrgent(News news, Instant at) {
    return urgent.contains(news.purpose())
        || replyBy(news).filter(due -> due.isBefore(at.plus(urgentWithin))).isPresent();
  }

  private static Optional<Instant> replyBy(News news) {
    return switch (news) {
      case News.Asked asked -> Optional.of(asked.replyBy());
      case News.Reminded reminded -> Optional.ofNullable(reminded.replyBy());
      case News.Received _,
          News.Disposed _,
          News.Answered _,
          News.Resolved _,
          News.Reopened _,
          News.Closed _,
          News.Archived _,
          News.Forwarded _ ->
          Optional.empty();
    };
  }

  /** They may go over midnight. */
  private boolean isQuiet(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(until);
    return from.isAfter(until) ? begun || !over : begun && !over;
  }

  private ZonedDateTime end(ZonedDateTime local) {
    ZonedDateTime today = local.with(until);
    return today.isAfter(local) ? today : today.plusDays(1);
  }
}
