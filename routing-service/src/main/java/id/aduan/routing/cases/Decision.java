package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.ContentPart;
import java.util.List;
import java.util.Map;

/** What came of a command. */
public sealed interface Decision {

  /** It happens. */
  record Decided(List<Fact> facts) implements Decision {
    public Decided {
      facts = List.copyOf(facts);
    }
  }

  /** The rules forbid it. */
  record Refused(Refusal refusal) implements Decision {}

  /** It has happened before; nothing is left to do. */
  record AlreadyDone() implements Decision {}

  /** An event, what was written with it, and whom of the administration it names. */
  record Fact(CaseEvent event, Map<ContentPart, String> texts, Concerned concerned) {
    public Fact {
      texts = Map.copyOf(texts);
    }

    Fact(CaseEvent event, Map<ContentPart, String> texts) {
      this(event, texts, Concerned.NOBODY);
    }
  }
}
