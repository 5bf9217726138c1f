package id.aduan.intake.web;

import id.aduan.contract.Language;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import id.aduan.intake.complaints.Contacts;
import id.aduan.intake.complaints.FaultCode;
import id.aduan.intake.complaints.Flaw;
import id.aduan.intake.sms.Fates;
import id.aduan.intake.sms.IncomingPart;
import id.aduan.intake.sms.KeepPart;
import id.aduan.intake.sms.SmsReceipts;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.webhooks.WebhookSecret;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door of an HTTP gateway: what people write, and what became of what went out. */
@RestController
class SmsController {
  private static final Logger log = LoggerFactory.getLogger(SmsController.class);
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_ADDRESS = 32;
  private static final int LONGEST_TEXT = 10_000;
  private final Optional<WebhookSecret> secret;
  private final KeepPart inbox;
  private final SmsReceipts receipts;
  private final Clock clock;

  SmsController(
      SmsWebhookSettings settings, KeepPart keepSms, SmsReceipts smsReceipts, Clock clock) {
    this.secret = settings.toSecret();
    this.inbox = keepSms;
    this.receipts = smsReceipts;
    this.clock = clock;
  }

  /** Takes a short message that somebody wrote, or the receipt of one that was sent; signed. */
  @PostMapping(path = "/api/v1/sms", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(
      @RequestHeader(name = WebhookSecret.ID, defaultValue = "") String id,
      @RequestHeader(name = WebhookSecret.TIMESTAMP, defaultValue = "") String timestamp,
      @RequestHeader(name = WebhookSecret.SIGNATURE, defaultValue = "") String signature,
      JsonBody<FromGateway> body,
      Locale locale)
      throws IOException {
    WebhookSecret shared = secret.orElseThrow(Refusals::noGateway);
    byte[] bytes = body.bytes();
    if (!shared.isGenuine(id, timestamp, signature, bytes, clock.instant())) {
      throw Refusals.notSigned();
    }
    Language language = Bilingual.language(locale);
    FromGateway brought = body.parsed(bytes, language);
    List<Flaw> flaws = brought.flaws();
    if (!flaws.isEmpty()) {
      throw Refusals.malformed(flaws, language);
    }
    try {
      take(brought);
    } catch (RuntimeException e) {
      log.warn("An SMS is to come again: {}", e.getClass().getSimpleName());
      throw Refusals.nowhereDurable();
    }
  }

  /** What is still under way settles nothing. */
  private void take(FromGateway brought) {
    String state = brought.state();
    if (state == null) {
      inbox.keep(brought.message(clock.instant()));
    } else {
      Fates.named(state)
          .map(fate ->
              new SmsSettled(
                  SmsReference.of(brought.name()), fate, clock.instant(), brought.error()))
          .ifPresent(receipts::settled);
    }
  }

  /**
   * What a gateway brings: a message, or with a state a receipt.
   *
   * @param id the gateway's own of the message, the same whenever it comes
   * @param state as in SMPP 3.4, appendix B
   * @param error the operator's code of what went wrong
   */
  record FromGateway(
      @Nullable String id,
      @Nullable String from,
      @Nullable String to,
      @Nullable String text,
      @Nullable String state,
      @Nullable String error) {

    List<Flaw> flaws() {
      List<Flaw> flaws = new ArrayList<>();
      demand("id", name(), LONGEST_NAME, FaultCode.KEY_MISSING, FaultCode.KEY_TOO_LONG, flaws);
      if (state != null) {
        if (given(error).length() > LONGEST_ADDRESS) {
          flaws.add(new Flaw("error", FaultCode.TOO_LONG));
        }
        return flaws;
      }
      FaultCode noPhone = FaultCode.PHONE_MALFORMED;
      demand("from", given(from), LONGEST_ADDRESS, noPhone, noPhone, flaws);
      demand("to", given(to), LONGEST_ADDRESS, noPhone, noPhone, flaws);
      demand("text", given(text), LONGEST_TEXT, FaultCode.TEXT_MISSING, FaultCode.TOO_LONG, flaws);
      return flaws;
    }

    private static void demand(
        String field,
        String value,
        int longest,
        FaultCode missing,
        FaultCode tooLong,
        List<Flaw> flaws) {
      if (value.isEmpty()) {
        flaws.add(new Flaw(field, missing));
      } else if (value.length() > longest) {
        flaws.add(new Flaw(field, tooLong));
      }
    }

    private static String given(@Nullable String value) {
      return Objects.requireNonNullElse(value, "").strip();
    }

    String name() {
      return given(id);
    }

    /** With its sender as an SMSC names him; who has no number has another name. */
    IncomingPart message(Instant now) {
      String sender = Contacts.phone(given(from)).orElse(given(from));
      return IncomingPart.named(name(), sender, given(to), given(text), now);
    }

    /** Numbers and texts must not reach a log by accident. */
    @Override
    public String toString() {
      return "FromGateway";
    }
  }
}
