package id.aduan.notification.telling;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import id.aduan.letters.News;
import id.aduan.letters.Telling;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened to a case, with what was written then, as far as the reporter reads it.
 */
public record CaseFact(CaseEvent event, Map<ContentPart, String> texts) implements Fact {
  public CaseFact {
    texts = Map.copyOf(texts);
  }

  /** With only those texts that the reporter reads in his letter; nothing else is kept. */
  public static CaseFact readable(CaseEvent event, Map<ContentPart, String> texts) {
    return new CaseFact(event, Telling.readable(event, texts));
  }

  /** What the reporter is told of it, or nothing. */
  public Optional<News> news() {
    return Telling.of(event, texts);
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
