package id.aduan.intake.sms;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.AcceptComplaintHandler;
import id.aduan.intake.complaints.AcceptFollowUpHandler;
import id.aduan.intake.complaints.ComplaintCheck;
import id.aduan.intake.complaints.Drafts;
import id.aduan.intake.complaints.FilingLimitsFixture;
import id.aduan.intake.complaints.InMemoryLog;
import id.aduan.intake.complaints.RecentKeys;
import id.aduan.intake.dossiers.Standing;
import id.aduan.intake.identity.AccessCodes;
import id.aduan.intake.identity.CitizenAccess;
import id.aduan.intake.identity.Secret;
import id.aduan.intake.identity.TrackingIds;
import id.aduan.intake.sms.Conversation.Said;
import id.aduan.intake.sms.SmsDoor.Outcome;
import id.aduan.intake.testing.TestKeys;
import id.aduan.intake.testing.Times;
import id.aduan.kit.limits.Allowance;
import id.aduan.sms.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.threeten.extra.MutableClock;

/** The SMS door, and whoever talks with it. */
final class Talk {
  static final Duration MEMORY = Duration.ofDays(3);
  static final int FILINGS = 5;
  private static final int MANY = 100;
  private final MutableClock clock = Times.clock();
  private final InMemoryLog log = new InMemoryLog();
  private final Map<String, Conversation> remembered = new HashMap<>();
  private final Map<TrackingId, Standing> standings = new HashMap<>();
  private final SequencedMap<TrackingId, SmsAnswerDue> answers = new LinkedHashMap<>();
  private final AccessCodes codes = AccessCodes.of("codes", TestKeys.CODES);
  private boolean answersAreDurable = true;
  private SmsDoor door = made();

  /** With nothing in memory but what is stored. */
  void restart() {
    door = made();
  }

  SmsDoor door() {
    return door;
  }

  private SmsDoor made() {
    RecentKeys recent = new RecentKeys(MANY);
    TrackingIds trackingIds = new TrackingIds(Secret.ofBase64("key", TestKeys.INSTALLATION));
    Conversations conversations = new Remembered();
    return new SmsDoor(
        trackingIds,
        new ComplaintCheck(Drafts.NEEDS, Times.clock()),
        new AcceptComplaintHandler(
            trackingIds, codes, recent, _ -> Optional.empty(), FilingLimitsFixture.strict(), log),
        new AcceptFollowUpHandler(recent, new Allowance(3, Duration.ofMinutes(30), MANY), log),
        conversations,
        this::standings,
        new Desk(
            conversations,
            this::standings,
            new CitizenAccess(
                codes,
                new CitizenAccess.Limits(allowance(), allowance(), allowance()),
                Times.clock()),
            codes,
            (message, answer) -> {
              if (answersAreDurable) {
                answers.put(message, answer);
              }
              return answersAreDurable;
            },
            new Allowance(4, Duration.ofHours(1), MANY)),
        new Allowance(FILINGS, Duration.ofMinutes(10), MANY),
        MEMORY,
        clock);
  }

  private static Allowance allowance() {
    return new Allowance(3, Duration.ofMinutes(1), MANY);
  }

  private Map<TrackingId, Standing> standings(Collection<TrackingId> complaints) {
    Map<TrackingId, Standing> known = new HashMap<>(standings);
    known.keySet().retainAll(complaints);
    return known;
  }

  Outcome take(String phone, String text, Instant at) {
    return door.take(message(phone, text, at));
  }

  static TextMessage message(String phone, String text, Instant at) {
    List<IncomingPart> parts = new ArrayList<>();
    Part.of(text, 0).forEach(part -> parts.add(new IncomingPart(phone, Arrivals.NUMBER, part, at)));
    TextMessage message = TextMessage.of(parts, at, MEMORY).getFirst();
    // Word for word the same at another time is another message, once the copies are forgotten.
    return new TextMessage(
        message.key() + at.toEpochMilli(),
        message.sender(),
        message.text(),
        message.at(),
        message.parts());
  }

  void stands(TrackingId complaint, CaseStateCode state) {
    stands(complaint, new Standing(state, null, null, false, false));
  }

  void stands(TrackingId complaint, Standing standing) {
    standings.put(complaint, standing);
  }

  void introduce(String phone, TrackingId complaint) {
    new Remembered().introduce(Map.of(complaint, phone));
  }

  String code(TrackingId complaint) {
    return codes.of(complaint).grouped();
  }

  InMemoryLog log() {
    return log;
  }

  MutableClock clock() {
    return clock;
  }

  List<SmsAnswerDue> answers() {
    return List.copyOf(answers.values());
  }

  void answersAreDurable(boolean durable) {
    answersAreDurable = durable;
  }

  private final class Remembered implements Conversations {
    @Override
    public Conversation with(String phone) {
      return remembered.getOrDefault(phone, Conversation.NONE);
    }

    @Override
    public void introduce(Map<TrackingId, String> phones) {
      phones.forEach((complaint, phone) -> {
        if (!with(phone).complaints().contains(complaint)) {
          first(phone, complaint, with(phone).last());
        }
      });
    }

    @Override
    public void remember(String phone, Said said) {
      first(phone, said.complaint(), Optional.of(said));
    }

    private void first(String phone, TrackingId complaint, Optional<Said> last) {
      remembered.put(
          phone,
          new Conversation(
              Stream.concat(Stream.of(complaint), with(phone).complaints().stream())
                  .distinct()
                  .toList(),
              last));
    }

    @Override
    public void forgetWords(Instant saidBefore) {
      throw new AssertionError("the door does not forget");
    }

    @Override
    public void erase(Collection<TrackingId> complaints) {
      remembered
          .values()
          .removeIf(known -> known.complaints().stream().anyMatch(complaints::contains));
    }
  }
}
