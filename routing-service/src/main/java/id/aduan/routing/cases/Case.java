package id.aduan.routing.cases;

import id.aduan.contract.CategoryCode;
import id.aduan.contract.Channel;
import id.aduan.contract.Commitment;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.routing.cases.CaseState.AwaitingReporter;
import id.aduan.routing.cases.CaseState.Closed;
import id.aduan.routing.cases.CaseState.PutAway;
import id.aduan.routing.cases.CaseState.Resolved;
import id.aduan.routing.cases.CaseState.Working;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is being handled.
 *
 * @param version the sequence of the last event of its history
 */
public record Case(
    TrackingId id,
    long version,
    Origin origin,
    Subject subject,
    Conflict conflict,
    Clocks clocks,
    Custody custody,
    Coordination coordination,
    Tally tally,
    CaseState state,
    Writings writings,
    Keeping keeping) {

  /** How it came in; never changes. */
  public record Origin(
      Channel channel,
      Visibility visibility,
      Set<MissingFact> missing,
      boolean misconductAlleged,
      Instant acceptedAt,
      Commitment commitment,
      List<OpdCode> suggested) {
    public Origin {
      missing = Set.copyOf(missing);
      suggested = List.copyOf(suggested);
    }
  }

  /** What it is about, as the coordinator sees it. */
  public record Subject(
      ComplaintKind kind,
      boolean misconduct,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place) {}

  /**
   * The clocks of the administration, as the last event that set them said.
   *
   * @param running those whose purpose is not fulfilled yet
   * @param missed those that a published event says were missed
   */
  public record Clocks(List<Deadline> running, Set<Miss> missed) {
    public Clocks {
      running = List.copyOf(running);
      missed = Set.copyOf(missed);
    }

    Clocks with(List<Deadline> deadlines) {
      return new Clocks(deadlines, missed);
    }

    Clocks without(DeadlineKind... met) {
      Set<DeadlineKind> kinds = Set.of(met);
      return with(running.stream().filter(d -> !kinds.contains(d.kind())).toList());
    }

    Optional<Deadline> of(DeadlineKind kind) {
      return running.stream().filter(d -> d.kind() == kind).findFirst();
    }
  }

  /** A deadline that passed; the same kind may be missed again with another due instant. */
  public record Miss(DeadlineKind kind, Instant due) {}

  /** How often the case was handed over and opened again. */
  public record Tally(int handOffs, int reopenings) {
    static final Tally NONE = new Tally(0, 0);
  }

  /**
   * What was written in the case, by the sequence of the event it goes with; all of it can be
   * erased.
   *
   * @param salt base64url key of the case's commitments; null once the content is erased, so that
   *     nobody can try out what it was
   */
  public record Writings(@Nullable String salt, Map<Long, Map<ContentPart, String>> texts) {
    public Writings {
      Map<Long, Map<ContentPart, String>> copy = new TreeMap<>();
      texts.forEach((sequence, parts) -> copy.put(sequence, Map.copyOf(parts)));
      texts = Map.copyOf(copy);
    }

    public static final Writings ERASED = new Writings(null, Map.of());

    Writings with(long sequence, Map<ContentPart, String> parts) {
      if (parts.isEmpty()) {
        return this;
      }
      Map<Long, Map<ContentPart, String>> more = new TreeMap<>(texts);
      more.put(sequence, parts);
      return new Writings(salt, more);
    }

    public Map<ContentPart, String> of(long sequence) {
      return texts.getOrDefault(sequence, Map.of());
    }

    /** How often the reporter added something, or disputed. */
    long additions() {
      return texts.values().stream()
          .filter(parts ->
              parts.containsKey(ContentPart.ADDITION) || parts.containsKey(ContentPart.DISPUTE))
          .count();
    }

    long characters() {
      return texts.values().stream()
          .flatMap(parts -> parts.values().stream())
          .mapToLong(String::length)
          .sum();
    }
  }

  public boolean erased() {
    return writings.salt() == null;
  }

  /** Whether it is neither closed nor put away. */
  public boolean goesOn() {
    return switch (state) {
      case Working _, AwaitingReporter _, Resolved _ -> true;
      case Closed _, PutAway _ -> false;
    };
  }

  /** Whether misconduct is what it is about, as far as anybody has said. */
  boolean alleges() {
    return subject.misconduct() || conflict.open();
  }

  /** For which period its content is kept; empty where no period has begun, or it is erased. */
  public Optional<Keeping.Term> term() {
    if (keeping.endedAt() == null || keeping.erasure() != null || erased()) {
      return Optional.empty();
    }
    return Optional.of(alleges() ? Keeping.Term.EVIDENCE : Keeping.Term.ORDINARY);
  }

  /** The OPD that has the case. */
  public Optional<OpdCode> holder() {
    return state.holder();
  }

  /** The OPDs that help while somebody works on it. */
  public Set<OpdCode> helping() {
    return Desk.of(this).isPresent() ? coordination.supporters() : Set.of();
  }

  /** The deadlines that count in the present state, the nearest first. */
  public List<Deadline> open() {
    Stream<Deadline> counting =
        switch (state) {
          case Working _ -> clocks.running().stream();
          case AwaitingReporter waiting ->
              Stream.concat(
                  Stream.of(waiting.replyBy()), clocks.of(DeadlineKind.LEGAL_CEILING).stream());
          case Resolved(CaseState.Resolution resolution) -> Stream.of(resolution.disputeUntil());
          case Closed _, PutAway _ -> Stream.empty();
        };
    return counting
        .sorted(Comparator.comparing(Deadline::due).thenComparing(Deadline::kind))
        .toList();
  }

  /** The nearest deadline, missed or not. */
  public Optional<Deadline> nearest() {
    return open().stream().findFirst();
  }

  /** When the clock has something to do next. */
  public Optional<Instant> nextAlarm() {
    return Alarm.of(this).stream().findFirst().map(Alarm::at);
  }

  /** Whether the agency has answered the reporter at least once. */
  boolean answered() {
    return clocks.of(DeadlineKind.FIRST_RESPONSE).isEmpty();
  }
}
