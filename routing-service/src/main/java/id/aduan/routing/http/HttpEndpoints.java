package id.aduan.routing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.routing.http.AddressGuard.AddressRefused;
import id.aduan.routing.webhooks.Answer;
import id.aduan.routing.webhooks.Endpoints;
import id.aduan.routing.webhooks.WebhookPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls endpoints by HTTP/1.1. Only the status of an answer is looked at, its body is not read, no
 * redirection is followed, and the call is over after its time, however slowly the answer drips.
 */
final class HttpEndpoints implements Endpoints, AutoCloseable {
  private static final ContentType CLOUD_EVENT =
      ContentType.create("application/cloudevents+json", UTF_8);
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int LONGEST_LINE = 8192;
  private static final int MOST_HEADERS = 100;
  private final AddressGuard guard;
  private final Duration answerWithin;
  private final CloseableHttpClient http;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  HttpEndpoints(WebhookPolicy policy) {
    this.guard = new AddressGuard(policy.allowedNetworks());
    this.answerWithin = policy.answerWithin();
    this.http = client(policy, guard);
  }

  @Override
  public boolean mayBe(URI url) {
    return url.getHost() != null
        && url.getUserInfo() == null
        && url.getFragment() == null
        && ("https".equals(url.getScheme()) || isOwnMachine(url));
  }

  @Override
  public Answer post(URI url, Map<String, String> headers, String body) {
    if (!mayBe(url)) {
      return new Answer.Failed("address-not-allowed");
    }
    HttpPost request = new HttpPost(url);
    headers.forEach(request::setHeader);
    request.setEntity(new StringEntity(body, CLOUD_EVENT));
    Future<Answer> answer = calls.submit(() -> answered(HttpHost.create(url), request));
    try {
      return answer.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Answer.Failed("timeout");
    } catch (ExecutionException e) {
      throw new IllegalStateException("call: failed (expected: an answer or its absence)", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Failed("interrupted");
    } finally {
      request.abort();
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
    calls.shutdownNow();
  }

  private Answer answered(HttpHost host, HttpPost request) {
    try {
      // Not closed in the usual way: that would read the rest of the answer first.
      ClassicHttpResponse response = http.executeOpen(host, request, null);
      request.abort();
      return answer(response.getCode());
    } catch (IOException e) {
      return new Answer.Failed(code(e));
    }
  }

  private static Answer answer(int status) {
    return status / 100 == 2
        ? new Answer.Acknowledged(status)
        : new Answer.Failed("status-" + status);
  }

  private static String code(IOException e) {
    return switch (e) {
      case AddressRefused _ -> "address-not-allowed";
      case UnknownHostException _ -> "unknown-host";
      case ConnectTimeoutException _ -> "timeout";
      case InterruptedIOException _ -> "timeout";
      case ConnectException _ -> "connection-refused";
      case SSLException _ -> "tls";
      default -> e.getCause() instanceof HttpException ? "not-http" : "connection-lost";
    };
  }

  private boolean isOwnMachine(URI url) {
    return "http".equals(url.getScheme())
        && LOOPBACK.contains(url.getHost())
        && guard.allowsLoopback();
  }

  private static CloseableHttpClient client(WebhookPolicy policy, AddressGuard guard) {
    Timeout connect = Timeout.of(policy.connectWithin());
    Timeout answer = Timeout.of(policy.answerWithin());
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(answer)
                        .build())
                .setConnectionFactory(bounded())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(answer).build())
        .setUserAgent("aduan-webhooks/1")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAuthCaching()
        .build();
  }

  private static ManagedHttpClientConnectionFactory bounded() {
    return ManagedHttpClientConnectionFactory.builder()
        .http1Config(
            Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build())
        .build();
  }
}
