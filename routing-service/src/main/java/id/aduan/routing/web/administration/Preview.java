package id.aduan.routing.web.administration;

import id.aduan.contract.DeadlineKind;
import id.aduan.contract.Submission.Fault;
import id.aduan.contract.TrackingId;
import id.aduan.routing.organisation.Register;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a change would do, as a page shows it before it is made.
 *
 * @param kept what an undoing leaves as it is
 * @param looked how many open cases were looked at
 * @param whole whether all were
 */
public record Preview(
    List<EditView> edits,
    List<String> kept,
    long looked,
    long cases,
    long later,
    long earlier,
    long overdue,
    boolean whole,
    List<Example> examples,
    List<Fault> faults) {
  /** More of them nobody reads; all are counted. */
  private static final int MOST_SHOWN = 200;

  /** A case whose deadlines would move. */
  public record Example(TrackingId id, List<Move> moves) {}

  /**
   * A deadline that would move.
   *
   * @param kind null: the holder's own time
   */
  public record Move(@Nullable DeadlineKind kind, Instant from, Instant to) {}

  static Preview of(Register register, JsonNode answer) {
    JsonNode replanning = answer.path("replanning");
    return new Preview(
        answer
            .path("change")
            .path("edits")
            .valueStream()
            .map(edit -> EditView.of(register, edit))
            .toList(),
        answer.path("kept").valueStream().map(key -> key.asString("")).toList(),
        replanning.path("looked").asLong(0),
        replanning.path("cases").asLong(0),
        replanning.path("later").asLong(0),
        replanning.path("earlier").asLong(0),
        replanning.path("overdue").asLong(0),
        answer.path("next").isNull() || answer.path("next").isMissingNode(),
        answer.path("examples").valueStream().flatMap(Preview::example).toList(),
        List.of());
  }

  /** What can not be made. */
  static Preview faulty(List<Fault> faults) {
    return new Preview(List.of(), List.of(), 0, 0, 0, 0, 0, true, List.of(), faults);
  }

  private static Stream<Example> example(JsonNode sent) {
    return TrackingId.parse(sent.path("trackingId").asString("")).stream()
        .map(id -> new Example(id, sent.path("moves").valueStream().map(Preview::move).toList()));
  }

  private static Move move(JsonNode sent) {
    JsonNode kind = sent.path("kind");
    return new Move(
        kind.isString() ? DeadlineKind.valueOf(kind.asString()) : null,
        Instant.parse(sent.path("from").asString()),
        Instant.parse(sent.path("to").asString()));
  }

  public List<EditView> shown() {
    return edits.stream().limit(MOST_SHOWN).toList();
  }

  public int more() {
    return Math.max(0, edits.size() - MOST_SHOWN);
  }

  public List<EditView.Count> counts() {
    return EditView.counted(edits.stream());
  }
}
