package id.aduan.kit.matrix;

import id.aduan.kit.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Who calls: each role, nobody, and an admin whose appointment was revoked. As a source of a
 * service's context it reads their tokens: who, as what, and for which agency.
 */
public final class Callers {
  public static final String NOBODY = "NOBODY";
  public static final String REVOKED = "REVOKED";

  static List<String> all() {
    return Stream.concat(Stream.of(Role.values()).map(Role::name), Stream.of(REVOKED, NOBODY))
        .toList();
  }

  public static String token(String person, Role role) {
    return person + "~" + role;
  }

  public static String token(String person, Role role, String agency) {
    return token(person, role) + "~" + agency;
  }

  /** Of somebody who has nothing but his role. */
  public static @Nullable String plain(String caller) {
    return switch (caller) {
      case NOBODY -> null;
      case REVOKED -> token("dicabut-1", Role.ADMIN_UTAMA);
      default -> token("x-1", Role.valueOf(caller));
    };
  }

  /** Also where a service's tests have tokens of their own. */
  @Bean
  @Primary
  JwtDecoder decoder() {
    return Callers::read;
  }

  private static Jwt read(String token) {
    String[] words = token.split("~");
    Jwt.Builder read =
        Jwt.withTokenValue(token)
            .header("alg", "none")
            .subject(words[0])
            .claim("roles", List.of(words[1]))
            .issuedAt(Instant.now())
            .expiresAt(Instant.now().plusSeconds(3600));
    return words.length > 2 ? read.claim("agency", words[2]).build() : read.build();
  }
}
