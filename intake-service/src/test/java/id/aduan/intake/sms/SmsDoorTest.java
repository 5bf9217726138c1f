package id.aduan.intake.sms;

import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Channel;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.AcceptComplaintHandler;
import id.aduan.intake.complaints.AcceptFollowUpHandler;
import id.aduan.intake.complaints.ComplaintCheck;
import id.aduan.intake.complaints.DossierLog.Durability;
import id.aduan.intake.complaints.FilingLimitsFixture;
import id.aduan.intake.complaints.InMemoryLog;
import id.aduan.intake.complaints.RecentKeys;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.identity.Secret;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.intake.sms.SmsDoor.Outcome;
import id.aduan.intake.testing.TestKeys;
import id.aduan.intake.testing.Times;
import id.aduan.kit.limits.Allowance;
import id.aduan.sms.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmsDoorTest {
  private static final Instant NOW = Times.NOW;
  private static final Duration MEMORY = Duration.ofDays(3);
  private final Map<String, Conversation> remembered = new HashMap<>();
  private final InMemoryLog log = new InMemoryLog();
  private SmsDoor door = door();

  /** With nothing in memory but what is stored: as after a restart. */
  private SmsDoor door() {
    RecentKeys recent = new RecentKeys(100);
    return new SmsDoor(
        new ComplaintCheck(Times.clock()),
        new AcceptComplaintHandler(
            new TrackingIds(Secret.ofBase64("key", TestKeys.INSTALLATION)),
            AccessCodes.of("codes", TestKeys.CODES),
            recent,
            _ -> Optional.empty(),
            FilingLimitsFixture.strict(),
            log),
        new AcceptFollowUpHandler(recent, new Allowance(2, Duration.ofMinutes(30), 100), log),
        new Remembered(),
        MEMORY);
  }

  @Test
  void makesAComplaintOfWords() {
    assertThat(take("pju padam", NOW)).isEqualTo(Outcome.COMPLAINT);

    ComplaintReceived received = (ComplaintReceived) log.written().getFirst().event();
    assertThat(received.channel()).isEqualTo(Channel.SMS);
    assertThat(received.content().text()).isEqualTo("pju padam");
    assertThat(received.content().reporter().phone()).isEqualTo(Arrivals.PHONE);
    assertThat(received.acceptedAt()).isEqualTo(NOW);
  }

  @Test
  void takesTheNextWordsForTheAnswer() {
    Outcome _ = take("LAPOR pju padam", NOW);

    assertThat(take("di depan pasar Padang Aro", NOW.plusSeconds(3600))).isEqualTo(Outcome.ANSWER);

    TrackingId complaint = log.written().getFirst().complaint();
    assertThat(log.written().getLast().complaint()).isEqualTo(complaint);
    assertThat(log.written().getLast().event())
        .isEqualTo(new ReporterReplied("di depan pasar Padang Aro", false, NOW.plusSeconds(3600)));
  }

  @Test
  void takesWordsAfterTheAnswerForSomethingElse() {
    Outcome _ = take("pju padam", NOW);
    Outcome _ = take("di depan pasar", NOW.plusSeconds(60));

    assertThat(take("sampah menumpuk di simpang", NOW.plusSeconds(120)))
        .isEqualTo(Outcome.COMPLAINT);
    assertThat(log.written().getLast().complaint())
        .isNotEqualTo(log.written().getFirst().complaint());
  }

  @Test
  void opensAnotherWhereTheKeywordAsksForIt() {
    Outcome _ = take("pju padam", NOW);

    assertThat(take("LAPOR sampah menumpuk", NOW.plusSeconds(60))).isEqualTo(Outcome.COMPLAINT);
  }

  @Test
  void forgetsWhatItAskedAfterDays() {
    Outcome _ = take("pju padam", NOW);

    assertThat(take("sampah menumpuk di simpang", NOW.plus(MEMORY))).isEqualTo(Outcome.COMPLAINT);
  }

  @Test
  void doesTheSameAgainWhateverWasRememberedMeanwhile() {
    for (String said : List.of("pju padam", "di depan pasar", "sampah menumpuk di simpang")) {
      Outcome first = take(said, NOW);
      int written = log.written().size();
      door = door();

      assertThat(take(said, NOW)).isEqualTo(first);

      assertThat(log.written().subList(written, log.written().size()))
          .as("the same record under the same key")
          .allMatch(again -> log.written().get(written - 1).equals(again));
    }
  }

  @Test
  void isToComeAgainWhileNothingIsDurable() {
    log.answer(Durability.NOWHERE);
    assertThat(take("pju padam", NOW)).isEqualTo(Outcome.NOT_NOW);
    assertThat(remembered).isEmpty();

    log.answer(Durability.LOGGED);
    assertThat(take("pju padam", NOW)).isEqualTo(Outcome.COMPLAINT);
    log.answer(Durability.NOWHERE);
    assertThat(take("di depan pasar", NOW.plusSeconds(9))).isEqualTo(Outcome.NOT_NOW);
    log.answer(Durability.LOGGED);
    assertThat(take("di depan pasar", NOW.plusSeconds(9))).isEqualTo(Outcome.ANSWER);
  }

  @Test
  void takesAComplaintOfWhomItCanNotAnswer() {
    IncomingPart office = new IncomingPart("BPBD", "1708", part("banjir di Sangir"), NOW);
    assertThat(door.take(message(office))).isEqualTo(Outcome.COMPLAINT);

    ComplaintReceived received = (ComplaintReceived) log.written().getFirst().event();
    assertThat(received.content().reporter().phone()).isNull();
  }

  @Test
  void knowsANumberHoweverItIsWritten() {
    Outcome _ = take("pju padam", NOW);
    IncomingPart national =
        new IncomingPart("08126700001", "1708", part("di depan pasar"), NOW.plusSeconds(5));

    assertThat(door.take(message(national))).isEqualTo(Outcome.ANSWER);
  }

  @Test
  void makesNothingOfNoWords() {
    assertThat(take("???", NOW)).isEqualTo(Outcome.NOTHING_SAID);
    assertThat(take("", NOW)).isEqualTo(Outcome.NOTHING_SAID);
    assertThat(log.written()).isEmpty();
  }

  private static Part part(String text) {
    return Part.of(text, 0).getFirst();
  }

  private Outcome take(String text, Instant at) {
    return door.take(message(new IncomingPart(Arrivals.PHONE, "1708", part(text), at)));
  }

  private static TextMessage message(IncomingPart part) {
    return TextMessage.of(List.of(part), part.at(), MEMORY).getFirst();
  }

  private final class Remembered implements Conversations {
    @Override
    public Optional<Conversation> with(String phone) {
      return Optional.ofNullable(remembered.get(phone));
    }

    @Override
    public void remember(String phone, Conversation conversation) {
      remembered.put(phone, conversation);
    }

    @Override
    public void erase(Collection<TrackingId> complaints) {
      remembered.values().removeIf(known -> complaints.contains(known.complaint()));
    }
  }
}
