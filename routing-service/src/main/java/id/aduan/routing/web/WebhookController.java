package id.aduan.routing.web;

import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.kit.security.Person;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.web.WebhookJson.Shown;
import id.aduan.routing.web.WebhookJson.Tested;
import id.aduan.routing.webhooks.Answer;
import id.aduan.routing.webhooks.Backlog;
import id.aduan.routing.webhooks.Courier;
import id.aduan.routing.webhooks.Endpoints;
import id.aduan.routing.webhooks.Message;
import id.aduan.routing.webhooks.SigningKeys;
import id.aduan.routing.webhooks.Webhook;
import id.aduan.routing.webhooks.WebhookPolicy;
import id.aduan.routing.webhooks.Webhooks;
import id.aduan.routing.webhooks.Webhooks.Kept;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the systems of OPDs without Kafka are told of their assignments: coordinators say. */
@RestController
@RequestMapping("/api/v1/opd-webhooks")
class WebhookController {
  private static final OpdCode NO_OPD = new OpdCode("NONE");
  private static final URI NOWHERE = URI.create("https://nowhere.invalid/");
  private static final int LONGEST_URL = 500;
  private final Webhooks webhooks;
  private final Courier courier;
  private final Endpoints endpoints;
  private final Backlog backlog;
  private final WebhookPolicy policy;
  private final Directory directory;
  private final Clock clock;
  private final Supplier<UUID> ids;

  WebhookController(
      Webhooks webhooks,
      Courier courier,
      Endpoints endpoints,
      Backlog backlog,
      WebhookPolicy policy,
      Directory directory,
      Clock clock,
      Supplier<UUID> ids) {
    this.webhooks = webhooks;
    this.courier = courier;
    this.endpoints = endpoints;
    this.backlog = backlog;
    this.policy = policy;
    this.directory = directory;
    this.clock = clock;
    this.ids = ids;
  }

  /** What is entered, as it was sent. */
  record Wanted(@Nullable String opd, @Nullable String url, @Nullable Boolean enabled) {}

  @GetMapping
  List<WebhookJson> all() {
    List<Kept> all = webhooks.all();
    Map<String, Long> lags = backlog.of(all.stream().map(Kept::webhook).toList());
    return all.stream()
        .sorted(
            Comparator.comparing((Kept kept) -> kept.webhook().opd().value())
                .thenComparing(kept -> kept.webhook().id()))
        .map(kept -> WebhookJson.of(kept, lags.get(kept.webhook().id())))
        .toList();
  }

  /**
   * The key of the request is the id of the webhook: sent twice, it is entered once. The secret is
   * in the first answer only.
   */
  @PostMapping
  ResponseEntity<Shown> enter(
      Authentication authentication,
      @RequestBody Wanted body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale locale) {
    UUID id = key == null ? ids.get() : Preconditions.uuid(key);
    Input input = new Input(Bilingual.language(locale));
    OpdCode opd =
        input.demanded("opd", body.opd(), NO_OPD, Input.listed(directory.opds(), OpdCode::new));
    URI url = url(input, body.url());
    Webhook wanted =
        input.checked(
            Webhook.entered(id.toString(), opd, url, Person.of(authentication).id(), now()));
    SigningKeys keys = keys(wanted);
    Webhook known = webhooks.add(wanted);
    if (!known.opd().equals(opd) || !known.url().equals(url)) {
      throw Problems.keyConflict();
    }
    WebhookJson json = json(known);
    return ResponseEntity.created(URI.create("/api/v1/opd-webhooks/" + id))
        .eTag(Preconditions.etag(known.version()))
        .body(known.equals(wanted) ? Shown.of(json, keys) : new Shown(json, null, null));
  }

  /** At another address, or switched on or off. */
  @PutMapping("/{id}")
  ResponseEntity<WebhookJson> change(
      Authentication authentication,
      @PathVariable String id,
      @RequestBody Wanted body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Locale locale) {
    Webhook found = seen(id, ifMatch);
    Input input = new Input(Bilingual.language(locale));
    URI url = body.url() == null ? found.url() : url(input, body.url());
    boolean enabled = body.enabled() == null ? found.enabled() : body.enabled();
    PersonId by = Person.of(authentication).id();
    Webhook changed = saved(input.checked(found.changed(url, enabled, by, now())));
    return ResponseEntity.ok().eTag(Preconditions.etag(changed.version())).body(json(changed));
  }

  /** A new secret; the one before counts beside it for a while. */
  @PostMapping("/{id}/secret")
  ResponseEntity<Shown> renew(
      Authentication authentication,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    Webhook found = seen(id, ifMatch);
    Webhook renewed =
        saved(found.renewed(policy.secretOverlap(), Person.of(authentication).id(), now()));
    return ResponseEntity.ok()
        .eTag(Preconditions.etag(renewed.version()))
        .body(Shown.of(json(renewed), keys(renewed)));
  }

  /** Calls the endpoint now, beside its queue, with an event that says nothing. */
  @PostMapping("/{id}/test")
  Tested test(@PathVariable String id) {
    Message message = Message.test("test-" + ids.get(), now());
    return switch (courier.deliver(found(id).webhook(), message)) {
      case Answer.Acknowledged(int status) -> new Tested(true, status, null);
      case Answer.Failed(String code) -> new Tested(false, null, code);
    };
  }

  private Kept found(String id) {
    return webhooks.find(id).orElseThrow(WebhookController::notFound);
  }

  private Webhook seen(String id, @Nullable String ifMatch) {
    Webhook webhook = found(id).webhook();
    if (Preconditions.seen(ifMatch) != webhook.version()) {
      throw stale(webhook.version());
    }
    return webhook;
  }

  private Webhook saved(Webhook changed) {
    if (!webhooks.change(changed)) {
      throw stale(found(changed.id()).webhook().version());
    }
    return changed;
  }

  private WebhookJson json(Webhook webhook) {
    return WebhookJson.of(found(webhook.id()), null);
  }

  private SigningKeys keys(Webhook webhook) {
    return courier
        .keysOf(webhook)
        .orElseThrow(() ->
            Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "webhooks-off",
                new Bilingual(
                    "Webhook belum diaktifkan pada instalasi ini (ROUTING_WEBHOOK_KEY).",
                    "This installation has no webhooks (ROUTING_WEBHOOK_KEY).")));
  }

  private URI url(Input input, @Nullable String sent) {
    URI url = input.demanded("url", sent, NOWHERE, URI::create);
    if (url.toString().length() > LONGEST_URL || !endpoints.mayBe(url)) {
      input.fault(
          "url",
          "not-allowed",
          new Bilingual(
              "Harus alamat https tanpa nama pengguna dan tanpa fragmen.",
              "This must be an https address without a user and without a fragment."));
    }
    return url;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Problem notFound() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "not-found",
        new Bilingual("Webhook ini tidak ada.", "There is no such webhook."));
  }

  private static Problem stale(long version) {
    return Problem.of(
            HttpStatus.PRECONDITION_FAILED,
            "stale-version",
            new Bilingual(
                "Webhook ini sudah berubah sejak Anda melihatnya.",
                "The webhook has changed since you saw it."))
        .header(HttpHeaders.ETAG, Preconditions.etag(version));
  }
}
