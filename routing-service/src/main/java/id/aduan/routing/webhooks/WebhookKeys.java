package id.aduan.routing.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.kit.webhooks.WebhookSecret;
import java.util.Base64;

/**
 * The one key from which the secrets of all webhooks follow. So no secret is stored anywhere: who
 * reads the store, or a backup of it, can sign nothing.
 */
public final class WebhookKeys {
  private static final int SHORTEST = 32;
  private final byte[] key;

  private WebhookKeys(byte[] key) {
    this.key = key.clone();
  }

  /**
   * @param setting base64 of 32 random bytes or more
   */
  public static WebhookKeys of(String setting) {
    byte[] key = Base64.getDecoder().decode(setting.strip());
    if (key.length < SHORTEST) {
      throw new IllegalArgumentException(
          "webhook key: " + key.length + " bytes (expected: " + SHORTEST + " or more)");
    }
    return new WebhookKeys(key);
  }

  SigningKeys of(String webhook, int generation) {
    return new SigningKeys(derived("v1", webhook, generation), derived("v1a", webhook, generation));
  }

  private byte[] derived(String purpose, String webhook, int generation) {
    return WebhookSecret.mac(
        key, (purpose + "\u0000" + webhook + "\u0000" + generation).getBytes(UTF_8));
  }
}
