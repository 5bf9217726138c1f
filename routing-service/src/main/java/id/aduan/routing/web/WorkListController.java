package id.aduan.routing.web;

import id.aduan.contract.CaseStateCode;
import id.aduan.contract.CategoryCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DeadlineKind;
import id.aduan.contract.Language;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.kit.web.Bilingual;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.cases.CaseReads;
import id.aduan.routing.cases.ConflictPolicy;
import id.aduan.routing.cases.Desk;
import id.aduan.routing.cases.Readers;
import id.aduan.routing.cases.WorkPage;
import id.aduan.routing.cases.WorkQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The work lists: what waits for whom, by nearest deadline. */
@RestController
@RequestMapping("/api/v1/work-lists")
class WorkListController {
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int EXCERPT = 160;
  private final CaseReads reads;
  private final Readers readers;
  private final Clock clock;

  WorkListController(CaseReads reads, Readers readers, Clock clock) {
    this.reads = reads;
    this.readers = readers;
    this.clock = clock;
  }

  /** What is asked for in the address. */
  record Selection(
      @Nullable String state,
      @Nullable String opd,
      @Nullable String category,
      @Nullable String place,
      @Nullable String area,
      @Nullable Boolean overdue,
      @Nullable String assignee,
      @Nullable Boolean decision,
      @Nullable Boolean supporting,
      @Nullable String cursor,
      @Nullable Integer limit) {

    /** Who says "me" is named. */
    Selection ownedBy(PersonId reader) {
      return new Selection(
          state,
          opd,
          category,
          place,
          area,
          overdue,
          "me".equals(assignee) ? reader.value() : assignee,
          decision,
          supporting,
          cursor,
          limit);
    }
  }

  /** One case of a list. */
  record ItemJson(
      TrackingId trackingId,
      CaseStateCode state,
      ComplaintKind kind,
      boolean misconduct,
      Visibility visibility,
      @Nullable CategoryCode category,
      @Nullable PlaceCode place,
      @Nullable OpdCode opd,
      @Nullable Instant due,
      @Nullable DeadlineKind dueKind,
      boolean overdue,
      Instant acceptedAt,
      long version,
      List<OpdCode> suggested,
      @Nullable String excerpt,
      @Nullable Instant decideBy) {}

  /** A page, with the place to go on from. */
  record PageJson(List<ItemJson> items, @Nullable String next) {}

  /**
   * Without a state or an OPD: what lies on the coordinators' desk. With {@code decision}: what
   * they must settle, by the time until which they must.
   */
  @GetMapping("/coordinator")
  PageJson ofCoordinators(Selection selection, Authentication authentication, Locale locale) {
    boolean desk = selection.state() == null && selection.opd() == null;
    Desk wanted =
        Boolean.TRUE.equals(selection.decision())
            ? Desk.DECISIONS
            : desk ? Desk.COORDINATORS : null;
    Officer officer = Officers.of(authentication);
    return page(selection, wanted, null, null, officer, Bilingual.language(locale));
  }

  /** What the Inspektorat coordinates, because it is about coordinators or their office. */
  @GetMapping("/inspektorat")
  PageJson ofInspektorat(Selection selection, Authentication authentication, Locale locale) {
    Officer officer = Officers.of(authentication);
    if (readers.of(officer, ConflictPolicy.INSPEKTORAT).worksFor(ConflictPolicy.INSPEKTORAT)) {
      return page(
          selection,
          Desk.INSPEKTORAT,
          null,
          ConflictPolicy.INSPEKTORAT,
          officer,
          Bilingual.language(locale));
    }
    throw Problems.notEntitled();
  }

  /** What the Sekda and the Bupati coordinate, because it is about the Inspektorat. */
  @GetMapping("/leaders")
  PageJson ofLeaders(Selection selection, Authentication authentication, Locale locale) {
    Officer officer = Officers.of(authentication);
    return page(selection, Desk.LEADERS, null, null, officer, Bilingual.language(locale));
  }

  /**
   * Without a state: what lies on the OPD's desk. With {@code supporting}: what it helps with,
   * while another one is responsible.
   */
  @GetMapping("/opd/{opd}")
  PageJson ofOpd(
      @PathVariable String opd, Selection selection, Authentication authentication, Locale locale) {
    OpdCode code = new Input(Language.ID).optional("opd", opd, OpdCode::new);
    if (code == null) {
      throw Problems.notFound();
    }
    Officer officer = Officers.of(authentication);
    if (!readers.of(officer, code).mayRead(code)) {
      throw Problems.notEntitled();
    }
    boolean desk = selection.state() == null || selection.assignee() != null;
    return page(
        selection.ownedBy(officer.id()),
        Boolean.TRUE.equals(selection.supporting())
            ? new Desk.Support(code)
            : desk ? new Desk.Opd(code) : null,
        code,
        code,
        officer,
        Bilingual.language(locale));
  }

  private PageJson page(
      Selection selection,
      @Nullable Desk desk,
      @Nullable OpdCode of,
      @Nullable OpdCode office,
      Officer officer,
      Language language) {
    Instant now = clock.instant();
    Input input = new Input(language);
    OpdCode opd =
        of == null
            ? input.optional("opd", selection.opd(), OpdCode::new)
            : desk == null ? of : null;
    WorkQuery query =
        new WorkQuery(
            desk,
            input.optional("state", selection.state(), CaseStateCode::valueOf),
            null,
            opd,
            input.optional("category", selection.category(), CategoryCode::new),
            input.optional("place", selection.place(), PlaceCode::new),
            input.optional("area", selection.area(), PlaceCode::new),
            null,
            Boolean.TRUE.equals(selection.overdue()) ? now : null,
            of == null
                ? null
                : input.optional("assignee", selection.assignee(), WorkListController::assigned),
            null,
            null,
            input.optional("cursor", selection.cursor(), Cursors::opened),
            limit(selection.limit()));
    WorkQuery asked = input.checked(query);
    WorkPage found =
        office == null ? reads.list(asked, officer) : reads.listOf(office, asked, officer);
    return new PageJson(
        found.items().stream().map(item -> item(item, now)).toList(), Cursors.sealed(found.next()));
  }

  private static WorkQuery.Assigned assigned(String value) {
    return value.equals("none")
        ? WorkQuery.Assigned.TO_NOBODY
        : new WorkQuery.Assigned(new PersonId(value));
  }

  static int limit(@Nullable Integer wanted) {
    return wanted == null ? USUAL : Math.clamp(wanted, 1, MOST);
  }

  private static ItemJson item(WorkPage.Item item, Instant now) {
    return new ItemJson(
        item.trackingId(),
        item.state(),
        item.kind(),
        item.misconduct(),
        item.visibility(),
        item.category(),
        item.place(),
        item.opd(),
        item.due(),
        item.dueKind(),
        item.isOverdue(now),
        item.acceptedAt(),
        item.version(),
        item.suggested(),
        excerpt(item.text()),
        item.decideBy());
  }

  private static @Nullable String excerpt(@Nullable String text) {
    return text == null || text.length() <= EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, EXCERPT))) + "…";
  }
}
