package id.aduan.kit.stream;

import id.aduan.kit.stream.DeadLetters.ParkedKey;
import id.aduan.kit.stream.DeadLetters.Replayed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator sees and does about dead letters: names, numbers and reasons, never content. */
@RestController
@RequestMapping("/operations/dead-letters")
class DeadLetterController {
  private final DeadLetters deadLetters;

  DeadLetterController(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  @GetMapping
  List<ParkedKey> list() {
    return deadLetters.parked();
  }

  @PostMapping("/show")
  List<Map<String, String>> show(@RequestBody Selection selection) {
    return deadLetters.show(selection.group(), selection.topic(), selection.key());
  }

  @PostMapping("/replay")
  List<Replayed> replay(@RequestBody Selection selection) {
    return deadLetters.replay(selection.group(), selection.topic(), selection.key());
  }

  /** Which dead letters are meant; an absent key: all of the group's and topic's. */
  record Selection(String group, String topic, String key) {
    Selection {
      group = Objects.requireNonNullElse(group, "");
      topic = Objects.requireNonNullElse(topic, "");
      key = Objects.requireNonNullElse(key, "");
    }
  }
}
