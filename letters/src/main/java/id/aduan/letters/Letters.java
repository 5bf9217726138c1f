package id.aduan.letters;

import id.aduan.contract.DeliveryEvent.MessageChannel;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.SmsAnswerEvent.SmsAnswerDue;
import id.aduan.contract.TrackingId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters: what happened, what the citizen can do, where he follows his complaint. Never the
 * access code, never a name, never his own words.
 */
public final class Letters {
  private static final String BETWEEN_PARAGRAPHS = "\n\n";
  private static final String QUOTE = "    ";
  private final Letterhead head;
  private final ShortMessages shortMessages;
  private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);

  public Letters(Letterhead head) {
    this.head = head;
    this.shortMessages = new ShortMessages(head);
    for (Language language : Language.values()) {
      phrases.put(language, Phrases.in(language));
    }
  }

  /** Writes what is new about a complaint, as long as a channel has room for. */
  public Letter write(TrackingId complaint, News news, Language language, MessageChannel channel) {
    Phrases say = Objects.requireNonNull(phrases.get(language));
    return new Letter(
        say.say("subject", complaint.grouped(), headline(news, say)),
        switch (channel) {
          case SMS, PUSH -> shortMessages.write(complaint, news, say);
          case EMAIL, NONE, OTHER -> paragraphs(complaint.grouped(), news, say);
        });
  }

  /** Whether a short message says all of some words, and not their beginning only. */
  public static boolean saysAll(Letter message, String words) {
    return message.text().contains(PlainText.of(words));
  }

  /** Answers who asked by SMS. */
  public Letter answer(SmsAnswerDue answer) {
    Phrases say = Objects.requireNonNull(phrases.get(answer.language()));
    return new Letter(head.signature(), shortMessages.answer(answer, say));
  }

  private String paragraphs(String number, News news, Phrases say) {
    return Stream.of(
                Stream.of(say.say("greeting")),
                body(news, say),
                Stream.of(
                    say.say("follow", number, head.followPage().toString()),
                    say.say("code"),
                    say.say("signature", head.signature())))
            .flatMap(paragraphs -> paragraphs)
            .collect(Collectors.joining(BETWEEN_PARAGRAPHS))
        + "\n";
  }

  private static String headline(News news, Phrases say) {
    return say.say(
        switch (news) {
          case News.Received _ -> "received.headline";
          case News.Asked _ -> "asked.headline";
          case News.Reminded _ -> "reminded.headline";
          case News.Disposed _ -> "disposed.headline";
          case News.Answered _ -> "answered.headline";
          case News.Resolved _ -> "resolved.headline";
          case News.Reopened _ -> "reopened.headline";
          case News.Closed _ -> "closed.headline";
          case News.Archived _ -> "archived.headline";
          case News.Forwarded _ -> "forwarded.headline";
        });
  }

  private Stream<String> body(News news, Phrases say) {
    return switch (news) {
      case News.Received received -> received(received, say);
      case News.Asked asked -> asked(asked, say);
      case News.Reminded reminded -> reminded(reminded, say);
      case News.Disposed(OpdCode opd) ->
          Stream.of(say.say("disposed", head.name(opd.value())), say.say("disposed.next"));
      case News.Answered(OpdCode opd, @Nullable String answer) ->
          Stream.of(
              say.say("answered", head.name(opd.value())),
              quotedOrElsewhere("answer", answer, say),
              say.say("answered.next"));
      case News.Resolved resolved -> resolved(resolved, say);
      case News.Reopened reopened ->
          Stream.concat(
              Stream.of(say.say("reopened", head.name(reopened.opd().value()))),
              dated("reopened.due", reopened.resolvedBy(), say));
      case News.Closed closed ->
          Stream.of(say.say("closed." + closed.how()), say.say("closed.next"));
      case News.Archived archived -> archived(archived, say);
      case News.Forwarded forwarded ->
          Stream.of(
              say.say("forwarded", head.name(forwarded.institution().value())),
              say.say("forwarded.next"));
    };
  }

  private Stream<String> received(News.Received received, Phrases say) {
    Stream<String> missing =
        received.missing().isEmpty()
            ? Stream.empty()
            : Stream.of(say.say("received.missing") + list(received.missing(), say));
    return Stream.of(
            Stream.of(say.say("received")),
            dated("received.verification", received.verifiedBy(), say),
            missing,
            Stream.of(say.say("received.next")))
        .flatMap(paragraphs -> paragraphs);
  }

  private Stream<String> asked(News.Asked asked, Phrases say) {
    Stream<String> facts =
        asked.facts().isEmpty()
            ? Stream.empty()
            : Stream.of(say.say("asked.facts") + list(asked.facts(), say));
    return Stream.of(
            Stream.of(say.say("asked"), quotedOrElsewhere("question", asked.question(), say)),
            facts,
            Stream.of(say.say("asked.next", lastDay(asked.replyBy(), say))))
        .flatMap(paragraphs -> paragraphs);
  }

  private Stream<String> reminded(News.Reminded reminded, Phrases say) {
    return Stream.of(
            Stream.of(say.say("reminded"), quotedOrElsewhere("question", reminded.question(), say)),
            dated("reminded.due", reminded.replyBy(), say),
            Stream.of(say.say("reminded.next")))
        .flatMap(paragraphs -> paragraphs);
  }

  private Stream<String> resolved(News.Resolved resolved, Phrases say) {
    return Stream.of(
            Stream.of(
                say.say("resolved", head.name(resolved.opd().value()), say.day(resolved.doneOn())),
                quotedOrElsewhere("answer", resolved.answer(), say)),
            quotedIfThere("done", resolved.whatWasDone(), say),
            Stream.of(
                say.say("resolved.dispute", lastDay(resolved.disputeUntil(), say)),
                say.say("resolved.next")))
        .flatMap(paragraphs -> paragraphs);
  }

  private static Stream<String> archived(News.Archived archived, Phrases say) {
    return Stream.of(
            Stream.of(say.say("archived", say.say("archived." + archived.reason()))),
            quotedIfThere("explanation", archived.explanation(), say),
            Stream.of(say.say("archived.next")))
        .flatMap(paragraphs -> paragraphs);
  }

  /** Indented, so that what an officer wrote can not pass for what the platform says. */
  private static String quoted(String what, String text, Phrases say) {
    return say.say(what)
        + text.strip().lines().map(line -> "\n" + QUOTE + line).collect(Collectors.joining());
  }

  private static Stream<String> quotedIfThere(String what, @Nullable String text, Phrases say) {
    return text == null ? Stream.empty() : Stream.of(quoted(what, text, say));
  }

  private static String quotedOrElsewhere(String what, @Nullable String text, Phrases say) {
    return text == null ? say.say(what + ".elsewhere") : quoted(what, text, say);
  }

  private static String list(Set<MissingFact> facts, Phrases say) {
    return facts.stream()
        .sorted()
        .map(fact -> "\n  - " + say.say("fact." + fact))
        .collect(Collectors.joining());
  }

  private Stream<String> dated(String key, @Nullable Instant due, Phrases say) {
    return due == null ? Stream.empty() : Stream.of(say.say(key, lastDay(due, say)));
  }

  private String lastDay(Instant due, Phrases say) {
    return say.day(head.lastDay(due));
  }
}
