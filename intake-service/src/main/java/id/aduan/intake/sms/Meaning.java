package id.aduan.intake.sms;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.TrackingId;
import id.aduan.intake.sms.Conversation.Kind;
import id.aduan.intake.sms.Conversation.Said;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message is taken for.
 *
 * @param complaint which it is about; empty: a new one
 */
record Meaning(Kind kind, Optional<TrackingId> complaint) {
  private static final Meaning NEW = new Meaning(Kind.COMPLAINT, Optional.empty());
  private static final Meaning COURTESY = new Meaning(Kind.COURTESY, Optional.empty());
  private static final int AS_TYPED = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern SCORE =
      Pattern.compile("\\W*(?:nilai|puas|bintang)?\\W*([1-5])\\W*", AS_TYPED);
  private static final Pattern NOT_YET =
      Pattern.compile("\\W*(?:belum|blm|blum|belom|alun|alum|indak|tidak puas)\\b.*", AS_TYPED);
  private static final Pattern THANKS =
      Pattern.compile(
          "\\W*(?:terima ?kasih|trims|trm ?ksh|makasih|makasi|tarimo ?kasih|ok|oke|okey|siap|baik"
              + "|thanks|thank you)\\W*(?:pak|bu|banyak)?\\W*",
          AS_TYPED);
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{13}", AS_TYPED);

  /**
   * Understands a message in its conversation; the same message means the same again.
   *
   * @param states how cases stand, as far as they are known
   * @param memory how long a question waits for its answer
   */
  static Meaning of(
      TextMessage message,
      Reading reading,
      Optional<Conversation> conversation,
      Function<Collection<TrackingId>, Map<TrackingId, CaseStateCode>> states,
      Duration memory) {
    if (conversation.isEmpty() || reading.isNew()) {
      return said(conversation, message)
          .orElseGet(() -> THANKS.matcher(reading.text()).matches() ? COURTESY : NEW);
    }
    Conversation known = conversation.get();
    return said(conversation, message)
        .or(() -> inCase(reading.text(), known, states.apply(known.complaints())))
        .or(() -> answering(message, known.last(), memory))
        .orElseGet(() -> THANKS.matcher(reading.text()).matches() ? COURTESY : NEW);
  }

  private static Optional<Meaning> said(Optional<Conversation> conversation, TextMessage message) {
    return conversation
        .map(Conversation::last)
        .filter(last -> last.key().equals(message.key()))
        .map(last ->
            last.kind() == Kind.COMPLAINT
                ? NEW
                : new Meaning(last.kind(), Optional.of(last.complaint())));
  }

  /** About the case that is named, else about the last that waits for its reporter. */
  private static Optional<Meaning> inCase(
      String text, Conversation known, Map<TrackingId, CaseStateCode> states) {
    List<TrackingId> named = named(text, known);
    String rest = named.isEmpty() ? text : NUMBER.matcher(text).replaceAll("").strip();
    return (named.isEmpty() ? known.complaints() : named)
        .stream()
            .flatMap(complaint ->
                kind(rest, states.get(complaint), !named.isEmpty()).stream()
                    .map(kind -> new Meaning(kind, Optional.of(complaint))))
            .findFirst();
  }

  private static List<TrackingId> named(String text, Conversation known) {
    return NUMBER
        .matcher(text)
        .results()
        .flatMap(found -> TrackingId.parse(found.group()).stream())
        .filter(known.complaints()::contains)
        .toList();
  }

  private static Optional<Kind> kind(String text, @Nullable CaseStateCode state, boolean named) {
    if (state == CaseStateCode.RESOLVED && SCORE.matcher(text).matches()) {
      return Optional.of(Kind.RATING);
    }
    if (state == CaseStateCode.RESOLVED && NOT_YET.matcher(text).matches()) {
      return Optional.of(Kind.DISPUTE);
    }
    return named || state == CaseStateCode.AWAITING_REPORTER
        ? Optional.of(Kind.REPLY)
        : Optional.empty();
  }

  private static Optional<Meaning> answering(TextMessage message, Said last, Duration memory) {
    return Stream.of(last)
        .filter(said -> said.kind() == Kind.COMPLAINT && said.asks())
        .filter(said -> message.at().isBefore(said.at().plus(memory)))
        .map(said -> new Meaning(Kind.REPLY, Optional.of(said.complaint())))
        .findFirst();
  }

  /** The score that words give; 0: none. */
  static int score(String text) {
    Matcher score = SCORE.matcher(NUMBER.matcher(text).replaceAll("").strip());
    return score.matches() ? Integer.parseInt(score.group(1)) : 0;
  }
}
