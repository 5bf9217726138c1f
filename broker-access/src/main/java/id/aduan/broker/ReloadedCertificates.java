package id.aduan.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's own TLS, of which each new connection uses the certificates as their files are by then:
 * who renews a certificate replaces a file and restarts nothing. A file that cannot be read changes
 * nothing. Named to a client or broker by {@code ssl.engine.factory.class}.
 */
public final class ReloadedCertificates implements SslEngineFactory {
  private static final Set<String> FILES =
      Set.of(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG);

  private Map<String, Object> settings = Map.of();
  private Map<String, FileTime> times = Map.of();
  private @Nullable DefaultSslEngineFactory current;

  /** An empty name is none: then the certificates that Java trusts hold. */
  @Override
  public void configure(Map<String, ?> configs) {
    Map<String, Object> given = new LinkedHashMap<>(configs);
    given
        .entrySet()
        .removeIf(setting -> FILES.contains(setting.getKey()) && "".equals(setting.getValue()));
    settings = given;
    times = times();
    current = fresh();
  }

  @Override
  public SSLEngine createClientSslEngine(
      String peerHost, int peerPort, String endpointIdentification) {
    return now().createClientSslEngine(peerHost, peerPort, endpointIdentification);
  }

  @Override
  public SSLEngine createServerSslEngine(String peerHost, int peerPort) {
    return now().createServerSslEngine(peerHost, peerPort);
  }

  @Override
  public boolean shouldBeRebuilt(Map<String, Object> nextConfigs) {
    return now().shouldBeRebuilt(nextConfigs);
  }

  @Override
  public Set<String> reconfigurableConfigs() {
    return now().reconfigurableConfigs();
  }

  @Override
  public @Nullable KeyStore keystore() {
    return now().keystore();
  }

  @Override
  public @Nullable KeyStore truststore() {
    return now().truststore();
  }

  @Override
  public synchronized void close() {
    if (current != null) {
      current.close();
    }
  }

  private synchronized DefaultSslEngineFactory now() {
    DefaultSslEngineFactory known = current;
    if (known == null) {
      throw new IllegalStateException("certificates: not configured (expected: by Kafka)");
    }
    Map<String, FileTime> found = times();
    if (found.equals(times)) {
      return known;
    }
    try {
      DefaultSslEngineFactory next = fresh();
      times = found;
      current = next;
      known.close();
      return next;
    } catch (RuntimeException _) {
      return known;
    }
  }

  private DefaultSslEngineFactory fresh() {
    DefaultSslEngineFactory made = new DefaultSslEngineFactory();
    made.configure(settings);
    return made;
  }

  private Map<String, FileTime> times() {
    Map<String, FileTime> found = new LinkedHashMap<>();
    for (String file : FILES) {
      if (settings.get(file) instanceof String name && Files.exists(Path.of(name))) {
        found.put(file, time(Path.of(name)));
      }
    }
    return found;
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
