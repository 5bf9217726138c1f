package id.aduan.embedded.identity;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the sign-in page, in Indonesian or English; without JavaScript. */
final class LoginPage {
  private final List<Person> people;
  private final String password;

  LoginPage(List<Person> people, String password) {
    this.people = List.copyOf(people);
    this.password = password;
  }

  String render(boolean english, boolean failed, String csrfName, String csrfToken) {
    var say = new Say(english);
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s · Aduan 1708</title>
    <link rel="stylesheet" href="/style.css">
    <link rel="icon" href="data:,">
    </head>
    <body>
    <header><span class="name">Aduan 1708</span> %s</header>
    <main>
    <h1>%s</h1>
    %s<form method="post" action="/login">
    <input type="hidden" name="%s" value="%s">
    <label for="username">%s</label>
    <input id="username" name="username" list="people" autocomplete="username" autocapitalize="none" spellcheck="false" \
    required autofocus>
    <datalist id="people">%s</datalist>
    <label for="password">%s</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required>
    <button type="submit">%s</button>
    </form>
    %s</main>
    </body>
    </html>
    """
        .formatted(
            say.either("id", "en"),
            say.either("Masuk", "Sign in"),
            otherLanguage(say),
            say.either("Masuk", "Sign in"),
            failed ? failure(say) : "",
            htmlEscape(csrfName),
            htmlEscape(csrfToken),
            say.either("Nama pengguna", "User name"),
            options(),
            say.either("Kata sandi", "Password"),
            say.either("Masuk", "Sign in"),
            demo(say));
  }

  private static String otherLanguage(Say say) {
    return say.either(
        "<a lang=\"en\" hreflang=\"en\" href=\"/login?lang=en\">English</a>",
        "<a lang=\"id\" hreflang=\"id\" href=\"/login?lang=id\">Bahasa Indonesia</a>");
  }

  private static String failure(Say say) {
    return "<p class=\"failure\" role=\"alert\">%s</p>\n"
        .formatted(
            say.either(
                "Nama pengguna atau kata sandi salah. Silakan coba lagi.",
                "The user name or the password is wrong. Please try again."));
  }

  private String options() {
    return people.stream()
        .map(person -> "<option value=\"%s\">".formatted(htmlEscape(person.username())))
        .collect(Collectors.joining());
  }

  private String demo(Say say) {
    return """
    <section aria-labelledby="demo">
    <h2 id="demo">%s</h2>
    <p>%s</p>
    <table>
    <thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
    <tbody>%s</tbody>
    </table>
    </section>
    """
        .formatted(
            say.either("Penyedia identitas untuk demo", "An identity provider for demonstration"),
            say.either(
                    "Orang-orang ini contoh, bukan orang sebenarnya. Kata sandi semuanya: ",
                    "These people are examples, not real persons. The password of all of them: ")
                + "<code>%s</code>".formatted(htmlEscape(password)),
            say.either("Nama pengguna", "User name"),
            say.either("Nama", "Name"),
            say.either("Peran", "Role"),
            people.stream().map(LoginPage::row).collect(Collectors.joining()));
  }

  private static String row(Person person) {
    return "<tr><th scope=\"row\"><code>%s</code></th><td lang=\"id\">%s</td><td>%s</td></tr>\n"
        .formatted(
            htmlEscape(person.username()),
            htmlEscape(person.name()),
            htmlEscape(String.join(", ", person.roles()).replace('_', ' ')));
  }

  /** Picks one of two texts that stand side by side. */
  private record Say(boolean english) {
    String either(String indonesianText, String englishText) {
      return english ? englishText : indonesianText;
    }
  }
}
