package id.aduan.routing.cases;

import static id.aduan.routing.cases.CaseExamples.NOW;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.aduan.contract.ActorRole;
import id.aduan.contract.DossierEvent;
import id.aduan.contract.PersonId;
import id.aduan.contract.TrackingId;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.InMemoryAppointments;
import id.aduan.routing.appointments.InMemoryGrants;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.attachments.Attachment;
import id.aduan.routing.attachments.AttachmentId;
import id.aduan.routing.attachments.FileType;
import id.aduan.routing.attachments.InMemoryAttachments;
import id.aduan.routing.cases.CaseCommand.Answer;
import id.aduan.routing.cases.CommandHandler.Order;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AttachmentsHandlerTest {
  private static final TrackingId ID = numbered(1);
  private static final PersonId WHO = new PersonId("k-1");
  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryAttachments attachments = new InMemoryAttachments();
  private final CaseWork work = CaseExamples.work(cases);
  private final DossiersHandler dossiers =
      new DossiersHandler(work, _ -> Suggestion.NONE, CaseExamples.SURGES, attachments);
  private final CommandHandler commands =
      new CommandHandler(
          work,
          CaseExamples.readers(new Authorities(new InMemoryAppointments(), new InMemoryGrants())));

  @BeforeEach
  void open() {
    assertThat(dossiers.handle(List.of(sent(ID, "k", aComplaint(NOW))))).hasSize(1);
  }

  @Test
  void keepsWhatAnAnswerNamesAndRemovesTheRestAfterADay() throws IOException {
    Attachment named = added(1);
    Attachment forgotten = added(2);
    does(CaseExamples.VERIFY);
    does(CaseExamples.DISPOSE);
    does(new Answer("Lihat foto.", List.of(new NamedDocument(named.id(), named.hash()))));

    assertThat(sweptAfter(Duration.ofHours(23))).isZero();
    assertThat(sweptAfter(Duration.ofHours(25))).isEqualTo(2);
    assertThat(sweptAfter(Duration.ofHours(26))).isZero();
    assertThat(attachments.of(ID)).containsExactly(named.kept());
    assertThat(attachments.find(forgotten.id())).isEmpty();
  }

  @Test
  void erasesThemWithTheContentOfTheCase() throws IOException {
    added(1);

    assertThat(dossiers.handle(List.of(sent(ID, "e", new DossierEvent.DossierErased(NOW)))))
        .hasSize(1);

    assertThat(cases.find(ID).orElseThrow().found().erased()).isTrue();
    assertThat(attachments.of(ID)).isEmpty();
  }

  private void does(CaseCommand command) {
    long version = cases.find(ID).orElseThrow().found().version();
    Officer coordinator = new Officer(WHO, Set.of(ActorRole.COORDINATOR));
    assertThat(
            commands.handle(
                new Order(ID, coordinator, (CaseCommand.OfOfficer) command, version, null)))
        .isInstanceOf(Outcome.Done.class);
  }

  private int sweptAfter(Duration time) {
    Clock later = Clock.offset(work.clock(), time);
    return new AttachmentsHandler(cases, attachments, later).handle(10);
  }

  private Attachment added(int number) throws IOException {
    AttachmentId id = new AttachmentId("17080000-0000-4000-8000-%012d".formatted(number));
    Attachment attachment =
        new Attachment(id, ID, WHO, FileType.PDF, 3, "ab".repeat(32), NOW, true);
    return attachments.add(attachment, new ByteArrayInputStream(new byte[3])).orElseThrow();
  }
}
