package id.aduan.intake.stream;

import id.aduan.contract.AdapterName;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.Submission;
import id.aduan.contract.Submission.SubmissionAccepted;
import id.aduan.contract.Submission.SubmissionRefused;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import id.aduan.intake.identity.Adapters;
import id.aduan.kit.stream.Acknowledgement;
import id.aduan.kit.stream.BatchMessages;
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.stream.SourceRecord;
import id.aduan.kit.stream.TransientFailures;
import id.aduan.kit.work.Degraded;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.messaging.Message;

/**
 * Brings what adapters submit to the door and its answers back to them; offsets are committed when
 * the answers are durable. Keys are handled side by side, the submissions of one key in order. What
 * can never be answered goes to the dead letters of its adapter's topic and holds nobody up; unlike
 * a case, submissions need no order, so the store is not asked which keys are held, and its absence
 * does not close this door.
 */
final class SubmissionsInput implements Consumer<Message<List<byte[]>>>, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(SubmissionsInput.class);
  private final Map<String, AdapterName> adaptersByTopic;
  private final Function<Arrival, Submission> door;
  private final EventSender kafka;
  private final Burial burial;
  private final Clock clock;
  private volatile @Nullable String failure;

  /** Puts a record to the dead letters, durably. */
  @FunctionalInterface
  interface Burial {
    void bury(SourceRecord source, String reason);
  }

  /**
   * @param door returns when its answer may be given
   */
  SubmissionsInput(
      Adapters adapters,
      Function<Arrival, Submission> door,
      EventSender kafka,
      Burial burial,
      Clock clock) {
    this.adaptersByTopic =
        adapters.names().stream()
            .collect(Collectors.toUnmodifiableMap(a -> Topics.submissions(a).name(), a -> a));
    this.door = door;
    this.kafka = kafka;
    this.burial = burial;
    this.clock = clock;
  }

  @Override
  public void accept(Message<List<byte[]>> batch) {
    try {
      send(sideBySide(byKey(BatchMessages.records(batch)).values()));
      failure = null;
    } catch (RuntimeException e) {
      if (failure == null) {
        log.warn("Submissions wait: {}", e.toString());
      }
      failure = e.getClass().getSimpleName();
      throw e;
    }
  }

  @Override
  public Health health() {
    String reason = failure;
    return reason == null
        ? Health.up().build()
        : Health.status(Degraded.STATUS).withDetail("standing still", reason).build();
  }

  /** Answers one record that had been a dead letter. */
  void replay(SourceRecord source) {
    Arrival arrival = arrival(source);
    Acknowledgement.await(sent(arrival, door.apply(arrival)));
  }

  private Map<String, List<SourceRecord>> byKey(List<SourceRecord> sources) {
    Map<String, List<SourceRecord>> byKey = new LinkedHashMap<>();
    for (SourceRecord source : sources) {
      String group =
          source.key() == null ? source.partition() + "-" + source.offset() : source.key();
      byKey.computeIfAbsent(source.topic() + "/" + group, _ -> new ArrayList<>()).add(source);
    }
    return byKey;
  }

  private List<Answer> sideBySide(Collection<List<SourceRecord>> groups) {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Answer>>> answers = new ArrayList<>(groups.size());
      groups.forEach(group -> answers.add(executor.submit(() -> inOrder(group))));
      List<Answer> all = new ArrayList<>();
      for (Future<List<Answer>> answer : answers) {
        all.addAll(answer.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("submission: not answered (expected: an answer)", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted while answering submissions", e);
    }
  }

  /** Those that can be answered; the others are buried. */
  private List<Answer> inOrder(List<SourceRecord> group) {
    List<Answer> answers = new ArrayList<>(group.size());
    for (SourceRecord source : group) {
      try {
        Arrival arrival = arrival(source);
        answers.add(new Answer(source, arrival, door.apply(arrival)));
      } catch (RuntimeException e) {
        buryUnlessItPasses(source, e);
      }
    }
    return answers;
  }

  private void send(List<Answer> answers) {
    List<CompletableFuture<?>> sent = new ArrayList<>(answers.size());
    for (Answer answer : answers) {
      sent.add(attempted(answer));
    }
    for (int i = 0; i < sent.size(); i++) {
      try {
        Acknowledgement.await(sent.get(i));
      } catch (RuntimeException e) {
        buryUnlessItPasses(answers.get(i).source(), e);
      }
    }
  }

  private CompletableFuture<?> attempted(Answer answer) {
    try {
      return sent(answer.arrival(), answer.submission());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Messages of failures may quote what was written; where it failed tells enough. */
  private void buryUnlessItPasses(SourceRecord source, RuntimeException failed) {
    if (TransientFailures.isTransient(failed)) {
      throw failed;
    }
    Throwable cause = failed.getCause() == null ? failed : failed.getCause();
    StackTraceElement[] trace = cause.getStackTrace();
    String reason = cause.getClass().getSimpleName();
    log.error(
        "Record {}-{} of {} can not be answered: {} at {}",
        source.partition(),
        source.offset(),
        source.topic(),
        reason,
        trace.length == 0 ? "an unknown place" : trace[0]);
    burial.bury(source, reason);
  }

  private Arrival arrival(SourceRecord source) {
    return Arrival.of(source, Objects.requireNonNull(adaptersByTopic.get(source.topic())));
  }

  private CompletableFuture<?> sent(Arrival arrival, Submission answer) {
    return kafka.send(
        Topics.receipts(arrival.adapter()),
        EventCodec.SUBMISSIONS,
        new Envelope<>(
            id(arrival, answer),
            Envelopes.SOURCE,
            arrival.subject(),
            clock.instant(),
            null,
            answer));
  }

  /** An acceptance is one, however often it is submitted; a refusal is of this very record. */
  private static EventId id(Arrival arrival, Submission answer) {
    return switch (answer) {
      case SubmissionAccepted accepted ->
          EventId.ofDossier(
              accepted.trackingId(), EventType.SUBMISSION_ACCEPTED.wireName(), arrival.subject());
      case SubmissionRefused _ ->
          new EventId(arrival.adapter() + "." + arrival.position() + ".refused");
      case SubmitComplaint _ ->
          throw new IllegalStateException("answer: a submission (expected: an answer)");
    };
  }

  private record Answer(SourceRecord source, Arrival arrival, Submission submission) {}
}
