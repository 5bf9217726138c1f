package id.aduan.contract.wire;

/** One frozen example of each event: contract test, documentation, and every consumer's stub. */
public final class EventExamples {
  private EventExamples() {}

  public static String json(EventType type) {
    return ContractFile.read("examples/" + type.wireName() + ".json");
  }
}
