package id.aduan.embedded.mailbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the pages, in one language; everything that came from outside is escaped. */
final class Pages {
  static final int PAGE_SIZE = 50;
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private final Language language;

  Pages(Language language) {
    this.language = language;
  }

  /** Newest first; {@code last} is the number of the newest message there is. */
  String list(List<ReceivedMessage> messages, long last) {
    String introduction =
        language.say(
            "Semua surel yang dikirim sistem di komputer ini berakhir di sini; tidak ada yang keluar.",
            "All mail that the system on this computer sends ends here; none of it leaves.");
    return page(
        title(),
        "/",
        """
        <h1>%s</h1>
        <p class="quiet">%s</p>
        %s
        """
            .formatted(
                title(),
                introduction,
                messages.isEmpty() ? empty() : table(messages) + pager(messages, last)));
  }

  String message(ReceivedMessage message) {
    String facts =
        fact(language.say("Diterima", "Received"), time(message.receivedAt()))
            + fact(language.say("Dari", "From"), escape(message.from()))
            + fact(language.say("Kepada", "To"), recipients(message))
            + message.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(header -> fact(escape(header.getKey()), escape(header.getValue())))
                .collect(Collectors.joining());
    return page(
        subject(message) + " · " + title(),
        "/messages/" + message.n(),
        """
        <p><a href="/?lang=%s">← %s</a></p>
        <h1>%s</h1>
        <h2>%s</h2>
        <pre class="text">%s</pre>
        <h2>%s</h2>
        <dl>%s</dl>
        """
            .formatted(
                language.tag(),
                language.say("Kembali ke daftar", "Back to the list"),
                subject(message),
                language.say("Isi", "Text"),
                escape(message.text()),
                language.say("Keterangan", "Details"),
                facts));
  }

  String notFound() {
    String heading = language.say("Halaman ini tidak ada", "There is no such page");
    return page(
        heading,
        "/",
        "<h1>%s</h1><p><a href=\"/?lang=%s\">← %s</a></p>"
            .formatted(
                heading, language.tag(), language.say("Kembali ke daftar", "Back to the list")));
  }

  static String escape(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private String title() {
    return language.say("Kotak surat", "Mailbox");
  }

  private String empty() {
    return "<p class=\"empty\">" + language.say("Belum ada surel.", "No mail yet.") + "</p>";
  }

  private String table(List<ReceivedMessage> messages) {
    return """
    <table>
    <caption>%s</caption>
    <thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
    <tbody>%s</tbody>
    </table>
    """
        .formatted(
            language.say("Surel, yang terbaru di atas", "Mail, newest first"),
            language.say("Perihal", "Subject"),
            language.say("Kepada", "To"),
            language.say("Diterima", "Received"),
            messages.stream().map(this::row).collect(Collectors.joining()));
  }

  private String row(ReceivedMessage message) {
    return """
    <tr><th scope="row"><a href="/messages/%d?lang=%s">%s</a></th><td>%s</td><td>%s</td></tr>
    """
        .formatted(
            message.n(),
            language.tag(),
            subject(message),
            recipients(message),
            time(message.receivedAt()));
  }

  private String pager(List<ReceivedMessage> messages, long last) {
    long newest = messages.getFirst().n();
    long oldest = messages.getLast().n();
    String newer =
        newest < last
            ? step(newest + PAGE_SIZE + 1, "prev", language.say("← Lebih baru", "← Newer"))
            : "";
    String older = oldest > 1 ? step(oldest, "next", language.say("Lebih lama →", "Older →")) : "";
    return "<nav aria-label=\"%s\">%s%s</nav>"
        .formatted(language.say("Halaman surel", "Pages of mail"), newer, older);
  }

  private String step(long before, String relation, String label) {
    return "<a rel=\"%s\" href=\"/?before=%d&amp;lang=%s\">%s</a>"
        .formatted(relation, before, language.tag(), label);
  }

  private String subject(ReceivedMessage message) {
    return message.subject().isBlank()
        ? language.say("(tanpa perihal)", "(no subject)")
        : escape(message.subject());
  }

  private static String recipients(ReceivedMessage message) {
    return message.to().stream().map(Pages::escape).collect(Collectors.joining(", "));
  }

  private String time(Instant instant) {
    String shown =
        DateTimeFormatter.ofPattern(
                language.say("d MMM uuuu HH.mm.ss", "d MMM uuuu HH:mm:ss"), language.locale())
            .format(instant.atZone(WIB));
    return "<time datetime=\"%s\">%s WIB</time>".formatted(instant, shown);
  }

  private static String fact(String name, String value) {
    return "<div><dt>%s</dt><dd>%s</dd></div>".formatted(name, value);
  }

  private String page(String title, String path, String main) {
    String other = language.say("en", "id");
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <link rel="stylesheet" href="/style.css">
    <link rel="icon" href="data:,">
    </head>
    <body>
    <a class="skip" href="#main">%s</a>
    <header>
    <a class="name" href="/?lang=%s">Aduan 1708 <span>· %s</span></a>
    <a lang="%s" hreflang="%s" href="%s?lang=%s">%s</a>
    </header>
    <main id="main">
    %s</main>
    </body>
    </html>
    """
        .formatted(
            language.tag(),
            title,
            language.say("Langsung ke isi", "Skip to content"),
            language.tag(),
            title(),
            other,
            other,
            path,
            other,
            language.say("English", "Bahasa Indonesia"),
            main);
  }
}
