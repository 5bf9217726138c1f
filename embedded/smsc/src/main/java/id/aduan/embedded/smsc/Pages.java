package id.aduan.embedded.smsc;

import static id.aduan.embedded.kit.Frame.escape;

import id.aduan.embedded.kit.Frame;
import id.aduan.embedded.kit.Language;
import id.aduan.embedded.kit.Refusal;
import id.aduan.embedded.smsc.ShownMessage.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the pages, in one language; everything that came from outside is escaped. */
final class Pages {
  private static final int SHOWN = 100;
  private static final int EXCERPT = 60;

  private final Language language;
  private final String token;

  Pages(Language language, String token) {
    this.language = language;
    this.token = token;
  }

  /** All phones; messages of all of them, newest first. */
  String home(List<Phone> phones, List<ShownMessage> messages, int receivers) {
    return frame()
        .page(
            title(),
            "/",
            """
            <h1>%s</h1>
            <p class="quiet">%s</p>
            %s
            <form class="card open" method="post" action="/phones?lang=%s">
            %s
            <label for="number">%s</label>
            <div class="row"><input id="number" name="number" type="tel" required autocomplete="off" placeholder="0812 3456 7890">
            <button>%s</button></div>
            </form>
            <h2>%s</h2>
            %s
            """
                .formatted(
                    title(),
                    language.say(
                        "Di sini Anda menjadi telepon warga. Tidak ada SMS yang benar-benar terkirim.",
                        "Here you are a citizen's phone. No SMS really leaves."),
                    connection(receivers),
                    language.tag(),
                    token(),
                    language.say("Nomor telepon apa saja", "Any phone number"),
                    language.say("Buka telepon", "Open phone"),
                    language.say("Telepon", "Phones"),
                    phones.isEmpty()
                        ? empty(language.say("Belum ada telepon.", "No phones yet."))
                        : list(phones, messages)));
  }

  /** One phone; its messages, newest first. */
  String phone(Phone phone, List<ShownMessage> messages, int receivers) {
    String number = escape(phone.number().value());
    return frame()
        .page(
            number + " · " + title(),
            "/phones/" + phone.n(),
            """
            <p><a href="/?lang=%s">← %s</a></p>
            <h1>%s</h1>
            %s
            %s
            %s
            %s
            """
                .formatted(
                    language.tag(),
                    language.say("Semua telepon", "All phones"),
                    number,
                    connection(receivers),
                    conversation(messages),
                    writeForm(phone),
                    behaviourForm(phone)));
  }

  String refused(Refusal refusal) {
    String heading =
        refusal.status() == 404
            ? language.say("Tidak ditemukan", "Not found")
            : language.say("Tidak dapat diterima", "This can not be taken");
    return frame()
        .page(
            heading + " · " + title(),
            "/",
            """
            <h1>%s</h1>
            <p>%s</p>
            <p><a href="/?lang=%s">← %s</a></p>
            """
                .formatted(
                    heading,
                    escape(refusal.in(language)),
                    language.tag(),
                    language.say("Semua telepon", "All phones")));
  }

  private Frame frame() {
    return new Frame(language, title());
  }

  private String title() {
    return language.say("Telepon percobaan", "Test phones");
  }

  private String connection(int receivers) {
    return receivers == 0
        ? "<p class=\"status waiting\">%s</p>"
            .formatted(
                language.say(
                    "Sistem tidak terhubung; SMS menunggu.",
                    "The system is not connected; messages wait."))
        : "<p class=\"status\">%s</p>"
            .formatted(
                language.say(
                    "Sistem terhubung (%d penerima).".formatted(receivers),
                    "The system is connected (receivers: %d).".formatted(receivers)));
  }

  private static String empty(String text) {
    return "<p class=\"card quiet\">" + text + "</p>";
  }

  private String list(List<Phone> phones, List<ShownMessage> messages) {
    return phones.reversed().stream()
        .map(phone -> entry(phone, messages))
        .collect(Collectors.joining("", "<ul class=\"phones\">", "</ul>"));
  }

  private String entry(Phone phone, List<ShownMessage> messages) {
    String latest =
        messages.stream()
            .filter(message -> isOf(message, phone))
            .findFirst()
            .map(message ->
                "%s<br>%s".formatted(escape(excerpt(message.text())), frame().time(message.at())))
            .orElseGet(() -> language.say("Belum ada pesan", "No messages yet"));
    return """
    <li><a href="/phones/%d?lang=%s">%s</a><span class="quiet">%s</span></li>
    """
        .formatted(phone.n(), language.tag(), escape(phone.number().value()), latest);
  }

  private static boolean isOf(ShownMessage message, Phone phone) {
    String number = message.direction() == Direction.FROM_PHONE ? message.from() : message.to();
    return number.equals(phone.number().value());
  }

  private static String excerpt(String text) {
    return text.codePointCount(0, text.length()) <= EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
  }

  private String conversation(List<ShownMessage> messages) {
    if (messages.isEmpty()) {
      return empty(language.say("Belum ada pesan.", "No messages yet."));
    }
    String older =
        messages.size() > SHOWN
            ? "<p class=\"quiet\">%s</p>"
                .formatted(
                    language.say(
                        "Hanya %d pesan terbaru.".formatted(SHOWN),
                        "Only the newest %d messages.".formatted(SHOWN)))
            : "";
    return messages.stream().limit(SHOWN).toList().reversed().stream()
        .map(this::bubble)
        .collect(
            Collectors.joining(
                "",
                older
                    + "<ol class=\"conversation\" aria-label=\"%s\">"
                        .formatted(
                            language.say(
                                "Percakapan, terbaru di bawah", "Conversation, newest last")),
                "</ol>"));
  }

  private String bubble(ShownMessage message) {
    boolean mine = message.direction() == Direction.FROM_PHONE;
    return """
    <li class="%s"><p class="who">%s</p><p class="text">%s</p><p class="facts">%s</p></li>
    """
        .formatted(
            mine ? "mine" : "theirs",
            mine
                ? language.say("Anda → ", "You → ") + escape(message.to())
                : escape(message.from()),
            escape(message.text()),
            facts(message));
  }

  private String facts(ShownMessage message) {
    var facts = new ArrayList<String>();
    facts.add(frame().time(message.at()));
    if (message.parts() > 1) {
      facts.add(language.say(message.parts() + " bagian", message.parts() + " parts"));
    }
    facts.add(state(message));
    if (message.direction() == Direction.TO_PHONE) {
      facts.add(receipt(message.receipt()));
    }
    return String.join(" · ", facts);
  }

  private String state(ShownMessage message) {
    boolean mine = message.direction() == Direction.FROM_PHONE;
    return switch (message.state()) {
      case WAITING ->
          "<strong>%s</strong>"
              .formatted(
                  mine
                      ? language.say("menunggu sistem", "waiting for the system")
                      : language.say("menunggu bagian lain", "waiting for other parts"));
      case DELIVERED ->
          mine
              ? language.say("diterima sistem", "taken by the system")
              : language.say("sampai di telepon", "reached the phone");
      case UNDELIVERABLE ->
          "<strong>%s</strong>".formatted(language.say("tidak sampai", "not delivered"));
    };
  }

  private String receipt(ShownMessage.Receipt receipt) {
    return switch (receipt) {
      case NONE -> language.say("tanpa tanda terima", "no receipt");
      case WAITING -> language.say("tanda terima menunggu", "receipt waits");
      case SENT -> language.say("tanda terima terkirim", "receipt sent");
    };
  }

  private String writeForm(Phone phone) {
    return """
    <p><a class="reload" href="/phones/%d?lang=%s#write">↻ %s</a></p>
    <form id="write" class="card" method="post" action="/phones/%d/messages?lang=%s">
    %s
    <label for="text">%s</label>
    <textarea id="text" name="text" rows="3" required maxlength="10000"></textarea>
    <div class="row"><label for="to">%s</label>
    <input id="to" name="to" inputmode="numeric" pattern="[0-9]{3,8}" required value="1708" size="8">
    <button>%s</button></div>
    </form>
    """
        .formatted(
            phone.n(),
            language.tag(),
            language.say("Muat ulang", "Reload"),
            phone.n(),
            language.tag(),
            token(),
            language.say("Tulis SMS dari telepon ini", "Write an SMS from this phone"),
            language.say("Kepada", "To"),
            language.say("Kirim", "Send"));
  }

  private String behaviourForm(Phone phone) {
    var behaviour = phone.behaviour();
    return """
    <details class="card"%s>
    <summary>%s</summary>
    <form method="post" action="/phones/%d/behaviour?lang=%s">
    %s
    <label for="receipts">%s</label>
    <select id="receipts" name="receipts">%s</select>
    <label for="seconds">%s</label>
    <input id="seconds" name="seconds" type="number" min="0" max="%d" required value="%d">
    <label for="answers">%s</label>
    <select id="answers" name="answers">%s</select>
    <label class="check"><input type="checkbox" name="shuffled" value="yes"%s> %s</label>
    <div class="row"><button>%s</button></div>
    </form>
    </details>
    """
        .formatted(
            behaviour.equals(Behaviour.GOOD) ? "" : " open",
            language.say(
                "Perilaku operator terhadap telepon ini", "How the operator treats this phone"),
            phone.n(),
            language.tag(),
            token(),
            language.say("Tanda terima", "Receipts"),
            receiptOptions(behaviour.receipts()),
            language.say("Terlambat berapa detik", "How late, in seconds"),
            Behaviour.LATEST.toSeconds(),
            behaviour.late().toSeconds(),
            language.say("Jawaban kepada pengirim", "Answer to the sender"),
            answerOptions(behaviour.answers()),
            behaviour.shuffled() ? " checked" : "",
            language.say(
                "Acak urutan bagian SMS yang panjang", "Shuffle the parts of long messages"),
            language.say("Simpan", "Save"));
  }

  private String receiptOptions(Behaviour.Receipts chosen) {
    return List.of(Behaviour.Receipts.values()).stream()
        .map(receipts -> option(receipts, label(receipts), receipts == chosen))
        .collect(Collectors.joining());
  }

  private String answerOptions(Behaviour.Answers chosen) {
    return List.of(Behaviour.Answers.values()).stream()
        .map(answers -> option(answers, label(answers), answers == chosen))
        .collect(Collectors.joining());
  }

  private static String option(Enum<?> value, String label, boolean chosen) {
    return "<option value=\"%s\"%s>%s</option>"
        .formatted(value.name(), chosen ? " selected" : "", label);
  }

  private String label(Behaviour.Receipts receipts) {
    return switch (receipts) {
      case ON -> language.say("segera", "at once");
      case OFF -> language.say("tidak ada", "none");
      case LATE -> language.say("terlambat", "late");
      case DOUBLED -> language.say("dua kali", "twice");
      case UNDELIVERABLE -> language.say("pesan tidak sampai", "message is not delivered");
    };
  }

  private String label(Behaviour.Answers answers) {
    return switch (answers) {
      case OK -> language.say("diterima", "accepted");
      case THROTTLED -> language.say("terlalu cepat (coba lagi)", "too fast (try again)");
      case LOST ->
          language.say("diterima, tetapi koneksi terputus", "accepted, but the connection ends");
      case REJECTED -> language.say("nomor ditolak", "number refused");
    };
  }

  private String token() {
    return "<input type=\"hidden\" name=\"token\" value=\"" + token + "\">";
  }
}
