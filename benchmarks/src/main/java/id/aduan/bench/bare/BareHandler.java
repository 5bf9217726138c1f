package id.aduan.bench.bare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The least that a door could do: take a request of the same size, write a record of the same size,
 * wait until it is acknowledged, and answer with as much. It understands and checks nothing.
 */
@SpringBootApplication
@RestController
public class BareHandler {
  public static final String TOPIC = "bench.bare.v1";
  public static final String PATH = "/bare";

  private final KafkaTemplate<String, byte[]> kafka;
  private final byte[] record;
  private final byte[] answer;

  BareHandler(
      KafkaTemplate<String, byte[]> kafka,
      @Value("${bare.record}") Path record,
      @Value("${bare.answer}") Path answer)
      throws IOException {
    this.kafka = kafka;
    this.record = Files.readAllBytes(record);
    this.answer = Files.readAllBytes(answer);
  }

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(BareHandler.class);
    application.setDefaultProperties(Map.of("spring.config.name", "bare"));
    application.run(arguments);
  }

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> take(@RequestBody byte[] body)
      throws InterruptedException, ExecutionException {
    kafka.send(TOPIC, UUID.randomUUID().toString(), record).get();
    return ResponseEntity.status(HttpStatus.CREATED)
        .contentType(MediaType.APPLICATION_JSON)
        .body(answer);
  }
}
