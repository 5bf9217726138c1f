package id.aduan.letters;

import static java.util.function.Predicate.not;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.MissingFact;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import id.aduan.sms.Alphabet;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what fits into one short message. Where it would not, the name of an office gives way to
 * its code first, then the end of what an officer wrote.
 */
final class ShortMessages {
  private static final int ROOM = Alphabet.GSM7.room();

  /** Stands for words where a sentence is measured; without any it would lack the space before. */
  private static final String ONE = "-";

  private final Letterhead head;

  ShortMessages(Letterhead head) {
    this.head = head;
  }

  String write(TrackingId complaint, News news, Phrases say) {
    String number = complaint.value();
    return switch (news) {
      case News.Received received -> received(number, received, say);
      case News.Asked asked -> asked(number, asked, say);
      case News.Reminded reminded -> reminded(number, reminded, say);
      case News.Disposed disposed ->
          fitted(
              disposed.opd().value(), "", (office, _) -> say.say("sms.disposed", number, office));
      case News.Answered answered -> answered(number, answered, say);
      case News.Resolved resolved -> resolved(number, resolved, say);
      case News.Reopened reopened ->
          fitted(
              reopened.opd().value(),
              "",
              (office, _) ->
                  joined(
                      say.say("sms.reopened", number, office),
                      dated("sms.reopened.due", reopened.resolvedBy(), say)));
      case News.Closed closed ->
          joined(say.say("sms.closed." + closed.how(), number), say.say("sms.closed.next"));
      case News.Archived archived -> archived(number, archived, say);
      case News.Forwarded forwarded ->
          fitted(
              forwarded.institution().value(),
              "",
              (institution, _) -> say.say("sms.forwarded", number, institution));
    };
  }

  String answer(SmsAnswerDue due, Phrases say) {
    TrackingId complaint = due.complaint();
    String number = complaint == null ? "" : complaint.value();
    MissingFact asked = due.asked();
    return switch (due.answer()) {
      case STATUS -> status(number, due, say);
      case ASKED ->
          joined(say.say("sms.thanks"), asked == null ? null : say.say("sms.missing." + asked));
      case CODE -> say.say("sms.answer.CODE", number, Objects.requireNonNullElse(due.code(), ""));
      case HELP,
          NO_COMPLAINT,
          UNKNOWN_NUMBER,
          ADDED,
          CODE_ON_RECEIPT,
          WRONG_CODE,
          WITHDRAWN,
          STOPPED,
          STARTED,
          OTHER ->
          say.say("sms.answer." + due.answer(), number);
    };
  }

  private String status(String number, SmsAnswerDue due, Phrases say) {
    CaseStateCode state = Objects.requireNonNullElse(due.state(), CaseStateCode.RECEIVED);
    String office = due.office();
    return fitted(
        office == null ? say.say("sms.status.office") : office,
        "",
        (named, _) ->
            joined(
                say.say("sms.status." + state, number, named),
                dated("sms.status.due." + state, due.due(), say)));
  }

  /** One question, for what is missed most: people answer the first of several. */
  private String received(String number, News.Received received, Phrases say) {
    PlaceCode surge = received.surge();
    if (surge != null) {
      return surge(number, surge, say);
    }
    return joined(
        say.say("sms.received", number),
        dated("sms.received.verification", received.verifiedBy(), say),
        received.missing().stream()
            .min(Comparator.naturalOrder())
            .map(fact -> say.say("sms.missing." + fact))
            .orElseGet(() -> say.say("sms.received.next")));
  }

  /** Asks nothing: whoever hears many tell the same needs no more of each. */
  private String surge(String number, PlaceCode area, Phrases say) {
    String there = say.say("sms.surge.area");
    String named =
        say.say("sms.surge", number, PlainText.of(head.names().getOrDefault(area.value(), there)));
    return PlainText.septets(named) <= ROOM ? named : say.say("sms.surge", number, there);
  }

  private String asked(String number, News.Asked asked, Phrases say) {
    String day = lastDay(asked.replyBy(), say);
    String question = joined(facts(asked.facts(), say), asked.question());
    return question.isEmpty()
        ? elsewhere(page -> say.say("sms.asked.elsewhere", number, day, page), say)
        : fitted(question, words -> say.say("sms.asked", number, day, words));
  }

  private String reminded(String number, News.Reminded reminded, Phrases say) {
    String question = reminded.question();
    String waiting =
        joined(say.say("sms.reminded", number), dated("sms.reminded.due", reminded.replyBy(), say));
    return question == null
        ? elsewhere(page -> joined(waiting, say.say("sms.reminded.elsewhere", page)), say)
        : fitted(question, words -> joined(waiting, say.say("sms.reminded.question", words)));
  }

  private String answered(String number, News.Answered answered, Phrases say) {
    String answer = answered.answer();
    return answer == null
        ? elsewhere(page -> say.say("sms.answered.elsewhere", number, page), say)
        : fitted(
            answered.opd().value(),
            answer,
            (office, words) -> say.say("sms.answered", number, office, words));
  }

  private String resolved(String number, News.Resolved resolved, Phrases say) {
    return fitted(
        resolved.opd().value(),
        joined(resolved.answer(), resolved.whatWasDone()),
        (office, words) ->
            joined(
                say.say("sms.resolved", number, office),
                words,
                say.say("sms.resolved.next", lastDay(resolved.disputeUntil(), say))));
  }

  private static String archived(String number, News.Archived archived, Phrases say) {
    String explanation = archived.explanation();
    return fitted(
        explanation == null ? say.say("sms.archived.next") : explanation,
        words ->
            joined(
                say.say("sms.archived", number, say.say("archived." + archived.reason())), words));
  }

  private String fitted(String code, String words, BinaryOperator<String> write) {
    String named = write.apply(PlainText.of(head.name(code)), PlainText.of(words));
    return PlainText.septets(named) <= ROOM
        ? named
        : fitted(words, rest -> write.apply(code, rest));
  }

  private static String fitted(String words, UnaryOperator<String> write) {
    int room = ROOM - PlainText.septets(write.apply(ONE)) + ONE.length();
    return write.apply(PlainText.cut(PlainText.of(words), room));
  }

  /** Where what must not travel by message can be read; half an address would lead nowhere. */
  private String elsewhere(UnaryOperator<String> write, Phrases say) {
    String address = write.apply(PlainText.of(head.followPage().toString()));
    return PlainText.septets(address) <= ROOM ? address : write.apply(say.say("sms.page"));
  }

  private static @Nullable String facts(Set<MissingFact> facts, Phrases say) {
    return facts.isEmpty()
        ? null
        : facts.stream()
            .sorted()
            .map(fact -> say.say("fact." + fact))
            .collect(Collectors.joining(", ", "", "."));
  }

  private @Nullable String dated(String key, @Nullable Instant due, Phrases say) {
    return due == null ? null : say.say(key, lastDay(due, say));
  }

  private String lastDay(Instant due, Phrases say) {
    return say.shortDay(head.lastDay(due));
  }

  private static String joined(@Nullable String... sentences) {
    return Stream.of(sentences)
        .filter(Objects::nonNull)
        .filter(not(String::isEmpty))
        .collect(Collectors.joining(" "));
  }
}
