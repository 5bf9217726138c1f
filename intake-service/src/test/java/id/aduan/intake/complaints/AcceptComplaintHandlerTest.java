package id.aduan.intake.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.Acceptance.Accepted;
import id.aduan.intake.complaints.Acceptance.KeyConflict;
import id.aduan.intake.complaints.Acceptance.NowhereDurable;
import id.aduan.intake.complaints.Acceptance.TooMany;
import id.aduan.intake.complaints.DossierLog.Durability;
import id.aduan.intake.complaints.RecentKeys.Known;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.identity.Origin;
import id.aduan.intake.identity.Secret;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.intake.testing.TestKeys;
import id.aduan.intake.testing.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcceptComplaintHandlerTest {
  private static final Instant NOW = Times.NOW;
  private static final Instant LATER = NOW.plusSeconds(60);
  private final TrackingIds ids = new TrackingIds(Secret.ofBase64("key", TestKeys.INSTALLATION));
  private final AccessCodes codes = AccessCodes.of("codes", TestKeys.CODES);
  private final InMemoryLog log = new InMemoryLog();
  private final Map<TrackingId, Known> recorded = new HashMap<>();
  private final RecentKeys recent = new RecentKeys(100);
  private final AcceptComplaintHandler handler =
      new AcceptComplaintHandler(
          ids,
          codes,
          recent,
          id -> Optional.ofNullable(recorded.get(id)),
          FilingLimitsFixture.strict(),
          log);

  @Test
  void answersWithNumberCodeAndWhatIsMissingOnceItIsDurable() {
    var accepted = (Accepted) handler.handle(command("k", "Jalan rusak", NOW));

    TrackingId complaint = ids.of(Origin.PUBLIC, "k");
    assertThat(accepted.receipt().trackingId()).isEqualTo(complaint);
    assertThat(codes.matches(complaint, accepted.receipt().code().value())).isTrue();
    assertThat(accepted.receipt().acceptedAt()).isEqualTo(NOW);
    assertThat(accepted.missing()).isEqualTo(Drafts.aDraft("Jalan rusak").missing());
    assertThat(log.written())
        .singleElement()
        .isEqualTo(written(complaint, "k", "Jalan rusak", NOW));
  }

  @Test
  void commitsToTheContentUnderTheSaltOfTheReceipt() {
    var accepted = (Accepted) handler.handle(command("k", "Jalan rusak", NOW));

    assertThat(accepted.receipt().commitment())
        .isEqualTo(
            CanonicalContent.of(Drafts.aContent("Jalan rusak"))
                .commitment(accepted.receipt().salt()));
  }

  @Test
  void answersTheSameAgainWithoutWritingAgain() {
    Acceptance first = handler.handle(command("k", "Jalan rusak", NOW));

    assertThat(handler.handle(command("k", "Jalan rusak", LATER))).isEqualTo(first);
    assertThat(log.written()).hasSize(1);
  }

  @Test
  void answersTheSameWhereTheJournalHasIt() {
    log.answer(Durability.JOURNALED);
    Acceptance first = handler.handle(command("k", "Jalan rusak", NOW));

    assertThat(first).isInstanceOf(Accepted.class);
    assertThat(handler.handle(command("k", "Jalan rusak", LATER))).isEqualTo(first);
  }

  @Test
  void refusesOtherContentUnderAKnownKey() {
    Acceptance _ = handler.handle(command("k", "Jalan rusak", NOW));

    assertThat(handler.handle(command("k", "Sampah menumpuk", LATER))).isEqualTo(new KeyConflict());
    assertThat(handler.handle(command("k", "Jalan rusak", LATER))).isInstanceOf(Accepted.class);
    assertThat(log.written()).hasSize(1);
  }

  @Test
  void refusesOtherContentThanIsRecorded() {
    recorded.put(ids.of(Origin.PUBLIC, "k"), new Known(hash("Jalan rusak"), NOW, true));

    assertThat(handler.handle(command("k", "Sampah menumpuk", LATER))).isEqualTo(new KeyConflict());
    assertThat(handler.handle(command("k", "Jalan rusak", LATER)))
        .extracting(accepted -> ((Accepted) accepted).receipt().acceptedAt())
        .isEqualTo(NOW);
    assertThat(log.written()).isEmpty();
  }

  @Test
  void asksTheRecordsOnlyForKeysThatSomebodyElseMade() {
    recorded.put(ids.of(Origin.PUBLIC, "k"), new Known(hash("Jalan rusak"), NOW, true));

    assertThat(
            handler.handle(
                new AcceptComplaint(
                    Origin.PUBLIC, "k", true, "", LATER, Drafts.aDraft("Sampah menumpuk"))))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void forgetsAKeyUnderWhichNothingBecameDurable() {
    log.answer(Durability.NOWHERE);
    assertThat(handler.handle(command("k", "Jalan rusak", NOW))).isEqualTo(new NowhereDurable());

    log.answer(Durability.LOGGED);
    assertThat(handler.handle(command("k", "Sampah menumpuk", LATER))).isInstanceOf(Accepted.class);
  }

  @Test
  void keepsKeysOfDifferentOriginsApart() {
    Acceptance mine = handler.handle(command("k", "Jalan rusak", NOW));
    Acceptance theirs =
        handler.handle(
            new AcceptComplaint(
                Origin.adapter("sms"), "k", false, "", NOW, Drafts.aDraft("Sampah menumpuk")));

    assertThat(((Accepted) theirs).receipt().trackingId())
        .isNotEqualTo(((Accepted) mine).receipt().trackingId());
    assertThat(((ComplaintReceived) log.written().getLast().event()).client()).isEqualTo("sms");
  }

  @Test
  void letsWhoFilesWithoutEndWaitAndTakesTheSameKeyThen() {
    assertThat(handler.handle(from("1", "a"))).isInstanceOf(Accepted.class);
    assertThat(handler.handle(from("1", "b"))).isInstanceOf(Accepted.class);

    assertThat(handler.handle(from("1", "c"))).isEqualTo(new TooMany(Duration.ofMinutes(1)));
    assertThat(handler.handle(from("1", "b"))).isInstanceOf(Accepted.class);
    assertThat(handler.handle(from("1", "c", LATER))).isInstanceOf(Accepted.class);
    assertThat(log.written()).hasSize(3);
  }

  @Test
  void takesMoreThroughAGatewayAndAllFromWhoIsExempt() {
    for (int i = 0; i < 10; i++) {
      assertThat(handler.handle(from(FilingLimitsFixture.GATEWAY, "g" + i)))
          .isInstanceOf(Accepted.class);
    }
    assertThat(handler.handle(from(FilingLimitsFixture.GATEWAY, "g10")))
        .isInstanceOf(TooMany.class);
    for (int i = 0; i < 30; i++) {
      assertThat(handler.handle(from(FilingLimitsFixture.EXEMPT, "e" + i)))
          .isInstanceOf(Accepted.class);
      assertThat(handler.handle(command("k" + i, "Jalan rusak", NOW))).isInstanceOf(Accepted.class);
    }
  }

  private static AcceptComplaint from(String address, String key) {
    return from(address, key, NOW);
  }

  private static AcceptComplaint from(String address, String key, Instant at) {
    return new AcceptComplaint(
        Origin.PUBLIC, key, false, address, at, Drafts.aDraft("Jalan rusak"));
  }

  private static AcceptComplaint command(String key, String text, Instant at) {
    return new AcceptComplaint(Origin.PUBLIC, key, false, "", at, Drafts.aDraft(text));
  }

  private InMemoryLog.Written written(TrackingId complaint, String key, String text, Instant at) {
    ComplaintDraft draft = Drafts.aDraft(text);
    CanonicalContent content = CanonicalContent.of(draft.content());
    String salt = ids.salt(complaint);
    return new InMemoryLog.Written(
        complaint,
        key,
        new ComplaintReceived(
            draft.channel(),
            null,
            draft.content(),
            draft.missing(),
            draft.language(),
            at,
            content.hash(),
            salt,
            content.commitment(salt)));
  }

  private static String hash(String text) {
    return CanonicalContent.of(Drafts.aContent(text)).hash();
  }
}
