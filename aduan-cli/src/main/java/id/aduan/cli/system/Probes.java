package id.aduan.cli.system;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The questions that tell whether a part serves. */
final class Probes {
  private static final int PATIENCE_MILLIS = 2000;
  private static final short API_VERSIONS = 18;
  private static final int CORRELATION = 1708;
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofMillis(PATIENCE_MILLIS))
          .build();

  private Probes() {}

  /** A health page that answers 200. */
  static Probe http(String url) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMillis(PATIENCE_MILLIS)).build();
    return () -> {
      try {
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    };
  }

  /** A port that accepts connections. */
  static Probe tcp(int port) {
    return () -> {
      try (Socket socket = connect(port)) {
        return socket.isConnected();
      } catch (IOException e) {
        return false;
      }
    };
  }

  /** A broker that answers which requests it knows: the first thing every client asks. */
  static Probe kafka(int port) {
    return () -> {
      try (Socket socket = connect(port)) {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(2 + 2 + 4 + 2);
        out.writeShort(API_VERSIONS);
        out.writeShort(0);
        out.writeInt(CORRELATION);
        out.writeShort(-1);
        out.flush();
        DataInputStream in = new DataInputStream(socket.getInputStream());
        return in.readInt() > 0 && in.readInt() == CORRELATION && in.readShort() == 0;
      } catch (IOException e) {
        return false;
      }
    };
  }

  private static Socket connect(int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
