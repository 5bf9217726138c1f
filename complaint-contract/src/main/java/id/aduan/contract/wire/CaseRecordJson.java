package id.aduan.contract.wire;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case record is the JSON of its event with one more field, {@code content}. */
final class CaseRecordJson {
  private static final String CONTENT = "content";
  private static final TypeReference<Map<ContentPart, String>> PARTS = new TypeReference<>() {};

  private CaseRecordJson() {}

  static byte[] write(JsonMapper json, CaseRecord caseRecord) {
    ObjectNode node = json.valueToTree(caseRecord.event());
    node.set(CONTENT, json.valueToTree(caseRecord.content()));
    return json.writeValueAsBytes(node);
  }

  static CaseRecord read(JsonMapper json, EventType type, byte[] data) {
    JsonNode node = json.readTree(data);
    JsonNode content = node.path(CONTENT);
    Map<ContentPart, String> parts =
        content.isMissingNode() ? Map.of() : json.convertValue(content, PARTS);
    return new CaseRecord((CaseEvent) json.treeToValue(node, type.payload()), parts);
  }
}
