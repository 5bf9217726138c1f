package id.aduan.routing.cases;

import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is stored under a number. */
public sealed interface Stored {

  /** A case with what it remembers of those who wrote to it. */
  record Opened(Case found, Set<EventId> taken, List<Answered> answered) implements Stored {
    public Opened {
      taken = Set.copyOf(taken);
      answered = List.copyOf(answered);
    }

    Optional<Answered> answeredTo(String key) {
      return answered.stream().filter(a -> a.key().equals(key)).findFirst();
    }
  }

  /** What came before its complaint, in the order in which it came. */
  record Waiting(List<Envelope<DossierEvent>> early) implements Stored {
    public Waiting {
      early = List.copyOf(early);
    }
  }
}
