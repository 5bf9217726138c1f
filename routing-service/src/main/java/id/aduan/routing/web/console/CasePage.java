package id.aduan.routing.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.contract.ContentPart;
import id.aduan.contract.OpdCode;
import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.cases.Action;
import id.aduan.routing.cases.Case;
import id.aduan.routing.cases.CaseState;
import id.aduan.routing.cases.CaseView;
import id.aduan.routing.cases.InternalRequest;
import id.aduan.routing.maps.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param page of its own each time that it is shown
 * @param attachments those that an act named, as far as its reader may look at them
 * @param unused those that he sent and has not named yet
 */
record CasePage(
    UUID page,
    CaseView view,
    List<Moment> timeline,
    List<Due> dues,
    List<Attachment> attachments,
    List<Attachment> unused) {
  CasePage {
    timeline = List.copyOf(timeline);
    dues = List.copyOf(dues);
    attachments = List.copyOf(attachments);
    unused = List.copyOf(unused);
  }

  /** What tells how a case was handed from office to office. */
  private static final Set<String> TRAVELS =
      Set.of(
          "CaseDisposed",
          "CaseReturned",
          "CaseRecalled",
          "DecisionDemanded",
          "OwnerDecided",
          "SupportAdded",
          "SupportEnded");

  /** An OPD that was suggested, and why. */
  record Suggested(OpdCode opd, String why) {}

  public Case found() {
    return view.found();
  }

  Set<Action> actions() {
    return view.actions();
  }

  public boolean can(String action) {
    return actions().contains(Action.valueOf(action));
  }

  public List<Step> usual() {
    return Step.usual(actions());
  }

  public List<Step> seldom() {
    return Step.seldom(actions());
  }

  public String text(ContentPart part) {
    return view.texts().getOrDefault(1L, Map.of()).getOrDefault(part, "");
  }

  public String complaint() {
    return text(ContentPart.COMPLAINT);
  }

  public String title() {
    return text(ContentPart.TITLE);
  }

  public String placeText() {
    return text(ContentPart.PLACE_TEXT);
  }

  public String reporter() {
    return text(ContentPart.REPORTER_NAME);
  }

  /** Each with the line of the explanation that begins with its code. */
  public List<Suggested> suggested() {
    String explanation = text(ContentPart.EXPLANATION);
    return found().origin().suggested().stream()
        .map(opd -> new Suggested(opd, line(explanation, opd + ": ")))
        .toList();
  }

  private static String line(String explanation, String beginning) {
    return Arrays.stream(explanation.split("\n", -1))
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()))
        .findFirst()
        .orElse("");
  }

  public boolean suggests(OpdCode opd) {
    return found().origin().suggested().contains(opd);
  }

  /** Whether an act is among those that are shown only when somebody asks for them. */
  public boolean isSeldom(String act) {
    return seldom().stream().anyMatch(step -> step.code().equals(act));
  }

  /** A final answer that waits for approval. */
  record Draft(String answer, String whatWasDone) {}

  public @Nullable Draft draft() {
    if (!(found().state() instanceof CaseState.Drafted drafted)) {
      return null;
    }
    Map<ContentPart, String> written = view.texts().getOrDefault(drafted.draft(), Map.of());
    return new Draft(
        written.getOrDefault(ContentPart.DRAFT, ""),
        written.getOrDefault(ContentPart.WHAT_WAS_DONE, ""));
  }

  /** Names what one form of this page asks, so that it is done once, however often it is sent. */
  public String key(String act) {
    return UUID.nameUUIDFromBytes((page + " " + act).getBytes(UTF_8)).toString();
  }

  /** What happened since a form was shown to whoever was overtaken; the latest first. */
  public List<Moment> since(Filled filled) {
    return timeline.stream().filter(moment -> moment.sequence() > filled.seen()).toList();
  }

  /** To whom the OPD that returned it says it belongs. */
  public @Nullable OpdCode proposed() {
    return found().state() instanceof CaseState.Returned returned ? returned.proposedOwner() : null;
  }

  public List<InternalRequest> requests() {
    return found().coordination().requests().stream().filter(view::reads).toList();
  }

  /** What is asked in a request. */
  public String asked(InternalRequest request) {
    return view.texts()
        .getOrDefault(request.made(), Map.of())
        .getOrDefault(ContentPart.REQUEST, "");
  }

  /** How it was handed around, the first first; nothing where it went straight to where it is. */
  public List<Moment> travels() {
    List<Moment> all =
        timeline.stream().filter(moment -> TRAVELS.contains(moment.event())).toList().reversed();
    return all.size() > 1 ? all : List.of();
  }

  Optional<Position> position() {
    return Position.read(text(ContentPart.POSITION));
  }

  public boolean hidesName() {
    return found().origin().visibility().anonim();
  }
}
