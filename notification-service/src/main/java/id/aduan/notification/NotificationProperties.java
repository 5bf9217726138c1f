package id.aduan.notification;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.notification.ledger.QuietHours;
import id.aduan.notification.smtp.SmtpSettings.Encryption;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code notification.*}: how messages look, when they are sent again, and by which servers.
 *
 * @param instance with the port, the name of this instance; two that run at once on one port, on
 *     two hosts, must have different ones
 * @param followPage where citizens follow their complaints
 * @param zone whose days the dates in letters are
 * @param channels by which reporters are told, the preferred one first; one that is not in service
 *     is passed over
 * @param quiet when messages that can wait do
 * @param resends how often a message whose hand-over was not answered is sent once more
 * @param names of offices, institutions and kecamatan, by code
 */
@Validated
@ConfigurationProperties("notification")
record NotificationProperties(
    @NotBlank String instance,
    @NotNull URI followPage,
    @NotNull ZoneId zone,
    @NotEmpty List<MessageChannel> channels,
    @NotNull @Valid Quiet quiet,
    @Min(0) int resends,
    @NotNull @Valid Sending sending,
    @NotNull @Valid Smtp smtp,
    @NotNull @Valid Sms sms,
    @DefaultValue Map<String, String> names) {

  NotificationProperties {
    channels = List.copyOf(channels);
    names = Map.copyOf(names);
  }

  /**
   * How messages are sent.
   *
   * @param concurrency hand-overs at once
   * @param firstRetry pause after the first failed attempt; it doubles
   * @param longestRetry the longest pause between attempts
   * @param giveUpAfter how long a message is tried
   * @param receiptsWithin so long after a hand-over a receipt is of that message; SMSCs use their
   *     ids again
   * @param earlyReceipts how long a receipt waits for its message
   * @param keepWords how long a message that waits for its dossier keeps what was written
   * @param holdBack how long a message waits for an earlier one of its case at most
   * @param serverPause how long a server that is away is left alone
   */
  record Sending(
      @Min(1) @Max(256) int concurrency,
      @NotNull Duration firstRetry,
      @NotNull Duration longestRetry,
      @NotNull Duration giveUpAfter,
      @NotNull Duration receiptsWithin,
      @NotNull Duration earlyReceipts,
      @NotNull Duration keepWords,
      @NotNull Duration holdBack,
      @NotNull Duration serverPause) {}

  /**
   * When nobody is woken.
   *
   * @param until the same as {@code from}: there are no such hours
   * @param channels those that wake somebody
   * @param urgent what is sent at any hour
   * @param urgentWithin a question that is to be answered so soon is sent at any hour
   */
  record Quiet(
      @NotNull LocalTime from,
      @NotNull LocalTime until,
      @NotNull Set<MessageChannel> channels,
      @NotNull Set<Purpose> urgent,
      @NotNull Duration urgentWithin) {
    Quiet {
      channels = Set.copyOf(channels);
      urgent = Set.copyOf(urgent);
    }

    QuietHours toQuietHours(ZoneId zone) {
      return new QuietHours(from, until, zone, channels, urgent, urgentWithin);
    }
  }

  /**
   * The mail server, and who writes.
   *
   * @param username empty where the server asks for none
   */
  record Smtp(
      @NotBlank String host,
      @Min(1) @Max(65_535) int port,
      @Nullable String username,
      @Nullable String password,
      @NotNull Encryption encryption,
      @NotNull Duration connectTimeout,
      @NotNull Duration replyTimeout,
      @NotBlank @Email String from,
      @NotBlank String senderName) {

    /** A password must not reach a log by accident. */
    @Override
    public String toString() {
      return "Smtp " + host + ":" + port;
    }
  }

  /**
   * The SMSC or HTTP gateway, and the number that writes.
   *
   * @param url {@code smpp://system_id:password@host:port}, or {@code smpps}; the address of an
   *     HTTP gateway; empty: SMS is not in service
   * @param secret with which calls of an HTTP gateway are signed: {@code whsec_...}
   * @param perSecond how many messages the operator takes from an instance in a second
   * @param enquireLink how long a silent session is left before it is asked whether it lives
   * @param firstRebind pause after the first bind that failed; it doubles
   * @param longestRebind the longest pause between binds
   */
  record Sms(
      @DefaultValue("") String url,
      @DefaultValue("") String secret,
      @NotNull @Pattern(regexp = "[0-9]{3,15}") String sender,
      @NotNull Duration connectTimeout,
      @NotNull Duration replyTimeout,
      @NotNull Duration enquireLink,
      @Min(1) @Max(1000) int perSecond,
      @NotNull Duration firstRebind,
      @NotNull Duration longestRebind) {

    /** The password in the address must not reach a log by accident. */
    @Override
    public String toString() {
      return "Sms " + sender;
    }
  }
}
