package id.aduan.kit.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/kasus/ABC?halaman=2&urut=baru", "/api/v1/me", "/a//b", "/%2F"})
  void leadsToAPageOfThisService(String path) {
    assertThat(OwnPath.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//example.org",
        "/\\example.org",
        "\\\\example.org",
        "https://example.org/",
        "javascript:alert(1)",
        "example.org",
        "/a\r\nLocation: x",
        "/\t/example.org",
        "/a b",
        "/oauth2/authorization/aduan",
        "/login/oauth2/code/aduan",
        "/sign-in-failed"
      })
  void leadsNowhereElse(String wanted) {
    assertThat(OwnPath.of(wanted)).isEqualTo("/");
  }
}
