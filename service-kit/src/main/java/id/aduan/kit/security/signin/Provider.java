package id.aduan.kit.security.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The OpenID Connect provider, asked how it is to be used when somebody first signs in: this
 * service starts without it.
 */
final class Provider implements ClientRegistrationRepository {
  static final String ID = "aduan";
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SignInSettings settings;
  private final RestClient http;
  private volatile @Nullable ClientRegistration known;

  Provider(SignInSettings settings) {
    this.settings = settings;
    this.http = RestClient.builder().requestFactory(patient()).build();
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!id.equals(ID)) {
      return null;
    }
    ClientRegistration registration = known;
    if (registration == null) {
      registration = discovered();
      known = registration;
    }
    return registration;
  }

  /** Where somebody signs out at the provider too; null where it offers that not, or is away. */
  @Nullable String endOfSession() {
    try {
      ClientRegistration registration = findByRegistrationId(ID);
      return registration != null
              && registration
                      .getProviderDetails()
                      .getConfigurationMetadata()
                      .get("end_session_endpoint")
                  instanceof String address
          ? address
          : null;
    } catch (RestClientException _) {
      return null;
    }
  }

  static JdkClientHttpRequestFactory patient() {
    JdkClientHttpRequestFactory factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
    factory.setReadTimeout(PATIENCE);
    return factory;
  }

  private ClientRegistration discovered() {
    Map<String, Object> metadata =
        http.get()
            .uri(settings.discovery())
            .retrieve()
            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
    if (metadata == null || !settings.issuer().toString().equals(metadata.get("issuer"))) {
      throw new IllegalStateException(
          "provider: another issuer (expected: " + settings.issuer() + ")");
    }
    return ClientRegistrations.fromOidcConfiguration(metadata)
        .registrationId(ID)
        .clientId(settings.client())
        .clientSecret(settings.secret())
        .clientAuthenticationMethod(
            settings.secret() == null
                ? ClientAuthenticationMethod.NONE
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .scope("openid", "profile")
        .redirectUri(settings.page("/login/oauth2/code/" + ID))
        .build();
  }
}
