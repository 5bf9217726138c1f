package id.aduan.embedded.mailbox;

import static id.aduan.embedded.kit.Frame.escape;

import id.aduan.embedded.kit.Frame;
import id.aduan.embedded.kit.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the pages, in one language; everything that came from outside is escaped. */
final class Pages {
  static final int PAGE_SIZE = 50;

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
    return frame()
        .page(
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
        fact(language.say("Diterima", "Received"), frame().time(message.receivedAt()))
            + fact(language.say("Dari", "From"), escape(message.from()))
            + fact(language.say("Kepada", "To"), recipients(message))
            + message.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(header -> fact(escape(header.getKey()), escape(header.getValue())))
                .collect(Collectors.joining());
    return frame()
        .page(
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
    return frame()
        .page(
            heading,
            "/",
            "<h1>%s</h1><p><a href=\"/?lang=%s\">← %s</a></p>"
                .formatted(
                    heading,
                    language.tag(),
                    language.say("Kembali ke daftar", "Back to the list")));
  }

  private Frame frame() {
    return new Frame(language, title());
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
            frame().time(message.receivedAt()));
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
    return message.to().stream().map(Frame::escape).collect(Collectors.joining(", "));
  }

  private static String fact(String name, String value) {
    return "<div><dt>%s</dt><dd>%s</dd></div>".formatted(name, value);
  }
}
