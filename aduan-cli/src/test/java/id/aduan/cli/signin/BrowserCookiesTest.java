package id.aduan.cli.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserCookiesTest {
  private final BrowserCookies cookies = new BrowserCookies();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1780/realms/aduan/",
        "http://127.0.0.1:1780/realms/aduan/",
        "https://masuk.example/realms/aduan/"
      })
  void givesASecureCookieBackWhereABrowserWould(String address) throws IOException {
    assertThat(givenBackBy(address)).containsExactly("session=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://masuk.example/realms/aduan/", "http://localhost.example/realms/aduan/"})
  void keepsASecureCookieFromAnybodyElseWithoutTls(String address) throws IOException {
    assertThat(givenBackBy(address)).isEmpty();
  }

  private List<String> givenBackBy(String address) throws IOException {
    URI there = URI.create(address);
    cookies.put(
        there, Map.of("Set-Cookie", List.of("session=1; Path=/realms/aduan/; Secure; HttpOnly")));
    return cookies.get(there.resolve("login"), Map.of()).getOrDefault("Cookie", List.of());
  }
}
