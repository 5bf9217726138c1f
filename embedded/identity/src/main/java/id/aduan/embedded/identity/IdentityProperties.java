package id.aduan.embedded.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code identity.*}: who the provider is, where its key lies, whom it knows and where it sends
 * them back.
 *
 * @param data the directory of the signing keys
 * @param consoleRedirects where the console's sign-in may end
 * @param consoleSignOutRedirects where the console's sign-out may end
 * @param operatorSecret the secret of the client {@code aduan-operator}
 */
@ConfigurationProperties("identity")
record IdentityProperties(
    URI issuer,
    Path data,
    List<String> consoleRedirects,
    List<String> consoleSignOutRedirects,
    String operatorSecret,
    String demoPassword,
    List<Person> people,
    List<Program> programs) {
  IdentityProperties {
    consoleRedirects = List.copyOf(consoleRedirects);
    consoleSignOutRedirects = List.copyOf(consoleSignOutRedirects);
    people = List.copyOf(people);
    programs = List.copyOf(programs);
  }
}
