package id.aduan.notification.ledger;

import id.aduan.contract.ActorRole;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.DeliveryEvent.Purpose;
import id.aduan.contract.EventId;
import id.aduan.contract.Language;
import id.aduan.contract.SmsReference;
import id.aduan.contract.TrackingId;
import id.aduan.notification.Happenings;
import id.aduan.notification.channel.Outcome;
import id.aduan.notification.ledger.Decision.Changed;
import id.aduan.notification.telling.CaseFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entries in all states, made as the service makes them. */
public final class Entries {
  public static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z");
  public static final Duration A_DAY = Duration.ofHours(24);
  public static final Duration A_WEEK = Duration.ofDays(7);
  public static final Duration NINETY_DAYS = Duration.ofDays(90);
  public static final QuietHours QUIET_SMS =
      new QuietHours(
          LocalTime.of(21, 0),
          LocalTime.of(6, 0),
          ZoneId.of("Asia/Jakarta"),
          Set.of(MessageChannel.SMS),
          Set.of(Purpose.RECEIPT),
          A_DAY);
  public static final int RESENDS = 2;
  public static final MessageDecider DECIDER = decider(RESENDS);
  public static final CaseFact ANSWERED =
      new CaseFact(Happenings.answered(), Map.of(ContentPart.ANSWER, "Kami periksa."));

  private Entries() {}

  public static MessageDecider decider(int resends) {
    return decider(resends, QUIET_SMS);
  }

  public static MessageDecider decider(int resends, QuietHours quiet) {
    return new MessageDecider(
        new DeliveryPolicy(
            List.of(MessageChannel.EMAIL), A_DAY, A_WEEK, NINETY_DAYS, resends, quiet));
  }

  public static Notice notice(TrackingId complaint, long sequence) {
    return new Notice(
        EventId.ofCase(complaint, sequence),
        complaint,
        sequence,
        ActorRole.REPORTER,
        Purpose.ANSWER);
  }

  public static Notice aNotice() {
    return notice(Happenings.aNumber(), 4);
  }

  public static Contact.Known byMail(TrackingId complaint) {
    return new Contact.Known(complaint, "warga@contoh.test", null, Language.ID, false);
  }

  public static Changed waiting(Notice notice) {
    return DECIDER.begin(notice, ANSWERED, Optional.empty(), NINE);
  }

  public static Changed planned(Notice notice) {
    return planned(notice, NINE);
  }

  public static Changed planned(Notice notice, Instant at) {
    return DECIDER.begin(notice, ANSWERED, Optional.of(byMail(notice.complaint())), at);
  }

  public static Changed skipped(Notice notice) {
    return DECIDER.begin(
        notice,
        ANSWERED,
        Optional.of(new Contact.Known(notice.complaint(), null, null, Language.ID, false)),
        NINE);
  }

  /** Taken over under these names. */
  public static Changed handedOver(Notice notice, SmsReference... references) {
    return then(
        sending(planned(notice).next(), "one").next(),
        new Signal.Answered(new Outcome.HandedOver(Set.of(references)), NINE.plusSeconds(90)));
  }

  public static Changed sending(Entry planned, String owner) {
    return then(planned, new Signal.Claimed(owner, NINE.plusSeconds(60)));
  }

  /** What a signal that means something makes of an entry. */
  public static Changed then(Entry entry, Signal signal) {
    return then(entry, signal, NINE.plusSeconds(1));
  }

  public static Changed then(Entry entry, Signal signal, Instant now) {
    if (DECIDER.decide(entry, signal, now) instanceof Changed changed) {
      return changed;
    }
    throw new AssertionError(signal + " means nothing to " + entry);
  }
}
