package id.aduan.routing.web.console;

import static id.aduan.contract.DeliveryEvent.MessageChannel.EMAIL;
import static id.aduan.contract.DeliveryEvent.MessageChannel.SMS;

import id.aduan.contract.CaseEvent.Administrative;
import id.aduan.contract.ContentPart;
import id.aduan.contract.Language;
import id.aduan.contract.MissingFact;
import id.aduan.letters.Letter;
import id.aduan.letters.Letterhead;
import id.aduan.letters.Letters;
import id.aduan.letters.News;
import id.aduan.letters.PageWords;
import id.aduan.letters.ReporterReads;
import id.aduan.letters.Telling;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.Decision.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows what a reporter will read, with the very sentences that he will be sent. */
@Component
final class Previews {
  private final Letterhead head;
  private final Names names;

  Previews(Letterhead head, Names names) {
    this.head = head;
    this.names = names;
  }

  /** Of what would happen to a case. */
  Preview of(Case on, List<Fact> facts, Language language) {
    return new Preview(
        facts.stream()
            .filter(fact -> !(fact.event() instanceof Administrative))
            .map(fact -> new Preview.Entry(PageWords.of(fact.event(), language), words(fact)))
            .toList()
            .reversed(),
        facts.stream()
            .flatMap(fact -> message(on, fact, language).stream())
            .findFirst()
            .orElse(null));
  }

  private Optional<Preview.Message> message(Case on, Fact fact, Language language) {
    boolean withWords = !on.origin().visibility().rahasia();
    Map<ContentPart, String> texts = Telling.readable(fact.event(), fact.texts());
    return Telling.of(fact.event(), withWords ? texts : Map.of())
        .map(news -> message(on, news, texts.values(), withWords, language));
  }

  private Preview.Message message(
      Case on, News news, Collection<String> words, boolean withWords, Language language) {
    Letters letters = new Letters(head.naming(named()));
    Letter sms = letters.write(on.id(), news, language, SMS);
    return new Preview.Message(
        sms,
        letters.write(on.id(), news, language, EMAIL),
        words.stream().allMatch(text -> Letters.saysAll(sms, text)),
        withWords,
        !on.origin().missing().contains(MissingFact.CONTACT));
  }

  private Map<String, String> named() {
    Map<String, String> all = new HashMap<>();
    names.directory().places().forEach((code, name) -> all.put(code.value(), name));
    names.directory().institutions().forEach((code, name) -> all.put(code.value(), name));
    names.directory().opds().forEach((code, name) -> all.put(code.value(), name));
    return all;
  }

  private static String words(Fact fact) {
    Set<ContentPart> read = ReporterReads.of(fact.event());
    return fact.texts().entrySet().stream()
        .filter(text -> read.contains(text.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("\n\n"));
  }
}
