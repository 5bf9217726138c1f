package id.aduan.routing.cases;

import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.Deadline;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.Envelope;
import id.aduan.contract.EventId;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.routing.cases.Coordination.DecisionTask;
import id.aduan.routing.cases.WorkPage.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases in memory: the twin of the store, for tests without one. */
public final class InMemoryCases implements Cases, UnpublishedCases {
  private final Map<TrackingId, Stored> stored = new TreeMap<>();
  private final Map<TrackingId, List<Recorded>> histories = new HashMap<>();
  private final Map<TrackingId, Long> marks = new HashMap<>();
  private final Map<TrackingId, PlaceCode> areas = new HashMap<>();
  private final Map<TrackingId, LastDigits> numbers = new HashMap<>();

  @Override
  public synchronized Map<TrackingId, Stored> load(Collection<TrackingId> ids) {
    Map<TrackingId, Stored> found = new HashMap<>(stored);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public synchronized Optional<Stored.Opened> find(TrackingId id) {
    return stored.get(id) instanceof Stored.Opened opened ? Optional.of(opened) : Optional.empty();
  }

  @Override
  public synchronized Set<TrackingId> save(List<CaseWrite> writes) {
    Set<TrackingId> overtaken = new HashSet<>();
    for (CaseWrite write : writes) {
      if (!isWritten(write)) {
        overtaken.add(write.id());
      }
    }
    return overtaken;
  }

  private boolean isWritten(CaseWrite write) {
    Stored before = stored.get(write.id());
    return switch (write) {
      case CaseWrite.Open open -> {
        boolean fits = open.awaited() ? before instanceof Stored.Waiting : before == null;
        if (fits) {
          put(open.after(), Set.of(), open.taken(), List.of(), null, open.recorded());
          if (open.area() != null) {
            areas.put(open.id(), open.area());
          }
          if (open.number() != null) {
            numbers.put(open.id(), open.number());
          }
        }
        yield fits;
      }
      case CaseWrite.Advance advance -> {
        boolean fits =
            before instanceof Stored.Opened opened
                && opened.found().version() == advance.before().version();
        if (fits && before instanceof Stored.Opened opened) {
          put(
              advance.after(),
              opened.taken(),
              advance.taken(),
              opened.answered(),
              advance.answered(),
              advance.recorded());
        }
        yield fits;
      }
      case CaseWrite.Hold hold -> isHeld(before, hold);
    };
  }

  private boolean isHeld(@Nullable Stored before, CaseWrite.Hold hold) {
    List<Envelope<DossierEvent>> waiting = new ArrayList<>();
    if (before instanceof Stored.Waiting(var earlier) && !hold.erasing()) {
      waiting.addAll(earlier);
    }
    boolean fits = hold.known().isEmpty() ? before == null : before instanceof Stored.Waiting;
    if (fits) {
      waiting.addAll(hold.early());
      stored.put(hold.id(), new Stored.Waiting(waiting));
    }
    return fits;
  }

  private void put(
      Case after,
      Set<EventId> known,
      List<EventId> taken,
      List<Answered> answers,
      @Nullable Answered answered,
      List<Recorded> recorded) {
    Set<EventId> all = new HashSet<>(known);
    all.addAll(taken);
    List<Answered> allAnswers = new ArrayList<>(answers);
    if (answered != null) {
      allAnswers.add(answered);
    }
    stored.put(after.id(), new Stored.Opened(after, all, allAnswers));
    if (after.erased()) {
      var _ = numbers.remove(after.id());
    }
    histories.computeIfAbsent(after.id(), _ -> new ArrayList<>()).addAll(recorded);
  }

  @Override
  public synchronized List<Recorded> history(TrackingId id) {
    return histories.getOrDefault(id, List.of()).stream()
        .map(event -> withPresentTexts(id, event))
        .toList();
  }

  @Override
  public synchronized List<Recorded> history(TrackingId id, long after, int limit) {
    return history(id).stream().filter(event -> event.sequence() > after).limit(limit).toList();
  }

  @Override
  public synchronized List<Case> late(Instant now, Share share, int limit) {
    return cases().stream()
        .filter(on -> Share.of(on.id()).equals(share))
        .filter(on -> firstWatched(on).filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(on -> firstWatched(on).orElseThrow()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Case> open(@Nullable TrackingId after, int limit) {
    return cases().stream()
        .filter(Case::goesOn)
        .filter(on -> after == null || on.id().value().compareTo(after.value()) > 0)
        .sorted(Comparator.comparing(on -> on.id().value()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized WorkPage list(WorkQuery query, Sight sight) {
    List<Case> found =
        cases().stream()
            .filter(on -> fits(on, query) && sight.reaches(on.conflict()))
            .sorted(Comparator.comparing(on -> order(on, query)))
            .filter(on -> query.after() == null || order(on, query).compareTo(query.after()) > 0)
            .toList();
    List<Case> page = found.subList(0, Math.min(query.limit(), found.size()));
    return new WorkPage(
        page.stream().map(InMemoryCases::item).toList(),
        found.size() > page.size() ? order(page.getLast(), query) : null);
  }

  @Override
  public synchronized int count(WorkQuery query, Sight sight) {
    return list(query, sight).items().size();
  }

  @Override
  public synchronized RequestPage asked(
      PersonId official, Sight sight, @Nullable String after, int limit) {
    List<Case> found =
        cases().stream()
            .filter(on -> waiting(on, official).findAny().isPresent())
            .filter(on -> sight.reaches(on.conflict()))
            .sorted(Comparator.comparing(InMemoryCases::mostUrgent))
            .filter(on -> after == null || mostUrgent(on).compareTo(after) > 0)
            .toList();
    List<Case> page = found.subList(0, Math.min(limit, found.size()));
    return new RequestPage(
        page.stream()
            .flatMap(on ->
                waiting(on, official)
                    .map(request ->
                        new RequestPage.Item(
                            on.id(),
                            on.version(),
                            on.subject().category(),
                            on.subject().place(),
                            request)))
            .toList(),
        found.size() > page.size() ? mostUrgent(page.getLast()) : null);
  }

  private static Stream<InternalRequest> waiting(Case on, PersonId official) {
    return on.coordination().waiting().stream()
        .filter(request -> request.official().equals(official))
        .sorted(Comparator.comparing(InternalRequest::due));
  }

  private static String mostUrgent(Case on) {
    return order(
        on.coordination().waiting().stream()
            .map(InternalRequest::due)
            .min(Instant::compareTo)
            .orElseThrow(),
        on);
  }

  @Override
  public synchronized Map<TrackingId, LinkKind> linkedTo(TrackingId id, int limit) {
    Map<TrackingId, LinkKind> links = new TreeMap<>();
    cases().stream()
        .filter(on -> on.coordination().links().containsKey(id))
        .limit(limit)
        .forEach(on -> links.put(on.id(), on.coordination().links().get(id)));
    return links;
  }

  @Override
  public synchronized List<Instant> arrivals(
      PlaceCode area, Instant after, Instant until, Sight sight, int limit) {
    return cases().stream()
        .filter(on -> area.equals(areas.get(on.id())) && sight.reaches(on.conflict()))
        .map(on -> on.origin().acceptedAt())
        .filter(at -> at.isAfter(after) && !at.isAfter(until))
        .sorted(Comparator.reverseOrder())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized UntoldPage untold(UntoldQuery query, Sight sight) {
    List<Case> found =
        cases().stream()
            .filter(on -> fits(on, query) && sight.reaches(on.conflict()))
            .sorted(Comparator.comparing(InMemoryCases::untoldPlace))
            .filter(on -> query.after() == null || untoldPlace(on).compareTo(query.after()) > 0)
            .toList();
    List<Case> page = found.subList(0, Math.min(query.limit(), found.size()));
    return new UntoldPage(
        page.stream().map(InMemoryCases::untoldItem).toList(),
        found.size() > page.size() ? untoldPlace(page.getLast()) : null);
  }

  private static boolean fits(Case on, UntoldQuery query) {
    return (on.state() instanceof CaseState.Closed) == query.closed()
        && Untold.of(on).filter(untold -> !untold.since().isAfter(query.now())).isPresent()
        && (!query.plain() || Untold.isPlain(on))
        && (query.by() == null || query.by() == on.conflict().coordinatedBy());
  }

  private static String untoldPlace(Case on) {
    return "%020d/%s"
        .formatted(Untold.of(on).orElseThrow().since().toEpochMilli(), on.id().value());
  }

  private static UntoldPage.Item untoldItem(Case on) {
    return new UntoldPage.Item(
        on.id(), on.version(), on.state().code(), Untold.of(on).orElseThrow().since());
  }

  @Override
  public synchronized List<Case> kept(Keeping.Term term, Instant endedBy, int limit) {
    return cases().stream()
        .filter(on -> on.term().filter(term::equals).isPresent())
        .filter(on -> !endedAt(on).isAfter(endedBy))
        .sorted(Comparator.comparing(InMemoryCases::endedAt))
        .limit(limit)
        .toList();
  }

  private static Instant endedAt(Case on) {
    return Objects.requireNonNull(on.keeping().endedAt(), "of a case that is kept");
  }

  @Override
  public synchronized ErasurePage erasures(ErasureQuery query, Sight sight) {
    List<Case> found =
        cases().stream()
            .filter(on -> fits(on.keeping().erasure(), query) && sight.reaches(on.conflict()))
            .sorted(Comparator.comparing(InMemoryCases::erasurePlace))
            .filter(on -> query.after() == null || erasurePlace(on).compareTo(query.after()) > 0)
            .toList();
    List<Case> page = found.subList(0, Math.min(query.limit(), found.size()));
    return new ErasurePage(
        page.stream()
            .map(on -> new ErasurePage.Item(on.id(), on.version(), on.state().code(), erasure(on)))
            .toList(),
        found.size() > page.size() ? erasurePlace(page.getLast()) : null);
  }

  private static boolean fits(@Nullable Erasure erasure, ErasureQuery query) {
    return erasure != null && (query.progress() == null || query.progress() == erasure.progress());
  }

  private static Erasure erasure(Case on) {
    return Objects.requireNonNull(on.keeping().erasure(), "of a case that has one");
  }

  private static String erasurePlace(Case on) {
    return order(erasure(on).orderedAt(), on);
  }

  @Override
  public synchronized List<Unpublished> unpublished(int limit, Collection<TrackingId> except) {
    List<Unpublished> found =
        cases().stream()
            .filter(on -> !except.contains(on.id()))
            .map(on ->
                new Unpublished(
                    on.id(),
                    history(on.id()).stream()
                        .filter(event -> event.sequence() > marks.getOrDefault(on.id(), 0L))
                        .toList()))
            .filter(unpublished -> !unpublished.events().isEmpty())
            .sorted(Comparator.comparing(unpublished -> unpublished.events().getFirst().at()))
            .limit(limit)
            .toList();
    return UnpublishedCases.bounded(found.iterator(), unpublished -> unpublished.events().size());
  }

  @Override
  public synchronized void published(Map<TrackingId, Long> through) {
    through.forEach((id, last) -> marks.merge(id, last, Math::max));
  }

  private List<Case> cases() {
    return stored.values().stream()
        .filter(Stored.Opened.class::isInstance)
        .map(opened -> ((Stored.Opened) opened).found())
        .toList();
  }

  private Recorded withPresentTexts(TrackingId id, Recorded event) {
    Map<ContentPart, String> texts = find(id).orElseThrow().found().writings().of(event.sequence());
    return new Recorded(
        event.sequence(),
        event.at(),
        event.person(),
        event.event(),
        texts,
        event.concerned(),
        event.assignments());
  }

  private static Optional<Instant> firstWatched(Case on) {
    return on.nextAlarm();
  }

  private boolean fits(Case on, WorkQuery query) {
    return query.mayHold(on)
        && (query.area() == null || query.area().equals(areas.get(on.id())))
        && (query.sought() == null || isFound(on, query.sought()));
  }

  private boolean isFound(Case on, Sought sought) {
    Set<String> words = Findable.of(on).words();
    boolean isHidden =
        on.origin().visibility().anonim()
            && !(sought.hidden() && on.conflict().coordinatedBy() == CoordinatedBy.COORDINATORS);
    return sought.wanted().stream().noneMatch(any -> Collections.disjoint(any, words))
        && (sought.number() == null || (sought.number().equals(numbers.get(on.id())) && !isHidden));
  }

  private static String order(Case on, WorkQuery query) {
    DecisionTask decision = on.coordination().decision();
    return query.desk() instanceof Desk.Decisions && decision != null
        ? order(decision.decideBy(), on)
        : on.nearest().map(d -> order(d.due(), on)).orElse("none/" + on.id());
  }

  private static String order(Instant due, Case on) {
    return "%020d".formatted(due.toEpochMilli()) + "/" + on.id();
  }

  private static Item item(Case on) {
    Optional<Deadline> nearest = on.nearest();
    Optional<OpdCode> holder = on.holder();
    DecisionTask decision = on.coordination().decision();
    return new Item(
        on.id(),
        on.version(),
        on.state().code(),
        on.subject().kind(),
        on.subject().misconduct(),
        on.origin().visibility(),
        on.subject().category(),
        on.subject().place(),
        holder.orElse(null),
        nearest.map(Deadline::due).orElse(null),
        nearest.map(Deadline::kind).orElse(null),
        on.origin().acceptedAt(),
        on.origin().suggested(),
        on.writings().of(1).get(ContentPart.COMPLAINT),
        decision == null ? null : decision.decideBy());
  }
}
