package id.aduan.intake.smpp;

import id.aduan.kit.limits.http.Free;
import id.aduan.kit.smpp.SmscSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code intake.sms.*}: where SMS come from, and how long is waited for what.
 *
 * @param url {@code smpp://system_id:password@host:port}; empty, or the address of an HTTP gateway,
 *     which calls itself: no SMSC is in service
 * @param connections how many sessions receive
 * @param enquire after so long a silence the SMSC is asked whether it is there
 * @param answer the longest that signing in and asking may take
 * @param longestPause between two attempts to sign in
 * @param parts how long a message waits for its other parts
 * @param copies so long a message that comes again is a copy
 * @param memory how long a question waits for its answer
 * @param answers to one number that asks
 * @param filings complaints of one number
 * @param unread parts of one number that wait to be read
 * @param receiptIds how the text of a receipt names the message
 */
@Validated
@ConfigurationProperties("intake.sms")
record SmppSettings(
    @NotNull String url,
    @Min(1) int connections,
    @NotNull Duration enquire,
    @NotNull Duration answer,
    @NotNull Duration longestPause,
    @NotNull Duration parts,
    @NotNull Duration copies,
    @NotNull Duration memory,
    @NotNull @Valid Free answers,
    @NotNull @Valid Free filings,
    @NotNull @Valid Free unread,
    @NotNull ReceiptIds receiptIds) {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  SmscSession.Times toTimes() {
    return new SmscSession.Times(answer, answer, enquire, FIRST_PAUSE, longestPause);
  }

  boolean isInService() {
    return !url.isBlank() && !url.startsWith("http:") && !url.startsWith("https:");
  }

  /** The address holds a password. */
  @Override
  public String toString() {
    return "sms";
  }
}
