package id.aduan.routing.cases;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.ArchiveReason;
import id.aduan.contract.ClosedHow;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.InstitutionCode;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.PlaceCode;
import id.aduan.contract.ReturnReason;
import id.aduan.contract.TrackingId;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.attachments.AttachmentId;
import id.aduan.routing.cases.CaseCommand.Approve;
import id.aduan.routing.cases.CaseCommand.Archive;
import id.aduan.routing.cases.CaseCommand.Ask;
import id.aduan.routing.cases.CaseCommand.Close;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.Dispute;
import id.aduan.routing.cases.CaseCommand.Draft;
import id.aduan.routing.cases.CaseCommand.EraseContent;
import id.aduan.routing.cases.CaseCommand.FinalAnswer;
import id.aduan.routing.cases.CaseCommand.Forward;
import id.aduan.routing.cases.CaseCommand.GiveBack;
import id.aduan.routing.cases.CaseCommand.OpenCase;
import id.aduan.routing.cases.CaseCommand.Reply;
import id.aduan.routing.cases.CaseCommand.Resolve;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CaseCommand.Withdraw;
import id.aduan.routing.cases.Decision.Decided;
import id.aduan.routing.deadlines.DeadlinePlan;
import id.aduan.routing.deadlines.Replanning;
import id.aduan.routing.reference.Deadlines;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.surges.SurgePolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases in every state, as decisions made them, and a command of every kind. */
public final class CaseExamples {
  public static final OpdCode DPUPR = new OpdCode("DPUPR");
  public static final OpdCode DINKES = new OpdCode("DINKES");
  public static final OpdCode INSPEKTORAT = new OpdCode("INSPEKTORAT");
  public static final InstitutionCode PLN = new InstitutionCode("PLN");
  public static final PlaceCode SANGIR = new PlaceCode("13.11.01");

  /** Monday, 2 February 2026, 09:00 WIB. */
  public static final Instant ACCEPTED = Instant.parse("2026-02-02T02:00:00Z");

  /** One working day later. */
  public static final Instant NOW = Instant.parse("2026-02-03T02:00:00Z");

  public static final Instant LATER = Instant.parse("2026-02-04T02:00:00Z");
  public static final LocalDate TODAY = LocalDate.parse("2026-02-03");
  public static final DeadlinePlan PLAN = Deadlines.plan(ReferenceFiles.bundled());

  /** The coordinators are people of KOMINFO, the Sekda heads SETDA. */
  public static final ConflictPolicy CONFLICTS =
      new ConflictPolicy(Set.of(new OpdCode("KOMINFO")), new OpdCode("SETDA"));

  /** As the settings that ship say. */
  public static final ErasurePolicy ERASURE =
      new ErasurePolicy(Duration.ofDays(3), Period.ofYears(5), Period.ofYears(10));

  /** As the settings that ship say. */
  public static final SurgePolicy SURGES = new SurgePolicy(30, Duration.ofHours(1));

  public static final CaseDecider DECIDER =
      new CaseDecider(PLAN, new Replanning(PLAN, List.of()), Set.of(), CONFLICTS, ERASURE);

  public static final Suggestion SUGGESTION =
      new Suggestion(List.of(DPUPR), null, null, "DPUPR: kata: 'jalan'", Suspicion.NONE);

  public static final Assignments ASSIGNMENTS =
      new Assignments(URI.create("https://routing.example"));
  public static final TrackingId ID = Complaints.numbered(7);

  /** What a handler works with, now. */
  static CaseWork work(Cases cases) {
    return new CaseWork(cases, DECIDER, ASSIGNMENTS, Clock.fixed(NOW, ZoneOffset.UTC), () -> {});
  }

  /** Of an organisation that has registered nobody. */
  static Readers readers(Authorities authorities) {
    return new Readers(
        authorities, () -> Membership.NONE, CONFLICTS, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  public static final Actor UTAMA = new Actor(ActorRole.ADMIN_UTAMA, DPUPR);

  public static final FinalAnswer FINAL =
      new FinalAnswer("Sudah ditambal.", "Penambalan dengan aspal.", TODAY, documents(2));
  public static final CaseCommand VERIFY = new Verify(ComplaintKind.PENGADUAN, false, null, SANGIR);
  public static final CaseCommand ASK = new Ask("Di sebelah mana?", Set.of());
  public static final CaseCommand DISPOSE = new Dispose(DPUPR, "Mohon ditindaklanjuti.");
  public static final CaseCommand GIVE_BACK =
      new GiveBack(ReturnReason.NOT_OUR_TASK, DINKES, "Bukan jalan kabupaten.");
  public static final CaseCommand ANSWER = new CaseCommand.Answer("Akan kami tinjau.");
  public static final CaseCommand DRAFT = new Draft(FINAL);
  public static final CaseCommand RESOLVE = new Resolve(FINAL);
  public static final CaseCommand ARCHIVE = new Archive(ArchiveReason.TOO_GENERAL, "Tidak jelas.");
  public static final CaseCommand FORWARD = new Forward(PLN, null);
  public static final PersonId OFFICIAL = new PersonId("pejabat-1");
  public static final CaseCommand SETTLE = new CaseCommand.Settle(DPUPR, "Jalan kabupaten.");
  public static final CaseCommand RECALL = new CaseCommand.Recall("Salah alamat.");
  public static final CaseCommand REQUEST =
      new CaseCommand.RequestFacts(DPUPR, OFFICIAL, "Kapan jalan ini ditambal?", null);
  public static final CaseCommand SUPPORT = new CaseCommand.AddSupport(DINKES);
  public static final CaseCommand LINK =
      new CaseCommand.Link(Complaints.numbered(8), LinkKind.RELATED);
  public static final CaseCommand ORDER_ERASURE =
      new CaseCommand.OrderErasure("Diminta pelapor di loket.");
  public static final CaseCommand.AddPapers ADD_PAPERS =
      new CaseCommand.AddPapers(
          List.of(
              new NamedDocument(
                  new AttachmentId("17080000-0000-4000-8000-000000000901"), "cd".repeat(32))),
          "Salinan, aslinya dibawa pulang.");
  public static final CaseCommand CONFIRM = new Close(ClosedHow.CONFIRMED);
  public static final CaseCommand REPLY = new Reply("Di depan pasar.", false, LATER);
  public static final CaseCommand DISPUTE = new Dispute("Masih berlubang.", LATER);

  private CaseExamples() {}

  /** So many attachments, as an act names them. */
  public static List<NamedDocument> documents(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i ->
            new NamedDocument(
                new AttachmentId("17080000-0000-4000-8000-%012d".formatted(i)), "ab".repeat(32)))
        .toList();
  }

  /** The states, as tests name them. */
  public enum In {
    RECEIVED,
    AWAITING,
    VERIFIED,
    RETURNED,
    DISPOSED,
    IN_PROGRESS,
    DRAFTED,
    RESOLVED,
    CLOSED,
    ARCHIVED,
    WITHDRAWN,
    FORWARDED
  }

  public static Case in(In state) {
    return walk(state).after();
  }

  /** The same case, about these people and offices. */
  static Case about(Case on, Conflict conflict) {
    return new Case(
        on.id(),
        on.version(),
        on.origin(),
        on.subject(),
        conflict,
        on.clocks(),
        on.custody(),
        on.coordination(),
        on.tally(),
        on.state(),
        on.writings(),
        on.keeping());
  }

  /** The same case under another number. */
  static Case numbered(long number, Case on) {
    return new Case(
        Complaints.numbered(number),
        on.version(),
        on.origin(),
        on.subject(),
        on.conflict(),
        on.clocks(),
        on.custody(),
        on.coordination(),
        on.tally(),
        on.state(),
        on.writings(),
        on.keeping());
  }

  /** A case in a state, to be stored with its whole history at once. */
  public static CaseWrite.Open stored(In state) {
    Transition walked = walk(state);
    return new CaseWrite.Open(
        walked.after(),
        Stream.concat(
                opened(Complaints.aComplaint(ACCEPTED)).recorded().stream(),
                walked.recorded().stream())
            .toList(),
        List.of(),
        false,
        null);
  }

  /** The way of a case from its opening to a state, without the opening. */
  static Transition walk(In state) {
    return switch (state) {
      case RECEIVED -> Transition.none(opened());
      case AWAITING -> step(In.RECEIVED, ASK);
      case VERIFIED -> step(In.RECEIVED, VERIFY);
      case RETURNED -> step(In.DISPOSED, GIVE_BACK);
      case DISPOSED -> step(In.VERIFIED, DISPOSE);
      case IN_PROGRESS -> step(In.DISPOSED, new Start());
      case DRAFTED -> step(In.IN_PROGRESS, DRAFT);
      case RESOLVED -> step(In.DRAFTED, new Approve());
      case CLOSED -> step(In.RESOLVED, CONFIRM);
      case ARCHIVED -> step(In.RECEIVED, ARCHIVE);
      case WITHDRAWN -> step(In.RECEIVED, new Withdraw("Sudah beres."));
      case FORWARDED -> step(In.RECEIVED, FORWARD);
    };
  }

  private static Transition step(In from, CaseCommand command) {
    return step(walk(from), command, NOW);
  }

  public static Case erased(In state) {
    return after(in(state), new EraseContent());
  }

  public static Case opened() {
    return opened(Complaints.aComplaint(ACCEPTED)).after();
  }

  static Transition opened(ComplaintReceived complaint) {
    return Transition.opened(
        ID, DECIDER.open(new OpenCase(complaint, SUGGESTION)), complaint.salt(), NOW);
  }

  public static Case after(Case on, CaseCommand command) {
    return after(on, command, NOW);
  }

  /** The case after a command that must be possible. */
  public static Case after(Case on, CaseCommand command, Instant at) {
    return made(on, command, at).after();
  }

  static Transition made(Case on, CaseCommand command, Instant at) {
    return step(Transition.none(on), command, at);
  }

  private static Transition step(Transition from, CaseCommand command, Instant at) {
    return switch (DECIDER.decide(from.after(), command, new Circumstances(at, UTAMA))) {
      case Decided decided -> from.then(decided, ASSIGNMENTS, at, null);
      case Decision.Refused refused -> throw new IllegalStateException(refused.toString());
      case Decision.AlreadyDone done -> throw new IllegalStateException(done.toString());
    };
  }
}
