package id.aduan.intake.sms;

import static java.util.function.Predicate.not;

import id.aduan.contract.TrackingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A message that is nothing but a word which is always understood, as {@code STATUS}, and perhaps a
 * number and a code. A complaint that begins with such a word goes on with others.
 *
 * @param number which was named with it
 * @param code which was named with it; not checked
 */
record Command(Verb verb, Optional<TrackingId> number, Optional<String> code) {
  private static final int NUMBER_LENGTH = TrackingId.PAYLOAD_LENGTH + 1;
  private static final int CODE_LENGTH = 10;

  /** Shorter words are too near to others. */
  private static final int SHORTEST_WITH_A_SLIP = 5;

  private static final int SHORTEST_WITHOUT_VOWELS = 4;

  private static final Set<String> FILLING =
      Set.of(
          "ADUAN",
          "ADU",
          "LAPORAN",
          "LAPOR",
          "PENGADUAN",
          "SAYA",
          "SY",
          "AMBO",
          "KAMI",
          "PAK",
          "BU",
          "BAPAK",
          "IBU",
          "MIN",
          "ADMIN",
          "NO",
          "NOMOR",
          "NMR",
          "KODE",
          "SMS",
          "PESAN",
          "DONG",
          "YA",
          "MOHON",
          "TOLONG",
          "MAU",
          "INI",
          "ITU",
          "NYA");

  /** What is asked for. */
  enum Verb {
    HELP("BANTUAN HELP PANDUAN INFO MENU TOLONG"),
    STATUS("STATUS CEK PROGRES"),
    STOP("BERHENTI STOP UNREG"),
    START("MULAI START LANJUTKAN"),
    WITHDRAW("CABUT BATALKAN BATAL TARIK"),
    /** What was taken for an addition is a complaint of its own. */
    ANOTHER("BARU"),
    /** The keyword of a complaint, and no complaint behind it. */
    NO_COMPLAINT("LAPOR LAPORAN ADUAN PENGADUAN SOLSEL");

    private final String words;

    Verb(String words) {
      this.words = words;
    }

    private Stream<String> words() {
      return Stream.of(words.split(" "));
    }

    private static Optional<Verb> of(String typed) {
      return Stream.of(values())
          .filter(verb -> verb.words().anyMatch(typed::equals))
          .findFirst()
          .or(() ->
              Stream.of(values())
                  .filter(verb -> verb.words().anyMatch(word -> isMeant(word, typed)))
                  .findFirst());
    }
  }

  static Optional<Command> of(String text) {
    List<String> words =
        Vocabulary.words(text).stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    if (words.isEmpty()) {
      return isQuestionMark(text)
          ? Optional.of(new Command(Verb.HELP, Optional.empty(), Optional.empty()))
          : Optional.empty();
    }
    return Verb.of(words.getFirst()).flatMap(verb -> of(verb, words.subList(1, words.size())));
  }

  private static boolean isQuestionMark(String text) {
    return !text.isBlank() && text.chars().allMatch(c -> c == '?' || Character.isWhitespace(c));
  }

  private static Optional<Command> of(Verb verb, List<String> rest) {
    List<String> said = new ArrayList<>(rest);
    said.removeIf(FILLING::contains);
    String named = String.join("", said);
    if (named.isEmpty()) {
      return Optional.of(new Command(verb, Optional.empty(), Optional.empty()));
    }
    return switch (verb) {
      case STATUS -> about(verb, named);
      case WITHDRAW ->
          named.length() == CODE_LENGTH
              ? Optional.of(new Command(verb, Optional.empty(), Optional.of(named)))
              : about(verb, named);
      case HELP, STOP, START, ANOTHER, NO_COMPLAINT -> Optional.empty();
    };
  }

  private static Optional<Command> about(Verb verb, String named) {
    String number = named.substring(0, Math.min(NUMBER_LENGTH, named.length()));
    String code = named.substring(number.length());
    return TrackingId.parse(number)
        .filter(_ -> code.isEmpty() || code.length() == CODE_LENGTH)
        .map(complaint ->
            new Command(
                verb, Optional.of(complaint), Optional.of(code).filter(not(String::isEmpty))));
  }

  /** One letter wrong, missing or too many; or the vowels left out, as people do. */
  private static boolean isMeant(String word, String typed) {
    return word.length() >= SHORTEST_WITH_A_SLIP
        && typed.length() >= SHORTEST_WITHOUT_VOWELS
        && (isOneSlipAway(word, typed) || bare(word).equals(bare(typed)));
  }

  private static String bare(String word) {
    return word.replaceAll("[AIUEO]", "");
  }

  private static boolean isOneSlipAway(String word, String typed) {
    int same = 0;
    while (same < Math.min(word.length(), typed.length())
        && word.charAt(same) == typed.charAt(same)) {
      same++;
    }
    String meant = word.substring(same);
    String said = typed.substring(same);
    return meant.equals(withoutFirst(said))
        || withoutFirst(meant).equals(said)
        || withoutFirst(meant).equals(withoutFirst(said));
  }

  private static String withoutFirst(String word) {
    return word.isEmpty() ? word : word.substring(1);
  }

  /** Codes must not reach a log by accident. */
  @Override
  public String toString() {
    return "Command " + verb;
  }
}
