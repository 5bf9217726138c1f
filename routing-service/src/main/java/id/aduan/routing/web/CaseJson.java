package id.aduan.routing.web;

import id.aduan.contract.CaseEvent;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.Channel;
import id.aduan.contract.Commitment;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.Deadline;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.EventId;
import id.aduan.contract.MissingFact;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.UnitCode;
import id.aduan.contract.Visibility;
import id.aduan.contract.wire.EventType;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.Case.Miss;
import id.aduan.routing.cases.CaseState;
import id.aduan.routing.cases.CaseView;
import id.aduan.routing.cases.Conflict;
import id.aduan.routing.cases.Erasure;
import id.aduan.routing.cases.Recorded;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case as the API shows it. */
record CaseJson(
    TrackingId trackingId,
    long version,
    CaseStateCode state,
    ComplaintKind kind,
    boolean misconduct,
    boolean misconductAlleged,
    ConflictJson conflict,
    @Nullable CategoryCode category,
    @Nullable PlaceCode place,
    Channel channel,
    Visibility visibility,
    Set<MissingFact> missing,
    Instant acceptedAt,
    Commitment commitment,
    boolean erased,
    ErasureController.@Nullable ErasureJson erasure,
    @Nullable OpdCode opd,
    @Nullable PersonId assignee,
    @Nullable OpdCode proposedOwner,
    int handOffs,
    int reopenings,
    List<SuggestionJson> suggestions,
    List<DeadlineJson> deadlines,
    CoordinationJson coordination,
    Map<Long, Map<ContentPart, String>> content,
    List<EventJson> history,
    @Nullable String olderHistory,
    List<String> actions) {

  /**
   * Whose misconduct it is about; shown to nobody who is meant.
   *
   * @param open whether nobody has found out yet whether misconduct is meant
   */
  record ConflictJson(
      boolean open,
      Set<OpdCode> offices,
      Set<UnitCode> units,
      Set<PersonId> people,
      CoordinatedBy coordinatedBy) {
    static ConflictJson of(Conflict conflict) {
      return new ConflictJson(
          conflict.open(),
          conflict.offices(),
          conflict.accused().units(),
          conflict.accused().people(),
          conflict.coordinatedBy());
    }
  }

  /** An OPD that was suggested, and why. */
  record SuggestionJson(OpdCode opd, @Nullable String explanation) {}

  /** A deadline that counts now. */
  record DeadlineJson(DeadlineKind kind, Instant due, boolean missed) {}

  /** One event of the history. */
  record EventJson(
      EventId id,
      long sequence,
      Instant at,
      String type,
      @Nullable PersonId person,
      CaseEvent event) {}

  static CaseJson of(CaseView view) {
    Case found = view.found();
    return new CaseJson(
        found.id(),
        found.version(),
        found.state().code(),
        found.subject().kind(),
        found.subject().misconduct(),
        found.origin().misconductAlleged(),
        ConflictJson.of(found.conflict()),
        found.subject().category(),
        found.subject().place(),
        found.origin().channel(),
        found.origin().visibility(),
        found.origin().missing(),
        found.origin().acceptedAt(),
        found.origin().commitment(),
        found.erased(),
        erasure(found),
        found.holder().orElse(null),
        found.custody().assignee(),
        found.state() instanceof CaseState.Returned returned ? returned.proposedOwner() : null,
        found.tally().handOffs(),
        found.tally().reopenings(),
        suggestions(found),
        found.open().stream().map(deadline -> deadline(found, deadline)).toList(),
        CoordinationJson.of(view),
        view.texts(),
        history(view),
        older(view),
        view.actions().stream().map(action -> action.name().toLowerCase(Locale.ROOT)).toList());
  }

  private static ErasureController.@Nullable ErasureJson erasure(Case found) {
    Erasure erasure = found.keeping().erasure();
    return erasure == null ? null : ErasureController.ErasureJson.of(erasure);
  }

  static List<EventJson> history(CaseView view) {
    return view.history().stream().map(event -> event(view.found().id(), event)).toList();
  }

  /** Where the history is that came before the part that is shown. */
  private static @Nullable String older(CaseView view) {
    return view.found().version() <= CaseView.LATEST
        ? null
        : "/api/v1/cases/" + view.found().id() + "/history";
  }

  private static List<SuggestionJson> suggestions(Case found) {
    String explanation = found.writings().of(1).getOrDefault(ContentPart.EXPLANATION, "");
    return found.origin().suggested().stream()
        .map(opd -> new SuggestionJson(opd, line(explanation, opd + ": ")))
        .toList();
  }

  /** The explanation has one line for each OPD, which begins with its code. */
  private static @Nullable String line(String explanation, String beginning) {
    return Arrays.stream(explanation.split("\n", -1))
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()))
        .findFirst()
        .orElse(null);
  }

  private static DeadlineJson deadline(Case found, Deadline deadline) {
    return new DeadlineJson(
        deadline.kind(),
        deadline.due(),
        found.clocks().missed().contains(new Miss(deadline.kind(), deadline.due())));
  }

  private static EventJson event(TrackingId id, Recorded recorded) {
    return new EventJson(
        recorded.id(id),
        recorded.sequence(),
        recorded.at(),
        EventType.of(recorded.event()).wireName(),
        recorded.person(),
        recorded.event());
  }
}
