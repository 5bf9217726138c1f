package id.aduan.routing.web;

import id.aduan.contract.DeadlineKind;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Shift;
import id.aduan.routing.organisation.Change;
import id.aduan.routing.organisation.Column;
import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.Edit;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Row;
import id.aduan.routing.replanning.Forecaster;
import id.aduan.routing.replanning.Job;
import id.aduan.routing.replanning.Tally;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers, their changes and what these do, as the API shows them. */
final class RegisterJson {
  private RegisterJson() {}

  /** A register that one may read. */
  record Version(String register, int version, int entries) {
    static Version of(Contents contents) {
      return new Version(contents.register().code(), contents.version(), contents.entries().size());
    }
  }

  /**
   * A register with its entries.
   *
   * @param samples keys of those that came with the sample data
   */
  record Whole(
      String register, int version, List<Map<String, Object>> entries, List<String> samples) {
    static Whole of(Contents contents) {
      return new Whole(
          contents.register().code(),
          contents.version(),
          contents.rows().stream().map(row -> cells(contents.register(), row)).toList(),
          contents.samples().stream().sorted().toList());
    }
  }

  /** What a write did, or would do. */
  record Written(String register, int version, List<EditJson> edits) {
    static Written of(Change change) {
      return new Written(change.register().code(), change.version(), editsOf(change));
    }

    static Written nothing(Register register, int version) {
      return new Written(register.code(), version, List.of());
    }
  }

  /**
   * One entry of a change.
   *
   * @param sample whether it is a sample after it
   */
  record EditJson(
      String key,
      @Nullable Map<String, Object> before,
      @Nullable Map<String, Object> after,
      boolean sample) {}

  /** A change of the history; by nobody where the installation began with it. */
  record ChangeJson(int version, Instant at, @Nullable PersonId by, List<EditJson> edits) {
    static ChangeJson of(Change change) {
      return new ChangeJson(change.version(), change.at(), change.by(), editsOf(change));
    }
  }

  /** What a re-planning comes to. */
  record TallyJson(
      long looked, long cases, long deadlines, long later, long earlier, long overdue) {
    static TallyJson of(Tally tally) {
      return new TallyJson(
          tally.looked(),
          tally.cases(),
          tally.deadlines(),
          tally.later(),
          tally.earlier(),
          tally.overdue());
    }
  }

  /** A deadline that would move; without a kind it is the holder's own time. */
  record MoveJson(@Nullable DeadlineKind kind, Instant from, Instant to) {
    static MoveJson of(Shift shift) {
      return new MoveJson(shift.kind(), shift.from(), shift.to());
    }
  }

  /** A case that would be concerned. */
  record ExampleJson(TrackingId trackingId, List<MoveJson> moves) {}

  /**
   * What a proposal would do.
   *
   * @param kept keys that an undoing leaves as they are, because they were changed again
   * @param next from where to ask for the rest, as {@code after}; null where all was looked at
   */
  record Preview(
      Written change,
      List<String> kept,
      TallyJson replanning,
      List<ExampleJson> examples,
      @Nullable TrackingId next) {
    static Preview of(Written change, Set<String> kept, Forecaster.Forecast forecast) {
      return new Preview(
          change,
          kept.stream().sorted().toList(),
          TallyJson.of(forecast.tally()),
          forecast.examples().stream()
              .map(example ->
                  new ExampleJson(
                      example.trackingId(), example.moves().stream().map(MoveJson::of).toList()))
              .toList(),
          forecast.next());
    }
  }

  /** How far a re-planning is. */
  record JobJson(
      int calendar,
      int limits,
      Instant askedAt,
      @Nullable Instant endedAt,
      boolean superseded,
      TallyJson done) {
    static JobJson of(Job job) {
      return new JobJson(
          job.target().calendar(),
          job.target().limits(),
          job.askedAt(),
          job.endedAt(),
          job.superseded(),
          TallyJson.of(job.tally()));
    }
  }

  private static List<EditJson> editsOf(Change change) {
    return change.edits().stream().map(edit -> edit(change.register(), edit)).toList();
  }

  private static EditJson edit(Register register, Edit edit) {
    Row before = edit.before();
    Row after = edit.after();
    return new EditJson(
        edit.key(),
        before == null ? null : cells(register, before),
        after == null ? null : cells(register, after),
        after != null && after.sample());
  }

  private static Map<String, Object> cells(Register register, Row row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (Column column : register.columns()) {
      if (column.many()) {
        cells.put(column.name(), row.many(column.name()));
      } else if (!row.text(column.name()).isEmpty()) {
        cells.put(column.name(), row.text(column.name()));
      }
    }
    return cells;
  }

  /** An entry as somebody sent it: texts, numbers or lists of them. */
  static Row row(Map<String, ?> sent) {
    Map<String, String> cells = new LinkedHashMap<>();
    sent.forEach((column, cell) -> {
      if (cell instanceof List<?> values) {
        cells.put(column, Row.joined(values.stream().map(String::valueOf).toList()));
      } else if (cell != null) {
        cells.put(column, cell.toString());
      }
    });
    return new Row(cells);
  }
}
