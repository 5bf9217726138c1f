package id.aduan.intake;

import id.aduan.intake.complaints.AcceptComplaintHandler;
import id.aduan.intake.complaints.AcceptFollowUpHandler;
import id.aduan.intake.complaints.ComplaintCheck;
import id.aduan.intake.complaints.Completeness;
import id.aduan.intake.complaints.ContactKeys;
import id.aduan.intake.complaints.DossierLog;
import id.aduan.intake.complaints.FilingLimits;
import id.aduan.intake.complaints.KnownComplaints;
import id.aduan.intake.complaints.RecentKeys;
import id.aduan.intake.dossiers.AwaitedCases;
import id.aduan.intake.dossiers.CaseTracking;
import id.aduan.intake.dossiers.Dossiers;
import id.aduan.intake.dossiers.PromptReads;
import id.aduan.intake.dossiers.Republish;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.identity.Adapters;
import id.aduan.intake.identity.CitizenAccess;
import id.aduan.intake.identity.ReceiptSigner;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.intake.tracking.Progresses;
import id.aduan.intake.web.FormChoices;
import id.aduan.kit.limits.http.LimitSettings;
import id.aduan.kit.security.AccessTable;
import id.aduan.kit.security.Role;
import id.aduan.kit.security.Scope;
import id.aduan.kit.security.signin.SignIn;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
@EnableScheduling
class IntakeConfiguration {

  @Bean
  TrackingIds trackingIds(IntakeProperties settings) {
    return settings.keys().toTrackingIds();
  }

  @Bean
  AccessCodes accessCodes(IntakeProperties settings) {
    return settings.keys().toAccessCodes();
  }

  @Bean
  ReceiptSigner receiptSigner(IntakeProperties settings) {
    return settings.keys().toReceiptSigner();
  }

  @Bean
  Adapters adapters(IntakeProperties settings) {
    return settings.toAdapters();
  }

  @Bean
  FormChoices formChoices(IntakeProperties settings, Completeness completeness) {
    return new FormChoices(
        settings.regency(),
        settings.kecamatan(),
        completeness,
        settings.publicUrl(),
        settings.tasks());
  }

  @Bean
  CitizenAccess citizenAccess(IntakeProperties settings, AccessCodes codes, Clock clock) {
    return new CitizenAccess(codes, settings.guesses().toLimits(), clock);
  }

  @Bean
  RecentKeys recent(IntakeProperties settings) {
    return new RecentKeys(settings.recentKeys());
  }

  @Bean
  CircuitBreaker kafkaBreaker(IntakeProperties settings) {
    return CircuitBreaker.of("kafka", settings.breaker().toConfig());
  }

  @Bean
  CircuitBreaker storeBreaker(IntakeProperties settings) {
    return CircuitBreaker.of("store", settings.breaker().toConfig());
  }

  /** Apart from what is written there: reads that are slow must not keep complaints out. */
  @Bean
  CircuitBreaker readsBreaker(IntakeProperties settings) {
    return CircuitBreaker.of("store-reads", settings.breaker().toConfig());
  }

  /**
   * Apart from the others, which give up in a moment: a slow store still shows how a case stands.
   */
  @Bean
  CircuitBreaker trackingBreaker(IntakeProperties settings) {
    return CircuitBreaker.of("store-tracking", settings.breaker().toConfig());
  }

  @Bean
  Completeness completeness(IntakeProperties settings) {
    return settings.toCompleteness();
  }

  @Bean
  ComplaintCheck complaintCheck(Completeness completeness, Clock clock) {
    return new ComplaintCheck(completeness, clock);
  }

  @Bean
  FilingLimits filingLimits(IntakeProperties settings, LimitSettings limits) {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return settings.filings().toLimits(limits, new ContactKeys(secret));
  }

  @Bean
  AcceptComplaintHandler acceptComplaintHandler(
      TrackingIds trackingIds,
      AccessCodes codes,
      RecentKeys recent,
      KnownComplaints recorded,
      FilingLimits filings,
      DossierLog log) {
    return new AcceptComplaintHandler(trackingIds, codes, recent, recorded, filings, log);
  }

  @Bean
  AcceptFollowUpHandler acceptFollowUpHandler(
      IntakeProperties settings, RecentKeys recent, DossierLog log) {
    return new AcceptFollowUpHandler(
        recent, settings.followUps().toAllowance(settings.recentKeys()), log);
  }

  @Bean
  CaseTracking caseTracking(
      Dossiers dossiers, Progresses progresses, RecentKeys recent, PromptReads reads) {
    return new CaseTracking(dossiers, progresses, recent, reads);
  }

  @Bean
  AwaitedCases awaitedCases(
      IntakeProperties settings,
      Dossiers dossiers,
      Progresses progresses,
      Republish republish,
      Clock clock) {
    return new AwaitedCases(dossiers, progresses, republish, clock, settings.caseWithin());
  }

  @Bean
  AccessTable accessTable() {
    String complaint = "/api/v1/complaints/{trackingId}";
    return AccessTable.builder()
        .open(HttpMethod.POST, "/api/v1/complaints")
        .open(HttpMethod.GET, complaint)
        .open(HttpMethod.POST, complaint + "/replies")
        .open(HttpMethod.POST, complaint + "/disputes")
        .open(HttpMethod.POST, complaint + "/ratings")
        .open(HttpMethod.POST, complaint + "/withdrawal")
        .open(HttpMethod.POST, "/api/v1/sms")
        .open(HttpMethod.GET, "/api/v1/receipt-keys")
        .open(HttpMethod.GET, "/api/v1/openapi")
        .open(HttpMethod.GET, "/")
        .open(HttpMethod.POST, "/")
        .open(HttpMethod.GET, "/lacak")
        .open(HttpMethod.POST, "/lacak")
        .open(HttpMethod.POST, "/lacak/balas")
        .open(HttpMethod.POST, "/lacak/sanggah")
        .open(HttpMethod.POST, "/lacak/nilai")
        .open(HttpMethod.POST, "/lacak/cabut")
        .open(HttpMethod.GET, "/gaya.css")
        .open(HttpMethod.GET, "/loket.js")
        .allow(HttpMethod.GET, "/loket", Role.COUNTER)
        .allow(HttpMethod.GET, "/loket/aduan", Role.COUNTER)
        .allow(HttpMethod.POST, "/loket/aduan", Role.COUNTER)
        .allow(HttpMethod.GET, "/loket/lacak", Role.COUNTER)
        .allow(HttpMethod.POST, "/loket/lacak", Role.COUNTER)
        .allow(HttpMethod.POST, "/loket/lacak/balas", Role.COUNTER)
        .allow(HttpMethod.POST, "/loket/lacak/sanggah", Role.COUNTER)
        .allow(HttpMethod.POST, "/loket/lacak/nilai", Role.COUNTER)
        .allow(HttpMethod.POST, "/loket/lacak/cabut", Role.COUNTER)
        .open(HttpMethod.GET, SignIn.SIGNED_OUT)
        .open(HttpMethod.GET, SignIn.FAILED)
        .allow(HttpMethod.POST, "/operations/refeed", Role.OPERATOR)
        .allow(HttpMethod.GET, "/api/v1/audit", Role.COORDINATOR, Role.INSPEKTORAT)
        .allow(HttpMethod.GET, "/operations/dead-letters", Role.OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .allow(HttpMethod.POST, "/operations/dead-letters/show", Role.OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .allow(HttpMethod.POST, "/operations/dead-letters/replay", Role.OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .allow(HttpMethod.POST, "/operations/dead-letters/release", Role.OPERATOR)
        .orPrograms(Scope.OPERATIONS)
        .build();
  }
}
