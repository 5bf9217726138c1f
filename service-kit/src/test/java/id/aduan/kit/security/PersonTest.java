package id.aduan.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.aduan.kit.web.Problem;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class PersonTest {

  @Test
  void isTheSubjectOfHisTokenAsItStands() {
    assertThat(id("00000000-0000-4000-8000-000000000000"))
        .isEqualTo("00000000-0000-4000-8000-000000000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f:17080000-0000-4000-8000-000000000001:siti",
        "auth0|5f7c8ec7c33c6c004bbafe82",
        "siti@contoh.test",
        "p-0123456789abcdef0123456789abcdef"
      })
  void isADerivedIdWhereTheProviderNamesHimOtherwise(String subject) {
    assertThat(id(subject)).matches("p-[0-9a-f]{32}").isEqualTo(id(subject)).isNotEqualTo(subject);
    assertThat(id(subject)).isNotEqualTo(id(subject + "x"));
  }

  @Test
  void isNobodyWithoutASubject() {
    assertRefused(Map.of("roles", "x"), "sub");
  }

  @Test
  void speaksForNoAgencyThatHasNoCode() {
    assertRefused(Map.of("sub", "a", "agency", "<siti>"), "agency");
  }

  private static void assertRefused(Map<String, Object> claims, String claim) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> Person.of(new JwtAuthenticationToken(token(claims))))
        .matches(problem -> problem.status() == HttpStatus.FORBIDDEN)
        .matches(problem -> problem.detail().english().contains("'" + claim + "'"))
        .matches(problem -> !problem.detail().english().contains("siti"));
  }

  private static String id(String subject) {
    return Person.of(new JwtAuthenticationToken(token(Map.of("sub", subject)))).id().value();
  }

  private static Jwt token(Map<String, Object> claims) {
    return new Jwt(
        "token", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Map.of("alg", "none"), claims);
  }
}
