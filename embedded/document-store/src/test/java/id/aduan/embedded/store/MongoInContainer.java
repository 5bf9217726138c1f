package id.aduan.embedded.store;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** A MongoDB of the public image, one for all tests of a JVM. */
public final class MongoInContainer {
  static final String IMAGE = "mongo:8";
  private static final int PORT = 27017;

  private static @Nullable String uri;
  private static @Nullable String whyNot;

  private MongoInContainer() {}

  /** Where it is; where its image is not to be had, the test is aborted and says so. */
  public static synchronized String uri() {
    if (whyNot == null && uri == null) {
      whyNot = fetch(DockerClientFactory.instance().client());
      uri = whyNot == null ? start() : null;
    }
    if (uri == null) {
      return Assumptions.abort("image " + IMAGE + ": not to be had (" + whyNot + ")");
    }
    return uri;
  }

  /** One attempt: Testcontainers would go on for two minutes. */
  private static @Nullable String fetch(DockerClient docker) {
    try {
      var _ = docker.inspectImageCmd(IMAGE).exec();
      return null;
    } catch (NotFoundException absent) {
      try {
        var _ = docker.pullImageCmd(IMAGE).start().awaitCompletion();
        return null;
      } catch (DockerException | DockerClientException e) {
        return e.getMessage();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "interrupted";
      }
    }
  }

  private static String start() {
    var mongo = new GenericContainer<>(IMAGE).withExposedPorts(PORT);
    mongo.start();
    Runtime.getRuntime().addShutdownHook(new Thread(mongo::stop, "mongo-stop"));
    return "mongodb://" + mongo.getHost() + ":" + mongo.getMappedPort(PORT);
  }
}
