package id.aduan.contract.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ContentPart;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventExamplesTest {
  private static final List<EventCodec<?>> CODECS =
      List.of(
          EventCodec.DOSSIERS,
          EventCodec.SUBMISSIONS,
          EventCodec.LIFECYCLE,
          EventCodec.ASSIGNMENTS,
          EventCodec.DELIVERIES,
          EventCodec.SMS_ANSWERS,
          EventCodec.SMS_RECEIPTS,
          EventCodec.SIGN_OUTS,
          EventCodec.ACCESS_CHANGES);

  @ParameterizedTest
  @EnumSource
  void isReadAndWrittenAgainAsItIs(EventType type) {
    String example = EventExamples.json(type);
    List<String> written =
        CODECS.stream().flatMap(codec -> again(codec, type, example).stream()).toList();
    assertThat(written).hasSize(1);
    assertThat(said(WireJson.MAPPER.readTree(written.getFirst())))
        .isEqualTo(said(WireJson.MAPPER.readTree(example)));
  }

  /** Two copies of an event have the same bytes, whichever process wrote them. */
  @ParameterizedTest
  @MethodSource("setsOfEvents")
  void tellsASetInTheOrderOfItsValues(EventType type, String field, List<String> values) {
    ObjectNode event = (ObjectNode) WireJson.MAPPER.readTree(EventExamples.json(type));
    event.set(field, WireJson.MAPPER.valueToTree(values.reversed()));
    List<JsonNode> written =
        CODECS.stream()
            .flatMap(codec -> again(codec, type, event.toString()).stream())
            .map(WireJson.MAPPER::readTree)
            .toList();
    assertThat(written.getFirst().path(field).valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(values);
  }

  private static Stream<Arguments> setsOfEvents() {
    return Stream.of(EventType.values())
        .flatMap(type ->
            Stream.of(type.payload().getRecordComponents())
                .filter(part -> part.getType().equals(Set.class))
                .map(part -> Arguments.of(type, part.getName(), values(part))));
  }

  private static List<String> values(RecordComponent set) {
    Type held = ((ParameterizedType) set.getGenericType()).getActualTypeArguments()[0];
    return Stream.of(((Class<?>) held).getEnumConstants()).map(Object::toString).toList();
  }

  @Test
  void tellsWhatWasWrittenInTheOrderOfItsParts() {
    ObjectNode event =
        (ObjectNode) WireJson.MAPPER.readTree(EventExamples.json(EventType.CASE_OPENED));
    List<String> parts = Stream.of(ContentPart.values()).map(Enum::name).toList();
    ObjectNode content = event.putObject("content");
    parts.reversed().forEach(part -> content.put(part, part));

    String written = again(EventCodec.CASES, EventType.CASE_OPENED, event.toString()).getFirst();
    assertThat(WireJson.MAPPER.readTree(written).path("content").propertyNames())
        .containsExactlyElementsOf(parts);
  }

  @Test
  void tellsANewerVersionFromAnUnknownKind() {
    byte[] none = "{}".getBytes(UTF_8);
    assertThat(EventCodec.LIFECYCLE.decode("case.opened.v2", none))
        .isEqualTo(new Decoded.TooNew<>("case.opened.v2"));
    assertThat(EventCodec.LIFECYCLE.decode("case.painted.v1", none))
        .isEqualTo(new Decoded.Unknown<>("case.painted.v1"));
  }

  @Test
  void saysWhatIsMalformedWithoutQuotingIt() {
    Decoded<?> decoded =
        EventCodec.DOSSIERS.decode(
            "reporter.replied.v1", "{\"text\": {\"secret\": \"0812\"}}".getBytes(UTF_8));
    assertThat(decoded).isInstanceOf(Decoded.Malformed.class);
    assertThat(decoded.toString()).doesNotContain("0812");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_time", "ce_sequence"})
  void saysWhichCircumstanceIsMalformedWithoutQuotingIt(String wrong) {
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "ce_type", "person.signed-out.v1",
                "ce_id", "1",
                "ce_source", "/here",
                "ce_subject", "p-1",
                "ce_time", "2026-01-05T02:00:00Z",
                "ce_sequence", "1"));
    byte[] event = EventExamples.json(EventType.PERSON_SIGNED_OUT).getBytes(UTF_8);
    assertThat(read(headers, event)).isInstanceOf(Decoded.Known.class);

    headers.put(wrong, "secret 0812");
    assertThat(read(headers, event)).isInstanceOf(Decoded.Malformed.class);
    assertThat(read(headers, event).toString()).contains(wrong).doesNotContain("0812");
  }

  private static Decoded<?> read(Map<String, String> headers, byte[] event) {
    return CloudEvents.read(
        EventCodec.SIGN_OUTS, name -> headers.getOrDefault(name, "").getBytes(UTF_8), event);
  }

  @ParameterizedTest
  @EnumSource
  void takesNothingForNoEvent(EventType type) {
    assertThat(CODECS.stream().map(codec -> codec.decode(type.wireName(), "null".getBytes(UTF_8))))
        .noneMatch(Decoded.Known.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "cause", "recipient", "purpose", "channel"})
  void refusesAMessageWithoutAnyOfItsParts(String part) {
    ObjectNode event =
        (ObjectNode) WireJson.MAPPER.readTree(EventExamples.json(EventType.MESSAGE_PLANNED));
    ((ObjectNode) event.path("message")).putNull(part);

    assertThat(
            EventCodec.DELIVERIES.decode(
                "message.planned.v1", WireJson.MAPPER.writeValueAsBytes(event)))
        .isEqualTo(
            new Decoded.Malformed<>(
                "message.planned.v1: message." + part + ": missing (expected: a value)"));
  }

  /** The published schema says which that is. */
  @ParameterizedTest
  @EnumSource
  void letsNothingThroughThatLacksATextWhichItMustHave(EventType type) throws IOException {
    ObjectNode whole = (ObjectNode) WireJson.MAPPER.readTree(EventExamples.json(type));
    for (String field : demandedTexts(type)) {
      ObjectNode lacking = whole.deepCopy();
      lacking.putNull(field);
      assertThat(CODECS)
          .as("%s without %s", type, field)
          .noneMatch(codec ->
              codec.decode(type.wireName(), WireJson.MAPPER.writeValueAsBytes(lacking))
                  instanceof Decoded.Known<?>);
    }
  }

  private static List<String> demandedTexts(EventType type) throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            EventType.class.getResourceAsStream("/schemas/" + type.wireName() + ".json"))) {
      return WireJson.MAPPER.readTree(schema).path("properties").properties().stream()
          .filter(property -> property.getValue().path("type").asString("").equals("string"))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  @Test
  void refusesAnEventWithoutWhatItMustHave() {
    assertThat(EventCodec.LIFECYCLE.decode("case.opened.v1", "{}".getBytes(UTF_8)))
        .isInstanceOf(Decoded.Malformed.class);
  }

  /** Absent is null: an optional field that is younger than the example says nothing in it. */
  private static JsonNode said(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.remove(
          object.properties().stream()
              .filter(field -> field.getValue().isNull())
              .map(Map.Entry::getKey)
              .toList());
    }
    json.forEach(EventExamplesTest::said);
    return json;
  }

  private static <E> List<String> again(EventCodec<E> codec, EventType type, String example) {
    return switch (codec.decode(type.wireName(), example.getBytes(UTF_8))) {
      case Decoded.Known<E>(E event) -> List.of(new String(codec.encode(event), UTF_8));
      case Decoded.Unknown<E> _, Decoded.TooNew<E> _ -> List.of();
      case Decoded.Malformed<E>(String reason) -> throw new AssertionError(reason);
    };
  }
}
