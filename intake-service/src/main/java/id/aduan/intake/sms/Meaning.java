package id.aduan.intake.sms;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.MissingFact;
import id.aduan.contract.TrackingId;
import id.aduan.intake.dossiers.Standing;
import id.aduan.intake.sms.Conversation.Kind;
import id.aduan.intake.sms.Conversation.Said;
import id.aduan.intake.sms.Vocabulary.Theme;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message is taken for: pure, and the same again for the same message. */
sealed interface Meaning {

  /**
   * Something is entered.
   *
   * @param complaint which it is about; empty: a new one
   * @param words what is entered
   * @param doubt whether it may have been meant as a complaint of its own
   * @param asksHow whether he wants to know how things stand
   */
  record Entered(
      Kind kind, Optional<TrackingId> complaint, String words, boolean doubt, boolean asksHow)
      implements Meaning {
    static Entered complaint(String words) {
      return new Entered(Kind.COMPLAINT, Optional.empty(), words, false, false);
    }

    static Entered about(TrackingId complaint, Kind kind, String words) {
      return new Entered(kind, Optional.of(complaint), words, false, false);
    }
  }

  /** A word that is always understood. */
  record Commanded(Command command) implements Meaning {}

  /** The very words of the message before, as robots and the impatient send them. */
  record Repeated(TrackingId complaint, String words) implements Meaning {}

  /** Nobody needs an answer. */
  record Courtesy() implements Meaning {}

  /** Somebody begins to speak, or says a digit that nobody asked for. */
  record Unclear() implements Meaning {}

  /**
   * @param standings how cases stand, as far as they are known
   * @param memory how long a question waits for its answer
   */
  static Meaning of(
      TextMessage message,
      Conversation conversation,
      Function<Collection<TrackingId>, Map<TrackingId, Standing>> standings,
      Duration memory) {
    Optional<Said> again = conversation.last().filter(last -> last.key().equals(message.key()));
    Reading reading = Reading.of(message.text());
    return again.isPresent()
        ? Understanding.again(again.get(), reading)
        : new Understanding(message, reading, conversation, standings, memory).meaning();
  }

  /** The score that words give; 0: none. */
  static int score(String text) {
    Matcher score =
        Understanding.SCORE.matcher(Understanding.NUMBER.matcher(text).replaceAll("").strip());
    return score.matches() ? Integer.parseInt(score.group(1)) : 0;
  }

  /** The facts that words tell without having been asked for them. */
  static Set<MissingFact> told(String words) {
    Set<MissingFact> told = EnumSet.noneOf(MissingFact.class);
    if (Understanding.WHEN.matcher(words).find()) {
      told.add(MissingFact.INCIDENT_DATE);
    }
    if (Understanding.WHERE.matcher(words).find() || Vocabulary.ON_FILE.has(Theme.REGION, words)) {
      told.add(MissingFact.PLACE);
    }
    if (Vocabulary.words(words).size() >= Understanding.LEAST_OF_A_STORY) {
      told.add(MissingFact.DETAILS);
    }
    return told;
  }

  /** Understands one message. */
  final class Understanding {
    private static final int AS_TYPED = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SCORE =
        Pattern.compile("\\W*(?:nilai|puas|bintang)?\\W*([1-5])\\W*", AS_TYPED);
    private static final Pattern NOT_YET =
        Pattern.compile(
            "\\W*(?:belum|blm|blum|belom|alun|alum|indak|tidak puas|tdk puas|masih|msh|bohong)\\b.*",
            AS_TYPED | Pattern.DOTALL);
    private static final Pattern NOT_YET_ALONE =
        Pattern.compile("\\W*(?:belum|blm|blum|belom|alun|alum)\\W*(?:pak|bu)?\\W*", AS_TYPED);
    private static final Pattern THANKS =
        Pattern.compile(
            "\\W*(?:terima ?kasih|trims|trm ?ksh|tq|tks|makasih|makasi|mksh|tarimo ?kasih|ok|oke|okey"
                + "|siap|baik|ya|iya|iyo|sip|thanks|thank you|waalaikum ?salam)"
                + "\\W*(?:pak|bu|min|banyak|atas .*)?\\W*",
            AS_TYPED);
    private static final Pattern GREETING =
        Pattern.compile(
            "\\W*(?:p|pp|tes|test|testing|coba|halo+|hallo+|hai|hi|permisi|ass?|aslkm|askum|assalam\\w*"
                + "|selamat (?:pagi|siang|sore|malam)|met (?:pagi|siang|sore|malam)|pagi|siang|sore)"
                + "(?:\\W+(?:pak|bu|bapak|ibu|min|admin|kak|wr|wb|warahmatullah\\w*|wabarakatuh))*\\W*",
            AS_TYPED);
    private static final Pattern WHEN =
        Pattern.compile(
            "\\b(?:sejak|sajak|semenjak|kemarin|kemaren|kmrn|kapatang|tadi|hari|minggu|bulan|tahun|thn"
                + "|tanggal|tgl|jam|pukul|semalam|td|lalu|baru saja|[0-3]?[0-9][/-][01]?[0-9])\\b",
            AS_TYPED);

    /** A place by what it is, or by what is next to it. */
    private static final Pattern WHERE =
        Pattern.compile(
            "\\b(?:jorong|jrg|nagari|kampung|kp|desa|dusun|kelurahan|kecamatan|kec|simpang|depan|dpn|muko"
                + "|dekat|dkt|belakang|samping|seberang|sebelah)\\.? +"
                + "(?!sejak|sajak|sudah|sdh|alah|lah|yang|yg|ini|itu|tidak|tdk|padam|rusak|mati)\\p{L}{2,}"
                + "|\\b(?:rt|rw|km)\\W*[0-9]",
            AS_TYPED);

    private static final Pattern DENIAL =
        Pattern.compile(
            "\\b(?:tidak|tdk|tak|gak|ga|nggak|ndak|indak|tiada|ndk|jangan)\\b", AS_TYPED);
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{13}", AS_TYPED);

    private static final int LEAST_OF_A_STORY = 3;

    /** More words than these stand for themselves. */
    private static final int MOST_OF_A_SCRAP = 6;

    /** A question how things stand is short. */
    private static final int MOST_OF_A_QUESTION = 10;

    private final TextMessage message;
    private final Reading reading;
    private final String text;
    private final Conversation conversation;
    private final Map<TrackingId, Standing> standings;
    private final Duration memory;

    private Understanding(
        TextMessage message,
        Reading reading,
        Conversation conversation,
        Function<Collection<TrackingId>, Map<TrackingId, Standing>> standings,
        Duration memory) {
      this.message = message;
      this.reading = reading;
      this.text = reading.text();
      this.conversation = conversation;
      this.standings = standings.apply(conversation.complaints());
      this.memory = memory;
    }

    private static Meaning again(Said said, Reading reading) {
      String words = said.words();
      return said.kind() == Kind.COMPLAINT
          ? Entered.complaint(words == null ? reading.text() : words)
          : new Entered(
              said.kind(),
              Optional.of(said.complaint()),
              reading.text(),
              words != null,
              said.kind() == Kind.REPLY && asksHow(reading.text()));
    }

    private Meaning meaning() {
      return command()
          .or(this::greeting)
          .or(this::asAsked)
          .or(this::repeated)
          .or(this::inCase)
          .or(this::unasked)
          .or(this::answering)
          .or(this::courtesy)
          .or(this::related)
          .orElseGet(() -> Entered.complaint(text));
    }

    private Optional<Meaning> command() {
      return Command.of(text)
          .map(command ->
              conversation
                  .last()
                  .map(Said::words)
                  .filter(_ -> command.verb() == Command.Verb.ANOTHER)
                  .<Meaning>map(Entered::complaint)
                  .orElseGet(() -> new Commanded(command)));
    }

    private Optional<Meaning> greeting() {
      return GREETING.matcher(text).matches() ? Optional.of(new Unclear()) : Optional.empty();
    }

    private Optional<Meaning> asAsked() {
      return reading.isNew() ? Optional.of(Entered.complaint(text)) : Optional.empty();
    }

    private Optional<Meaning> repeated() {
      String gist = Said.gist(text);
      return conversation
          .last()
          .filter(last -> last.kind() == Kind.COMPLAINT || last.kind() == Kind.REPLY)
          .filter(last -> !gist.isEmpty() && last.gist().equals(gist))
          .filter(this::isRecent)
          .map(last -> new Repeated(last.complaint(), text));
    }

    /** About the case that is named, else about the last that waits for its reporter. */
    private Optional<Meaning> inCase() {
      List<TrackingId> named = named();
      String rest = named.isEmpty() ? text : NUMBER.matcher(text).replaceAll("").strip();
      return (named.isEmpty() ? conversation.complaints() : named)
          .stream()
              .flatMap(complaint ->
                  kind(rest, standing(complaint).state(), !named.isEmpty()).stream()
                      .map(kind -> Entered.about(complaint, kind, text)))
              .map(Meaning.class::cast)
              .findFirst();
    }

    private List<TrackingId> named() {
      return NUMBER
          .matcher(text)
          .results()
          .flatMap(found -> TrackingId.parse(found.group()).stream())
          .filter(conversation.complaints()::contains)
          .toList();
    }

    private static Optional<Kind> kind(String text, CaseStateCode state, boolean named) {
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

    /** A rating or a dispute of what is not resolved. */
    private Optional<Meaning> unasked() {
      return SCORE.matcher(text).matches() || NOT_YET_ALONE.matcher(text).matches()
          ? Optional.of(new Unclear())
          : Optional.empty();
    }

    private Optional<Meaning> answering() {
      return conversation
          .last()
          .filter(last -> last.asks() && !standing(last.complaint()).surge())
          .filter(this::isRecent)
          .filter(_ -> !THANKS.matcher(text).matches())
          .filter(last -> !isBesideTheQuestion(last))
          .map(last -> Entered.about(last.complaint(), Kind.REPLY, text));
    }

    /** Asked when it happened, he tells of something that is wrong, and of no time. */
    private boolean isBesideTheQuestion(Said last) {
      return last.lacking().next().filter(MissingFact.INCIDENT_DATE::equals).isPresent()
          && !WHEN.matcher(text).find()
          && Vocabulary.ON_FILE.has(Theme.PROBLEM, text);
    }

    private Optional<Meaning> courtesy() {
      return THANKS.matcher(text).matches() ? Optional.of(new Courtesy()) : Optional.empty();
    }

    /**
     * What goes back to something said before belongs to the case that is open; so, in doubt, does
     * a scrap that tells of nothing wrong.
     */
    private Optional<Meaning> related() {
      return open()
          .flatMap(complaint -> {
            int length = Vocabulary.words(text).size();
            boolean problem = Vocabulary.ON_FILE.has(Theme.PROBLEM, text);
            boolean back = Vocabulary.ON_FILE.has(Theme.BACK, text);
            boolean how = asksHow(text);
            boolean scrap =
                !problem
                    && length <= MOST_OF_A_SCRAP
                    && !DENIAL.matcher(text).find()
                    && conversation.last().filter(this::isRecent).isPresent();
            return back || how || scrap
                ? Optional.of(
                    new Entered(
                        Kind.REPLY, Optional.of(complaint), text, !how && (problem || !back), how))
                : Optional.empty();
          });
    }

    private static boolean asksHow(String text) {
      return Vocabulary.words(text).size() <= MOST_OF_A_QUESTION
          && Vocabulary.ON_FILE.has(Theme.PROGRESS, text)
          && !Vocabulary.ON_FILE.has(Theme.PROBLEM, text);
    }

    private Optional<TrackingId> open() {
      return conversation.complaints().stream()
          .filter(complaint -> standing(complaint).isOpen())
          .findFirst();
    }

    private Standing standing(TrackingId complaint) {
      return standings.getOrDefault(complaint, Standing.UNKNOWN);
    }

    private boolean isRecent(Said said) {
      return message.at().isBefore(said.at().plus(memory));
    }
  }
}
