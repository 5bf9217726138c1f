package id.aduan.contract.wire;

import id.aduan.contract.AccessEvent;
import id.aduan.contract.AdapterName;
import id.aduan.contract.AgencyCode;
import id.aduan.contract.AssignmentEvent;
import id.aduan.contract.CaseEvent;
import id.aduan.contract.DeliveryEvent;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.OpdCode;
import id.aduan.contract.SignOutEvent;
import id.aduan.contract.SmsAnswerEvent;
import id.aduan.contract.SmsReceiptEvent;
import id.aduan.contract.Submission.SubmissionAccepted;
import id.aduan.contract.Submission.SubmissionRefused;
import id.aduan.contract.Submission.SubmitComplaint;
import id.aduan.contract.wire.Grant.Operation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI 3.0 document of all topics, made from {@link Topics} and {@link EventType}. */
final class AsyncApi {
  private static final List<Channel> CHANNELS =
      List.of(
          new Channel(
              "submissions",
              Topics.submissions(new AdapterName("adapter")),
              "{adapter}",
              SubmitComplaint.class),
          new Channel(
              "receipts",
              Topics.receipts(new AdapterName("adapter")),
              "{adapter}",
              SubmissionAccepted.class,
              SubmissionRefused.class),
          new Channel(
              "dossiers",
              Topics.DOSSIERS,
              null,
              EventType.payloads(DossierEvent.class).toArray(Class<?>[]::new)),
          new Channel(
              "cases",
              Topics.CASES,
              null,
              EventType.payloads(CaseEvent.class).toArray(Class<?>[]::new)),
          new Channel(
              "lifecycle",
              Topics.LIFECYCLE,
              null,
              EventType.payloads(CaseEvent.class).toArray(Class<?>[]::new)),
          new Channel(
              "assignments",
              Topics.assignments(new OpdCode("OPD")),
              "{opd}",
              EventType.payloads(AssignmentEvent.class).toArray(Class<?>[]::new)),
          new Channel(
              "deliveries",
              Topics.DELIVERIES,
              null,
              EventType.payloads(DeliveryEvent.class).toArray(Class<?>[]::new)),
          new Channel(
              "feed",
              Topics.feed(new AgencyCode("AGENCY")),
              "{agency}",
              EventType.payloads(CaseEvent.class).toArray(Class<?>[]::new)),
          new Channel(
              "sms-answers",
              Topics.SMS_ANSWERS,
              null,
              EventType.payloads(SmsAnswerEvent.class).toArray(Class<?>[]::new)),
          new Channel(
              "sms-receipts",
              Topics.SMS_RECEIPTS,
              null,
              EventType.payloads(SmsReceiptEvent.class).toArray(Class<?>[]::new)),
          new Channel(
              "sign-outs",
              Topics.SIGN_OUTS,
              null,
              EventType.payloads(SignOutEvent.class).toArray(Class<?>[]::new)),
          new Channel(
              "access-changes",
              Topics.ACCESS_CHANGES,
              null,
              EventType.payloads(AccessEvent.class).toArray(Class<?>[]::new)));

  private static final String SASL = "sasl";

  private AsyncApi() {}

  static String document() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("asyncapi", "3.0.0");
    root.put(
        "info",
        map(
            "title", "Aduan 1708",
            "version", "1",
            "description",
                "Every record is a CloudEvent 1.0 in Kafka binary mode; payloads follow schemas/<ce_type>.json. Records of"
                    + " the channel cases carry one more field, content, with what was written."));
    root.put("defaultContentType", "application/json");
    Map<String, Object> channels = new LinkedHashMap<>();
    CHANNELS.forEach(channel -> channels.put(channel.name(), channel.describe()));
    root.put("channels", channels);
    root.put("operations", operations());
    root.put(
        "components",
        map(
            "messages",
            messages(),
            "schemas",
            map("cloudEvent", headers(false), "caseEvent", headers(true)),
            "securitySchemes",
            map(
                SASL,
                map(
                    "type",
                    "scramSha512",
                    "description",
                    "The name is that of the principal in the operation (docs/broker-access.md)."))));
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    return new Yaml(options).dump(root);
  }

  /** Who writes and who reads each channel, as {@link BrokerAccess} has it. */
  private static Map<String, Object> operations() {
    Map<String, Object> operations = new LinkedHashMap<>();
    for (Channel channel : CHANNELS) {
      for (Principal who : AccessDocument.KINDS) {
        operation(operations, channel, who, Operation.WRITE, "send");
        operation(operations, channel, who, Operation.READ, "receive");
      }
    }
    return operations;
  }

  private static void operation(
      Map<String, Object> operations,
      Channel channel,
      Principal who,
      Operation operation,
      String action) {
    if (BrokerAccess.of(who).stream().anyMatch(grant -> grant.covers(operation, channel.topic()))) {
      operations.put(
          channel.name() + "." + action + "." + who.kind().replaceAll("[{}]", ""),
          map(
              "action", action,
              "channel", map("$ref", "#/channels/" + channel.name()),
              "title", who.kind(),
              "security", List.of(map("$ref", "#/components/securitySchemes/" + SASL))));
    }
  }

  private static Map<String, Object> messages() {
    Map<String, Object> messages = new LinkedHashMap<>();
    for (EventType type : EventType.values()) {
      messages.put(
          type.wireName(),
          map(
              "name", type.wireName(),
              "headers",
                  map(
                      "$ref",
                      "#/components/schemas/" + (sequenced(type) ? "caseEvent" : "cloudEvent")),
              "payload", map("$ref", "schemas/" + type.wireName() + ".json")));
    }
    return messages;
  }

  private static boolean sequenced(EventType type) {
    return CaseEvent.class.isAssignableFrom(type.payload());
  }

  private static Map<String, Object> headers(boolean sequenced) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Stream.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_time",
            "ce_subject",
            TraceParent.HEADER)
        .forEach(name -> properties.put(name, map("type", "string")));
    if (sequenced) {
      properties.put(
          CloudEvents.SEQUENCE,
          map("type", "string", "description", "gapless within the case, from 1"));
    }
    return map("type", "object", "properties", properties);
  }

  private static Map<String, Object> map(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }

  /** One topic, or a family of topics that differ in one name. */
  private record Channel(
      String name, Topic topic, @Nullable String parameter, List<Class<?>> kinds) {

    Channel(String name, Topic topic, @Nullable String parameter, Class<?>... kinds) {
      this(name, topic, parameter, List.of(kinds));
    }

    Map<String, Object> describe() {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("address", address());
      if (parameter != null) {
        described.put("parameters", map(parameter.replaceAll("[{}]", ""), map()));
      }
      described.put(
          "description",
          "Owner: "
              + topic.owner()
              + ". Kept: "
              + kept(topic.retention())
              + (topic.restricted() ? ". Restricted." : "."));
      described.put(
          "bindings",
          map(
              "kafka",
              map(
                  "partitions",
                  topic.partitions(),
                  "topicConfiguration",
                  new LinkedHashMap<>(topic.settings()))));
      Map<String, Object> messages = new LinkedHashMap<>();
      kinds.stream()
          .map(Channel::wireName)
          .forEach(n -> messages.put(n, map("$ref", "#/components/messages/" + n)));
      described.put("messages", messages);
      return described;
    }

    private String address() {
      return parameter == null
          ? topic.name()
          : topic.name().replaceFirst("\\.(adapter|opd|agency)\\.", "." + parameter + ".");
    }

    private static String wireName(Class<?> kind) {
      return Stream.of(EventType.values())
          .filter(t -> t.payload() == kind)
          .findFirst()
          .orElseThrow()
          .wireName();
    }

    private static String kept(@Nullable Duration retention) {
      return retention == null ? "for ever" : retention.toDays() + " days";
    }
  }
}
