package id.aduan.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.broker.BrokerLogin;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.SmsReceiptEvent.Fate;
import id.aduan.contract.SmsReceiptEvent.SmsSettled;
import id.aduan.contract.SmsReference;
import id.aduan.contract.TrackingId;
import id.aduan.contract.wire.CaseRecord;
import id.aduan.contract.wire.CloudEvents;
import id.aduan.contract.wire.Decoded;
import id.aduan.contract.wire.EventCodec;
import id.aduan.contract.wire.EventType;
import id.aduan.contract.wire.Topics;
import id.aduan.embedded.mailbox.ReceivedMessage;
import id.aduan.kit.stream.EventSender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** The other services and the citizens, as this service sees them. */
record World(Surroundings surroundings, RunningService service) {

  /** What intake says. */
  void dossier(TrackingId complaint, DossierEvent event) {
    service
        .neighbours()
        .send(
            Topics.DOSSIERS,
            EventCodec.DOSSIERS,
            new Envelope<>(
                EventId.ofDossier(complaint, EventType.of(event).wireName(), "key"),
                "/intake-service",
                complaint.value(),
                Happenings.ACCEPTED_AT,
                null,
                event));
  }

  /** What a later version of intake says, of which nobody here knows anything. */
  void dossierOfTheFuture(TrackingId complaint) {
    var letter =
        EventSender.record(
            Topics.DOSSIERS,
            EventCodec.DOSSIERS,
            new Envelope<DossierEvent>(
                EventId.ofDossier(complaint, "reporter.replied.v2", "key"),
                "/intake-service",
                complaint.value(),
                Happenings.ACCEPTED_AT,
                null,
                new DossierEvent.ReporterReplied("Lagi.", false, Happenings.ACCEPTED_AT)));
    letter.headers().remove("ce_type").add("ce_type", "reporter.replied.v2".getBytes(UTF_8));
    service.neighbours().send(letter);
  }

  /** What routing says. */
  void happens(TrackingId complaint, long sequence, CaseEvent event) {
    happens(complaint, sequence, event, Map.of());
  }

  void happens(
      TrackingId complaint, long sequence, CaseEvent event, Map<ContentPart, String> texts) {
    happens(complaint, EventId.ofCase(complaint, sequence), sequence, event, texts);
  }

  /** What routing would never say. */
  void happensWithoutSequence(TrackingId complaint, CaseEvent event) {
    happens(complaint, EventId.ofCase(complaint, 1), null, event, Map.of());
  }

  private void happens(
      TrackingId complaint,
      EventId id,
      @Nullable Long sequence,
      CaseEvent event,
      Map<ContentPart, String> texts) {
    service
        .neighbours()
        .send(
            Topics.CASES,
            EventCodec.CASES,
            new Envelope<>(
                id,
                "/routing-service",
                complaint.value(),
                Happenings.ACCEPTED_AT,
                sequence,
                new CaseRecord(event, texts)));
  }

  /** What intake says that an SMSC said. */
  void settled(String reference, Fate fate) {
    SmsSettled settled = new SmsSettled(SmsReference.of(reference), fate, Instant.now(), null);
    service
        .neighbours()
        .send(
            Topics.SMS_RECEIPTS,
            EventCodec.SMS_RECEIPTS,
            new Envelope<>(
                new EventId("sms." + settled.reference() + "." + fate),
                "/intake-service",
                settled.reference().value(),
                settled.at(),
                null,
                settled));
  }

  /** The mails about a complaint, as they came. */
  List<ReceivedMessage> mails(TrackingId complaint) {
    return surroundings.mailbox().messages(0, 10_000).stream()
        .filter(mail -> mail.messageId().startsWith("<" + complaint + "."))
        .toList();
  }

  /** What was published about the messages of a complaint, each event once, in its order. */
  List<DeliveryEvent> deliveries(TrackingId complaint) {
    Map<String, DeliveryEvent> once = new HashMap<>();
    List<String> order = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> letter : deliveryRecords()) {
      if (complaint.value().equals(letter.key())
          && decode(letter) instanceof Decoded.Known<Envelope<DeliveryEvent>>(var envelope)
          && once.put(envelope.id().value(), envelope.event()) == null) {
        order.add(envelope.id().value());
      }
    }
    return order.stream().map(once::get).toList();
  }

  /** All there is on the topic of deliveries. */
  List<ConsumerRecord<String, byte[]>> deliveryRecords() {
    Map<String, Object> settings =
        BrokerLogin.demoAdmin().at(surroundings.broker().bootstrapServers());
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.DELIVERIES.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      Set<TopicPartition> open = new java.util.HashSet<>(partitions);
      while (!open.isEmpty()) {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
        open.removeIf(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
      }
      return records;
    }
  }

  private static Decoded<Envelope<DeliveryEvent>> decode(ConsumerRecord<String, byte[]> letter) {
    return CloudEvents.read(
        EventCodec.DELIVERIES,
        name -> {
          var header = letter.headers().lastHeader(name);
          return header == null ? null : header.value();
        },
        letter.value());
  }

  /** A record as text, headers included. */
  static String text(ConsumerRecord<String, byte[]> letter) {
    StringBuilder all = new StringBuilder(String.valueOf(letter.key()));
    letter.headers().forEach(h -> all.append(' ').append(new String(h.value(), UTF_8)));
    return all.append(' ').append(new String(letter.value(), UTF_8)).toString();
  }
}
