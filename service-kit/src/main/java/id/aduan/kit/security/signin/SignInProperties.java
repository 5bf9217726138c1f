package id.aduan.kit.security.signin;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code sign-in.*}: a service that has the address of its pages lets people sign in.
 *
 * @param publicUrl where browsers find this service
 * @param issuer the OpenID Connect provider
 * @param discovery where the provider describes itself, if not below the issuer's address
 * @param clientSecret none or blank: a public client
 * @param cookie the name of the session's cookie: another in each service of a host
 * @param home the page of those whose form came without a session
 * @param idle a session ends when nobody was seen for so long
 * @param longest and after so long in any case
 */
@Validated
@ConfigurationProperties("sign-in")
record SignInProperties(
    URI publicUrl,
    URI issuer,
    @Nullable String discovery,
    @DefaultValue("aduan-console") String client,
    @Nullable String clientSecret,
    @DefaultValue("aduan") String cookie,
    @DefaultValue("/") String home,
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
        cookie,
        home,
        idle,
        longest);
  }
}
