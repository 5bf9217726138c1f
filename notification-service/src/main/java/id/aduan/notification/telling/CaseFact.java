package id.aduan.notification.telling;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import java.util.Map;

/**
 * Something that happened to a case, with what was written then, as far as the reporter reads it.
 */
public record CaseFact(CaseEvent event, Map<ContentPart, String> texts) implements Fact {
  public CaseFact {
    texts = Map.copyOf(texts);
  }

  @Override
  public CaseFact withoutTexts() {
    return new CaseFact(event, Map.of());
  }

  @Override
  public boolean hasTexts() {
    return !texts.isEmpty();
  }

  /** What was written must not reach a log by accident. */
  @Override
  public String toString() {
    return event.getClass().getSimpleName() + " " + texts.keySet();
  }
}
