package id.aduan.intake.sms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.DossierEvent.ClosureDisputed;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.ComplaintWithdrawn;
import id.aduan.contract.DossierEvent.ReporterRated;
import id.aduan.contract.DossierEvent.ReporterReplied;
import id.aduan.contract.SmsAnswerEvent.SmsAnswer;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import id.aduan.intake.complaints.InMemoryLog.Written;
import id.aduan.intake.dossiers.Standing;
import id.aduan.intake.sms.SmsDoor.Outcome;
import id.aduan.intake.testing.Times;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole conversations, as people hold them. After each message the service starts anew, and the
 * message comes once more.
 */
class ConversationsTest {
  private static final Map<String, String> PHONES =
      Map.of("A", "+628126700001", "B", "+628126700002");
  private static final String WITHOUT_BREAK = "(tanpa jeda)";
  private static final TrackingId FILED_ELSEWHERE = TrackingId.ofPayload("7K3M9Q2X4TVB");

  @TestFactory
  Stream<DynamicTest> goesAsWritten() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ConversationsTest.class.getResourceAsStream("/sms/conversations.txt"))) {
      String text = new String(file.readAllBytes(), UTF_8);
      return Stream.of(text.split("(?m)^== ")).skip(1).map(ConversationsTest::test);
    }
  }

  private static DynamicTest test(String conversation) {
    List<String> lines = conversation.lines().map(String::strip).toList();
    return DynamicTest.dynamicTest(
        lines.getFirst(),
        () ->
            lines.stream()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .forEach(new Play(lines.getFirst().endsWith(WITHOUT_BREAK))::line));
  }

  private static final class Play {
    private static final Pattern LINE =
        Pattern.compile("(\\S+)(?: \\+([0-9]+)([smhd]))? \\| (.*) => (.*)");
    private static final Pattern CASE =
        Pattern.compile(
            "\\* (?:(kenal) (\\S+) )?([0-9]) ([A-Z_]+)(?: (?!LONJAKAN)([A-Z]+))?( RAHASIA)?( LONJAKAN)?");
    private final Talk talk = new Talk();
    private final SequencedSet<TrackingId> complaints = new LinkedHashSet<>();
    private final boolean withoutBreak;
    private Instant now = Times.NOW;

    Play(boolean withoutBreak) {
      this.withoutBreak = withoutBreak;
    }

    void line(String line) {
      Matcher said = LINE.matcher(line);
      Matcher stands = CASE.matcher(line);
      if (said.matches()) {
        String past = said.group(2);
        now = now.plus(past == null ? Duration.ofMinutes(1) : duration(past, said.group(3)));
        String phone = PHONES.getOrDefault(said.group(1), said.group(1));
        assertThat(effects(phone, filled(said.group(4)))).as(line).isEqualTo(said.group(5));
      } else if (stands.matches()) {
        stands(stands);
      } else {
        throw new AssertionError("line: '" + line + "' (expected: as the file says)");
      }
    }

    private void stands(Matcher line) {
      if (line.group(1) != null) {
        complaints.add(FILED_ELSEWHERE);
        talk.introduce(Objects.requireNonNull(PHONES.get(line.group(2))), FILED_ELSEWHERE);
      }
      talk.stands(
          complaint(line.group(3)),
          new Standing(
              CaseStateCode.valueOf(line.group(4)),
              line.group(5),
              null,
              line.group(6) != null,
              line.group(7) != null));
    }

    private String effects(String phone, String text) {
      int written = talk.log().written().size();
      int answered = talk.answers().size();
      Outcome outcome = talk.take(phone, text, now);
      List<Written> entered =
          List.copyOf(talk.log().written().subList(written, talk.log().written().size()));
      List<SmsAnswerDue> answers = talk.answers().subList(answered, talk.answers().size());
      if (!withoutBreak) {
        talk.restart();
        Outcome again = talk.take(phone, text, now);
        assertThat(talk.log().written().subList(written, talk.log().written().size()))
            .as("%s once more: the same records", text)
            .allMatch(entered::contains);
        assertThat(talk.answers()).as("%s once more", text).hasSize(answered + answers.size());
        assertThat(again).as("%s once more", text).isEqualTo(outcome);
      }
      return outcome == Outcome.ANSWERED && answers.isEmpty() ? "diam" : told(entered, answers);
    }

    private String told(List<Written> entered, List<SmsAnswerDue> answers) {
      List<String> effects = new ArrayList<>();
      entered.forEach(record -> effects.add(effect(record)));
      answers.forEach(answer -> effects.add(effect(answer)));
      return effects.isEmpty() ? "-" : String.join(", ", effects);
    }

    private String effect(Written record) {
      boolean _ = complaints.add(record.complaint());
      int number = number(record.complaint());
      return switch (record.event()) {
        case ComplaintReceived _ -> "aduan " + number;
        case ReporterReplied _ -> "tambahan " + number;
        case ReporterRated rated -> "nilai " + number + " " + rated.score();
        case ClosureDisputed _ -> "sanggah " + number;
        case ComplaintWithdrawn _ -> "cabut " + number;
        default -> throw new AssertionError(record.event().getClass().getSimpleName());
      };
    }

    private String effect(SmsAnswerDue answer) {
      if (answer.answer() == SmsAnswer.ASKED) {
        return "tanya " + answer.asked();
      }
      TrackingId complaint = answer.complaint();
      assertThat(answer.code() != null)
          .as("the code goes out only where it is asked for")
          .isEqualTo(answer.answer() == SmsAnswer.CODE);
      return "jawab " + answer.answer() + (complaint == null ? "" : " " + number(complaint));
    }

    private String filled(String text) {
      return Pattern.compile("\\{(kode |kecil )?([0-9])}")
          .matcher(text)
          .replaceAll(found -> {
            TrackingId complaint = complaint(found.group(2));
            return switch (String.valueOf(found.group(1))) {
              case "kode " -> talk.code(complaint);
              case "kecil " -> complaint.value().toLowerCase(Locale.ROOT);
              default -> complaint.value();
            };
          });
    }

    private TrackingId complaint(String number) {
      return complaints.stream().skip(Long.parseLong(number) - 1).findFirst().orElseThrow();
    }

    private int number(TrackingId complaint) {
      return List.copyOf(complaints).indexOf(complaint) + 1;
    }

    private static Duration duration(String amount, String unit) {
      long many = Long.parseLong(amount);
      return switch (unit) {
        case "s" -> Duration.ofSeconds(many);
        case "m" -> Duration.ofMinutes(many);
        case "h" -> Duration.ofHours(many);
        default -> Duration.ofDays(many);
      };
    }
  }
}
