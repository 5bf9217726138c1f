package id.aduan.routing.cases;

import id.aduan.contract.CaseEvent.CaseOpened;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.CoordinatedBy;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.cases.CaseCommand.OpenCase;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.cases.Decision.Fact;
import id.aduan.routing.deadlines.DeadlinePlan;
import id.aduan.routing.maps.Position;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a case begins. */
final class Opening {
  private final DeadlinePlan plan;
  private final ConflictPolicy policy;

  Opening(DeadlinePlan plan, ConflictPolicy policy) {
    this.plan = plan;
    this.policy = policy;
  }

  Decided decide(OpenCase command) {
    Accusation accusation = accusation(command);
    return new Decided(
        List.of(new Fact(opened(command, accusation), texts(command), accusation.named())));
  }

  private CaseOpened opened(OpenCase command, Accusation accusation) {
    ComplaintReceived complaint = command.complaint();
    ComplaintKind kind =
        Objects.requireNonNullElse(complaint.content().kind(), ComplaintKind.PENGADUAN);
    boolean suspected = command.suggestion().suspicion().misconduct();
    CoordinatedBy by = policy.coordinatingUnverified(accusation);
    return new CaseOpened(
        kind,
        complaint.channel(),
        complaint.content().visibility(),
        complaint.content().category(),
        place(command),
        complaint.missing(),
        complaint.content().misconductAlleged(),
        complaint.acceptedAt(),
        complaint.commitment(),
        command.suggestion().opds(),
        plan.opening(kind, complaint.acceptedAt()),
        suspected ? true : null,
        accusation.listedOffices(),
        by == CoordinatedBy.COORDINATORS ? null : by,
        command.surge());
  }

  /** Who says at the door that it is misconduct, and chooses an office, may mean that office. */
  private static Accusation accusation(OpenCase command) {
    Content content = command.complaint().content();
    Suspicion suspicion = command.suggestion().suspicion();
    if (!content.misconductAlleged() && !suspicion.misconduct()) {
      return Accusation.OF_NOBODY;
    }
    OpdCode chosen = content.opd();
    if (chosen == null
        || !content.misconductAlleged()
        || chosen.equals(ConflictPolicy.INSPEKTORAT)) {
      return suspicion.accusation();
    }
    Set<OpdCode> offices = new TreeSet<>(java.util.Comparator.comparing(OpdCode::value));
    offices.addAll(suspicion.accusation().offices());
    offices.add(chosen);
    return new Accusation(offices, suspicion.accusation().named(), suspicion.accusation().around());
  }

  private static @Nullable PlaceCode place(OpenCase command) {
    DossierEvent.Place place = command.complaint().content().place();
    return place != null && place.code() != null ? place.code() : command.suggestion().place();
  }

  private static Map<ContentPart, String> texts(OpenCase command) {
    DossierEvent.Content content = command.complaint().content();
    Map<ContentPart, String> texts = new EnumMap<>(ContentPart.class);
    put(texts, ContentPart.TITLE, content.title());
    put(texts, ContentPart.COMPLAINT, content.text());
    put(texts, ContentPart.PLACE_TEXT, placeText(content.place()));
    put(texts, ContentPart.POSITION, position(content.place()));
    put(texts, ContentPart.REPORTER_NAME, content.reporter().name());
    put(texts, ContentPart.EXPLANATION, command.suggestion().explanation());
    put(texts, ContentPart.SUSPICION, command.suggestion().suspicion().why());
    return texts;
  }

  private static @Nullable String position(DossierEvent.@Nullable Place place) {
    return place == null || place.latitude() == null || place.longitude() == null
        ? null
        : new Position(place.latitude(), place.longitude()).written();
  }

  private static @Nullable String placeText(DossierEvent.@Nullable Place place) {
    return place == null
        ? null
        : Stream.of(place.text(), place.nagari(), place.kecamatan())
            .filter(words -> words != null && !words.isBlank())
            .collect(Collectors.joining(", "));
  }

  private static void put(Map<ContentPart, String> texts, ContentPart part, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.put(part, text);
    }
  }
}
