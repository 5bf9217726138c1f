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
import id.aduan.kit.stream.EventSender;
import id.aduan.kit.work.Degraded;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.messaging.Message;

/**
 * Brings what adapters submit to the door and its answers back to them; offsets are committed when
 * the answers are durable. Keys are handled side by side, the submissions of one key in order.
 */
final class SubmissionsInput implements Consumer<Message<List<byte[]>>>, HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(SubmissionsInput.class);
  private final Map<String, AdapterName> adaptersByTopic;
  private final SubmissionsDoor door;
  private final EventSender kafka;
  private final Clock clock;
  private volatile @Nullable String failure;

  SubmissionsInput(Adapters adapters, SubmissionsDoor door, EventSender kafka, Clock clock) {
    this.adaptersByTopic =
        adapters.names().stream()
            .collect(Collectors.toUnmodifiableMap(a -> Topics.submissions(a).name(), a -> a));
    this.door = door;
    this.kafka = kafka;
    this.clock = clock;
  }

  @Override
  public void accept(Message<List<byte[]>> batch) {
    try {
      send(answers(Arrival.of(batch, adaptersByTopic)));
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

  private List<Answer> answers(List<Arrival> arrivals) {
    Map<String, List<Arrival>> byKey = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      byKey
          .computeIfAbsent(arrival.adapter() + "/" + arrival.subject(), _ -> new ArrayList<>())
          .add(arrival);
    }
    return sideBySide(byKey.values());
  }

  private List<Answer> sideBySide(Collection<List<Arrival>> groups) {
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
      throw new IllegalStateException("interrupted while answering submissions", e);
    }
  }

  private List<Answer> inOrder(List<Arrival> group) {
    return group.stream().map(arrival -> new Answer(arrival, door.answer(arrival))).toList();
  }

  private void send(List<Answer> answers) {
    List<CompletableFuture<?>> sent = new ArrayList<>(answers.size());
    for (Answer answer : answers) {
      sent.add(
          kafka.send(
              Topics.receipts(answer.arrival().adapter()),
              EventCodec.SUBMISSIONS,
              envelope(answer)));
    }
    sent.forEach(Acknowledgement::await);
  }

  private Envelope<Submission> envelope(Answer answer) {
    return new Envelope<>(
        id(answer),
        Envelopes.SOURCE,
        answer.arrival().subject(),
        clock.instant(),
        null,
        answer.submission());
  }

  /** An acceptance is one, however often it is submitted; a refusal is of this very record. */
  private static EventId id(Answer answer) {
    Arrival arrival = answer.arrival();
    return switch (answer.submission()) {
      case SubmissionAccepted accepted ->
          EventId.ofDossier(
              accepted.trackingId(), EventType.SUBMISSION_ACCEPTED.wireName(), arrival.subject());
      case SubmissionRefused _ ->
          new EventId(arrival.adapter() + "." + arrival.position() + ".refused");
      case SubmitComplaint _ ->
          throw new IllegalStateException("answer: a submission (expected: an answer)");
    };
  }

  private record Answer(Arrival arrival, Submission submission) {}
}
