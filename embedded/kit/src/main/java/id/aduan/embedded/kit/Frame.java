package id.aduan.embedded.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * What stands around the content of every page of a part.
 *
 * @param name of the part, as its pages say it
 */
public record Frame(Language language, String name) {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  /** Everything that came from outside goes through this. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A time as the people here read it. */
  public String time(Instant instant) {
    String shown =
        DateTimeFormatter.ofPattern(
                language.say("d MMM uuuu HH.mm.ss", "d MMM uuuu HH:mm:ss"), language.locale())
            .format(instant.atZone(WIB));
    return "<time datetime=\"%s\">%s WIB</time>".formatted(instant, shown);
  }

  /**
   * A whole page.
   *
   * @param path of the page, for the same in the other language
   * @param main its content, escaped
   */
  public String page(String title, String path, String main) {
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
            name,
            other,
            other,
            path,
            other,
            language.say("English", "Bahasa Indonesia"),
            main);
  }
}
