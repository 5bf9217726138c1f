package id.aduan.kit.stream;

import id.aduan.kit.stream.DeadLetters.ParkedKey;
import id.aduan.kit.stream.DeadLetters.Replayed;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator sees and does about dead letters: names, numbers and reasons, never content. */
@RestController
@RequestMapping("/operations/dead-letters")
class DeadLetterController {
  private static final Bilingual AWAY =
      new Bilingual(
          "Kafka tidak menjawab, sehingga surat mati tidak dapat dibaca.",
          "Kafka does not answer, so the dead letters can not be read.");
  private final DeadLetters deadLetters;

  DeadLetterController(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  /** Lists the keys that wait behind dead letters. */
  @GetMapping
  List<ParkedKey> list() {
    return reading(deadLetters::parked);
  }

  /** Shows dead letters by their headers. */
  @PostMapping("/show")
  List<Map<String, String>> show(@RequestBody Selection selection) {
    return reading(() ->
        deadLetters.show(selection.demandGroup(), selection.demandTopic(), selection.keyOrAll()));
  }

  /** Gives dead letters to their group once more, each key in order. */
  @PostMapping("/replay")
  List<Replayed> replay(@RequestBody Selection selection) {
    return reading(() ->
        deadLetters.replay(selection.demandGroup(), selection.demandTopic(), selection.keyOrAll()));
  }

  /** Gives up the letters of a key that have expired, and nothing else. */
  @PostMapping("/release")
  List<Replayed> release(@RequestBody Selection selection) {
    return reading(() ->
        List.of(
            deadLetters.release(
                selection.demandGroup(), selection.demandTopic(), selection.keyOrAll())));
  }

  private static <T> T reading(Supplier<T> letters) {
    try {
      return letters.get();
    } catch (RetriableException e) {
      throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "dead-letters-unread", AWAY)
          .header(HttpHeaders.RETRY_AFTER, "5");
    }
  }

  /** Which dead letters are meant; an empty key: all of the group's and topic's. */
  record Selection(@Nullable String group, @Nullable String topic, @Nullable String key) {
    private static final Bilingual BOTH =
        new Bilingual(
            "group, topic: tidak ada (seharusnya: keduanya diisi)",
            "group, topic: absent (expected: both)");

    String demandGroup() {
      return demand(group);
    }

    String demandTopic() {
      return demand(topic);
    }

    String keyOrAll() {
      return key == null ? "" : key;
    }

    private static String demand(@Nullable String value) {
      if (value == null) {
        throw Problem.of(HttpStatus.BAD_REQUEST, "incomplete-selection", BOTH);
      }
      return value;
    }
  }
}
