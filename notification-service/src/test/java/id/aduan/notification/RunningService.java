package id.aduan.notification;

import id.aduan.kit.matrix.Callers;
import id.aduan.kit.testing.Neighbours;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The service, started as in production, between its surroundings. */
record RunningService(ServletWebServerApplicationContext context, Neighbours neighbours)
    implements AutoCloseable {

  static RunningService start(Surroundings surroundings, String... more) {
    return start(
        surroundings.store().uri(),
        surroundings.broker().bootstrapServers(),
        surroundings.mailbox().smtpPort(),
        more);
  }

  static RunningService start(String storeUri, String bootstrap, int smtpPort, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--MONGODB_URI=" + storeUri,
                "--KAFKA_BOOTSTRAP=" + bootstrap,
                "--KAFKA_PASSWORD=demo",
                "--notification.smtp.port=" + smtpPort,
                "--QUIET_FROM=00:00",
                "--QUIET_UNTIL=00:00",
                "--notification.sending.first-retry=1500ms",
                "--notification.sending.server-pause=1s"));
    arguments.addAll(List.of(more));
    return new RunningService(
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                new Class<?>[] {NotificationService.class, Callers.class},
                arguments.toArray(String[]::new)),
        new Neighbours(bootstrap));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String port() {
    return context.getEnvironment().getRequiredProperty("local.server.port");
  }

  @Override
  public void close() {
    context.close();
    neighbours.close();
  }
}
