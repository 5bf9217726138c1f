package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.ACCEPTED;
import static id.aduan.routing.cases.CaseExamples.DINKES;
import static id.aduan.routing.cases.CaseExamples.DPUPR;
import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.CaseExamples.OFFICIAL;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.Actor;
import id.aduan.contract.ActorRole;
import id.aduan.contract.CaseEvent.InternalRequestAnswered;
import id.aduan.contract.CaseStateCode;
import id.aduan.contract.ComplaintKind;
import id.aduan.contract.ContentPart;
import id.aduan.contract.LinkKind;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.Appointment.Rank;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.InMemoryAppointments;
import id.aduan.routing.appointments.InMemoryGrants;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.appointments.Revocation;
import id.aduan.routing.attachments.InMemoryAttachments;
import id.aduan.routing.cases.CaseCommand.AddSupport;
import id.aduan.routing.cases.CaseCommand.AnswerRequest;
import id.aduan.routing.cases.CaseCommand.Dispose;
import id.aduan.routing.cases.CaseCommand.EndSupport;
import id.aduan.routing.cases.CaseCommand.Link;
import id.aduan.routing.cases.CaseCommand.OfOfficer;
import id.aduan.routing.cases.CaseCommand.RequestFacts;
import id.aduan.routing.cases.CaseCommand.Start;
import id.aduan.routing.cases.CaseCommand.Verify;
import id.aduan.routing.cases.CaseCommand.WithdrawRequest;
import id.aduan.routing.cases.CaseView.LinkedCase;
import id.aduan.routing.cases.CommandHandler.Order;
import id.aduan.routing.cases.Outcome.Done;
import id.aduan.routing.cases.Outcome.NotEntitled;
import id.aduan.routing.cases.Outcome.NotFound;
import id.aduan.routing.cases.Outcome.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees and does what where offices work together. */
final class CoordinationHandlerTest {
  private static final TrackingId ID = numbered(1);
  private static final TrackingId OTHER = numbered(2);
  private static final Officer COORDINATOR = officer("k", ActorRole.COORDINATOR);
  private static final Officer UTAMA = officer("u");
  private static final Officer PEMBANTU = officer("p");
  private static final Officer HELPER = officer("d");
  private static final Officer ASKED = officer(OFFICIAL.value(), ActorRole.OFFICIAL);
  private static final Officer ANOTHER = officer("pejabat-2", ActorRole.OFFICIAL);
  private static final AnswerRequest FACTS =
      new AnswerRequest(1, "Bulan lalu.", CaseExamples.documents(1));
  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryAppointments appointments = new InMemoryAppointments();
  private final CaseWork work = CaseExamples.work(cases);
  private final CommandHandler handler =
      new CommandHandler(
          work, CaseExamples.readers(new Authorities(appointments, new InMemoryGrants())));

  @BeforeEach
  void begin() {
    appoint("u", DPUPR, Rank.ADMIN_UTAMA);
    appoint("p", DPUPR, Rank.ADMIN_PEMBANTU);
    appoint("d", DINKES, Rank.ADMIN_UTAMA);
    disposed(ID, DPUPR);
  }

  @Test
  void letsOnlyTheOfficialAnswerWhoWasAsked() {
    done(ID, PEMBANTU, request(DINKES, OFFICIAL));

    assertThat(order(ID, ANOTHER, FACTS)).isEqualTo(new NotFound());
    assertThat(order(ID, UTAMA, FACTS)).isEqualTo(new NotEntitled());
    assertThat(order(ID, ASKED, new Start())).isEqualTo(new NotEntitled());
    done(ID, ASKED, FACTS);
    assertThat(cases.history(ID).getLast())
        .returns(OFFICIAL, Recorded::person)
        .returns(
            new InternalRequestAnswered(new Actor(ActorRole.OFFICIAL, DINKES), 1, 1),
            Recorded::event);
    assertThat(order(ID, ASKED, FACTS)).isEqualTo(new Refused(Refusal.REQUEST_ANSWERED));
  }

  @Test
  void asksAtEachActWhetherWhoWasAskedIsStillAnOfficial() {
    done(ID, PEMBANTU, request(DINKES, HELPER.id()));
    assertThat(handler.request(ID, 1, HELPER)).isPresent();

    appointments
        .all()
        .forEach(a ->
            assertThat(appointments.revoke(a.id(), new Revocation(NOW, null, null))).isPresent());

    assertThat(handler.request(ID, 1, HELPER)).isEmpty();
    assertThat(order(ID, HELPER, FACTS)).isEqualTo(new NotFound());
    done(ID, new Officer(HELPER.id(), Set.of(ActorRole.OFFICIAL)), FACTS);
  }

  @Test
  void showsAnOfficialWhatHeNeedsAndNeitherTheNameNorWhatOthersAreAsked() {
    done(ID, UTAMA, request(DINKES, OFFICIAL));
    done(ID, UTAMA, request(DINKES, ANOTHER.id()));

    assertThat(handler.view(ID, ASKED)).isEmpty();
    assertThat(handler.request(ID, 2, ASKED)).isEmpty();
    assertThat(handler.request(ID, 1, ASKED).orElseThrow().texts())
        .isEqualTo(
            Map.of(
                ContentPart.REQUEST, "Kapan?",
                ContentPart.TITLE, "Jalan rusak",
                ContentPart.COMPLAINT, Complaints.TEXT,
                ContentPart.PLACE_TEXT, "depan pasar, Sangir"));
    done(ID, UTAMA, new WithdrawRequest(1));
    assertThat(handler.request(ID, 1, ASKED).orElseThrow().texts()).isEmpty();
  }

  @Test
  void showsAnOfficialNothingOfAComplaintThatMayBeAboutColleagues() {
    assertThat(order(ID, COORDINATOR, (OfOfficer) CaseExamples.RECALL)).isInstanceOf(Done.class);
    done(ID, COORDINATOR, new Verify(ComplaintKind.PENGADUAN, true, null, null));
    done(ID, COORDINATOR, request(DINKES, OFFICIAL));

    assertThat(handler.request(ID, 1, ASKED).orElseThrow().texts())
        .isEqualTo(Map.of(ContentPart.REQUEST, "Kapan?"));
  }

  @Test
  void showsThoseWhoHelpTheCaseAndWhatTheirOwnOfficialsAreAsked() {
    assertThat(handler.view(ID, HELPER)).isEmpty();
    done(ID, UTAMA, new AddSupport(DINKES));
    done(ID, UTAMA, request(DINKES, OFFICIAL));
    done(ID, UTAMA, request(DPUPR, ANOTHER.id()));

    CaseView seen = handler.view(ID, HELPER).orElseThrow();
    assertThat(seen.found().coordination().requests())
        .filteredOn(seen::reads)
        .extracting(InternalRequest::number)
        .containsExactly(1);
    assertThat(seen.texts().values())
        .extracting(texts -> texts.get(ContentPart.REQUEST))
        .containsOnlyOnce("Kapan?");
    assertThat(seen.actions())
        .containsExactlyInAnyOrder(Action.REQUESTS, Action.REQUEST_WITHDRAWAL);
    assertThat(order(ID, HELPER, (OfOfficer) CaseExamples.ANSWER)).isEqualTo(new NotEntitled());
    done(ID, HELPER, request(DINKES, OFFICIAL));

    done(ID, COORDINATOR, new EndSupport(DINKES));
    assertThat(handler.view(ID, HELPER)).isEmpty();
  }

  @Test
  void hasOnlyAnAdminUtamaOrACoordinatorAskForHelp() {
    assertThat(order(ID, PEMBANTU, new AddSupport(DINKES))).isEqualTo(new NotEntitled());
    done(ID, UTAMA, new AddSupport(DINKES));
    done(ID, COORDINATOR, new EndSupport(DINKES));
  }

  @Test
  void hidesACaseThatWasPutAwayFromThoseWhoHelped() {
    done(ID, UTAMA, new AddSupport(DINKES));
    assertThat(order(ID, COORDINATOR, (OfOfficer) CaseExamples.RECALL)).isInstanceOf(Done.class);
    assertThat(handler.view(ID, HELPER)).isPresent();
    assertThat(order(ID, COORDINATOR, (OfOfficer) CaseExamples.ARCHIVE)).isInstanceOf(Done.class);

    assertThat(handler.view(ID, HELPER)).isEmpty();
  }

  @Test
  void linksOnlyWhatWhoLinksMaySee() {
    disposed(OTHER, DINKES);
    Link link = new Link(OTHER, LinkKind.REPEATED);

    assertThat(order(ID, UTAMA, link)).isEqualTo(new Refused(Refusal.LINK_UNKNOWN));
    assertThat(order(ID, UTAMA, new Link(numbered(9), LinkKind.RELATED)))
        .isEqualTo(new Refused(Refusal.LINK_UNKNOWN));
    assertThat(order(ID, HELPER, link)).isEqualTo(new NotFound());
    done(ID, COORDINATOR, link);
  }

  @Test
  void showsALinkFromBothSidesToThoseWhoSeeBothOnly() {
    disposed(OTHER, DINKES);
    done(ID, COORDINATOR, new Link(OTHER, LinkKind.REPEATED));

    assertThat(handler.view(ID, COORDINATOR).orElseThrow().links())
        .containsExactly(new LinkedCase(OTHER, LinkKind.REPEATED, CaseStateCode.DISPOSED));
    assertThat(handler.view(OTHER, COORDINATOR).orElseThrow().links())
        .containsExactly(new LinkedCase(ID, LinkKind.REPEATED, CaseStateCode.DISPOSED));
    CaseView ofUtama = handler.view(ID, UTAMA).orElseThrow();
    assertThat(ofUtama.links()).isEmpty();
    assertThat(ofUtama.history().toString()).doesNotContain(OTHER.value());
    assertThat(handler.view(OTHER, HELPER).orElseThrow().links()).isEmpty();
  }

  private static RequestFacts request(OpdCode office, PersonId official) {
    return new RequestFacts(office, official, "Kapan?", null);
  }

  private void disposed(TrackingId id, OpdCode opd) {
    assertThat(
            new DossiersHandler(
                    work, _ -> Suggestion.NONE, CaseExamples.SURGES, new InMemoryAttachments())
                .handle(List.of(sent(id, "k", aComplaint(ACCEPTED, new Visibility(true, false))))))
        .containsExactly(new Reception.Opened());
    assertThat(order(id, COORDINATOR, (OfOfficer) CaseExamples.VERIFY)).isInstanceOf(Done.class);
    done(id, COORDINATOR, new Dispose(opd, null));
  }

  private void done(TrackingId id, Officer officer, OfOfficer command) {
    assertThat(order(id, officer, command)).isInstanceOf(Done.class);
  }

  private Outcome order(TrackingId id, Officer officer, OfOfficer command) {
    long version = cases.find(id).orElseThrow().found().version();
    return handler.handle(new Order(id, officer, command, version, null));
  }

  private void appoint(String person, OpdCode opd, Rank rank) {
    appointments.add(
        new Appointment(
            person,
            new PersonId(person),
            opd,
            rank,
            "SK/1",
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-12-31"),
            null));
  }

  private static Officer officer(String id, ActorRole... roles) {
    return new Officer(new PersonId(id), Set.of(roles));
  }
}
