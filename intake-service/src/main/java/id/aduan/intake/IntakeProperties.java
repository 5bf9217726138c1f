package id.aduan.intake;

import id.aduan.contract.AdapterName;
import id.aduan.intake.complaints.Completeness;
import id.aduan.intake.complaints.ContactKeys;
import id.aduan.intake.complaints.FilingLimits;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.identity.Adapters;
import id.aduan.intake.identity.CitizenAccess;
import id.aduan.intake.identity.ReceiptSigner;
import id.aduan.intake.identity.Secret;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.kit.limits.http.Free;
import id.aduan.kit.limits.http.LimitSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.validation.annotation.Validated;

/**
 * {@code intake.*}: keys, doors and patience.
 *
 * @param adapters names of the channel adapters that may submit at the Kafka door
 * @param recentKeys how many keys are remembered to know copies and conflicts by
 * @param caseWithin after which time a complaint without a case is alarmed
 * @param followUps how many words of one kind about one complaint
 * @param filings how many complaints by whom
 * @param publicUrl where citizens find the pages
 * @param tasks the page of whom the counter has to tell in person
 * @param completeness where the table is that says what each category needs
 * @param regency the name of the place on the pages
 * @param kecamatan names offered on the form
 */
@Validated
@ConfigurationProperties("intake")
record IntakeProperties(
    @NotNull @Valid Keys keys,
    @NotNull List<String> adapters,
    @Min(1) int recentKeys,
    @NotNull Duration caseWithin,
    @NotNull @Valid Guesses guesses,
    @NotNull @Valid Free followUps,
    @NotNull @Valid Filings filings,
    @NotNull @Valid Breaker breaker,
    @NotNull URI publicUrl,
    @NotNull URI tasks,
    @NotBlank String completeness,
    @NotBlank String regency,
    @NotNull List<String> kecamatan) {

  IntakeProperties {
    adapters = List.copyOf(adapters);
    kecamatan = List.copyOf(kecamatan);
  }

  /**
   * Secrets; without any of them the service does not start.
   *
   * @param installation base64 of 32 bytes or more, fixed for the life of the installation
   * @param codes {@code A:<base64>,B:<base64>}, the current first
   * @param receipt base64 of Ed25519 private keys in PKCS #8, the current first
   */
  record Keys(@NotNull String installation, @NotNull String codes, @NotNull String receipt) {

    TrackingIds toTrackingIds() {
      return new TrackingIds(Secret.ofBase64("ADUAN_INSTALLATION_KEY", installation));
    }

    AccessCodes toAccessCodes() {
      return AccessCodes.of("ADUAN_CODE_KEYS", codes);
    }

    ReceiptSigner toReceiptSigner() {
      return ReceiptSigner.of("ADUAN_RECEIPT_KEY", receipt);
    }

    /** Settings are printed by tools; keys are not. */
    @Override
    public String toString() {
      return "keys";
    }
  }

  /**
   * How often somebody may be wrong about number and code.
   *
   * @param numberAtAddress about one number from one address
   * @param address about any number from one address
   * @param number about one number from anywhere
   * @param remembered of each kind, at most
   */
  record Guesses(
      @NotNull @Valid Free numberAtAddress,
      @NotNull @Valid Free address,
      @NotNull @Valid Free number,
      @Min(1) int remembered) {

    CitizenAccess.Limits toLimits() {
      return new CitizenAccess.Limits(
          numberAtAddress.toAllowance(remembered),
          address.toAllowance(remembered),
          number.toAllowance(remembered));
    }
  }

  /**
   * How many complaints are taken by HTTP.
   *
   * @param address of whoever is no program, from one address
   * @param program of one program
   * @param contact of one telephone number or mail address, through whatever door
   */
  record Filings(
      @NotNull @Valid Free address, @NotNull @Valid Free program, @NotNull @Valid Free contact) {

    FilingLimits toLimits(LimitSettings limits, ContactKeys contacts) {
      return new FilingLimits(
          limits.byAddress(address),
          program.toAllowance(limits.remembered()),
          contact.toAllowance(limits.remembered()),
          contacts,
          limits.exempts());
    }
  }

  /**
   * When to stop asking Kafka or the store.
   *
   * @param calls of the last so many
   * @param failurePercent so many failed
   * @param pause until one more is tried
   */
  record Breaker(@Min(2) int calls, @Min(1) @Max(100) int failurePercent, @NotNull Duration pause) {

    CircuitBreakerConfig toConfig() {
      return CircuitBreakerConfig.custom()
          .slidingWindow(calls, Math.max(2, calls / 4), SlidingWindowType.COUNT_BASED)
          .failureRateThreshold(failurePercent)
          .waitDurationInOpenState(pause)
          .permittedNumberOfCallsInHalfOpenState(1)
          .build();
    }
  }

  Completeness toCompleteness() {
    try {
      return Completeness.of(
          new DefaultResourceLoader()
              .getResource(completeness)
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "intake.completeness: '" + completeness + "' (expected: readable)", e);
    }
  }

  Adapters toAdapters() {
    return new Adapters(adapters.stream().map(AdapterName::new).toList());
  }
}
