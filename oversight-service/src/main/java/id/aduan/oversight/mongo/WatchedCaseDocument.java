package id.aduan.oversight.mongo;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import id.aduan.contract.wire.WireJson;
import id.aduan.oversight.summaries.CaseFigures;
import id.aduan.oversight.watching.Ending;
import id.aduan.oversight.watching.HoldingEnd;
import id.aduan.oversight.watching.WatchedCase;
import java.util.Set;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A watched case as it is stored: the whole of it under {@code case}, as one JSON text that
 * counting can pass over, and its figures beside it.
 */
final class WatchedCaseDocument {
  static final String SEQUENCE = "sequence";
  private static final String CASE = "case";
  private static final JsonMapper JSON =
      WireJson.MAPPER
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // What was stored before there were accused offices has none.
          .withConfigOverride(
              Set.class,
              sets -> sets.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .addMixIn(Ending.class, EndingNames.class)
          .addMixIn(HoldingEnd.class, HoldingEndNames.class)
          .build();

  private WatchedCaseDocument() {}

  static Document write(WatchedCase watched) {
    Document document =
        new Document("_id", watched.complaint().value())
            .append(SEQUENCE, watched.sequence())
            .append(CASE, JSON.writeValueAsString(watched));
    FiguresDocument.write(CaseFigures.of(watched), document);
    return document;
  }

  static WatchedCase read(Document stored) {
    return JSON.readValue(stored.getString(CASE), WatchedCase.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ended")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Ending.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = Ending.Archived.class, name = "archived"),
    @JsonSubTypes.Type(value = Ending.Forwarded.class, name = "forwarded"),
    @JsonSubTypes.Type(value = Ending.Withdrawn.class, name = "withdrawn")
  })
  private interface EndingNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ended")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = HoldingEnd.Returned.class, name = "returned"),
    @JsonSubTypes.Type(value = HoldingEnd.HandedOn.class, name = "handed-on")
  })
  private interface HoldingEndNames {}
}
