package id.aduan.routing;

import id.aduan.kit.security.signin.SignInSettings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code routing.sign-in.*}.
 *
 * @param publicUrl where browsers find this service
 * @param issuer the OpenID Connect provider
 * @param discovery where the provider describes itself, if not below the issuer's address
 * @param clientSecret none or blank: a public client
 * @param idle a session ends when nobody was seen for so long
 * @param longest and after so long in any case
 */
@Validated
@ConfigurationProperties("routing.sign-in")
record SignInProperties(
    URI publicUrl,
    URI issuer,
    @Nullable String discovery,
    @DefaultValue("aduan-console") String client,
    @Nullable String clientSecret,
    @DefaultValue("30m") Duration idle,
    @DefaultValue("10h") Duration longest) {

  SignInSettings toSettings() {
    return new SignInSettings(
        publicUrl,
        issuer,
        discovery == null || discovery.isBlank()
            ? URI.create(issuer + "/.well-known/openid-configuration")
            : URI.create(discovery),
        client,
        clientSecret == null || clientSecret.isBlank() ? null : clientSecret,
        idle,
        longest);
  }
}
