package id.aduan.routing;

import id.aduan.contract.OpdCode;
import id.aduan.kit.stream.Relay;
import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import id.aduan.letters.Letterhead;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.AppointmentPolicy;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.Grants;
import id.aduan.routing.appointments.SampleAppointments;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.boards.Accountant;
import id.aduan.routing.boards.Tallies;
import id.aduan.routing.cases.Assignments;
import id.aduan.routing.cases.AttachmentsHandler;
import id.aduan.routing.cases.CaseReads;
import id.aduan.routing.cases.CaseWork;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.ClockHandler;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.ConflictPolicy;
import id.aduan.routing.cases.Desk;
import id.aduan.routing.cases.DossiersHandler;
import id.aduan.routing.cases.ErasurePolicy;
import id.aduan.routing.cases.NoticesHandler;
import id.aduan.routing.cases.Readers;
import id.aduan.routing.cases.Replanner;
import id.aduan.routing.cases.RetentionHandler;
import id.aduan.routing.cases.Sight;
import id.aduan.routing.cases.SuggestOpds;
import id.aduan.routing.cases.Surges;
import id.aduan.routing.cases.WorkQuery;
import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.maps.MapTiles;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Organisation;
import id.aduan.routing.organisation.Registers;
import id.aduan.routing.organisation.Registrar;
import id.aduan.routing.organisation.SampleData;
import id.aduan.routing.reference.FirstAppointments;
import id.aduan.routing.reference.FirstRegisters;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.reference.Suggestions;
import id.aduan.routing.replanning.Forecaster;
import id.aduan.routing.replanning.Jobs;
import id.aduan.routing.replanning.Worker;
import id.aduan.routing.search.SearchWords;
import id.aduan.routing.surges.SurgePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain together. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
  private static final int ALARMS_AT_ONCE = 500;
  private static final int ATTACHMENTS_AT_ONCE = 50;
  private static final Duration ATTACHMENTS_EVERY = Duration.ofMinutes(10);
  private static final Duration RETENTION_EVERY = Duration.ofMinutes(1);
  private static final Duration FOLLOW_EVERY = Duration.ofMillis(500);

  /** Cases that a re-planning holds in memory at once. */
  private static final int PAGE = 200;

  /** Cases that one answer to a preview looks at. */
  private static final int MOST_FORESEEN = 20_000;

  @Bean
  ReferenceFiles referenceFiles(RoutingProperties properties) {
    return properties.referenceFiles();
  }

  @Bean
  CurrentOrganisation organisation(Registers registers, ReferenceFiles files, Clock clock) {
    return new CurrentOrganisation(registers, () -> FirstRegisters.of(files), clock);
  }

  /** What somebody changed in another instance holds here within a second. */
  @Bean
  Loop followRegisters(CurrentOrganisation organisation) {
    return new Loop(
        "registers",
        FOLLOW_EVERY,
        () -> {
          var _ = organisation.refreshed();
          return Next.AFTER_A_PAUSE;
        });
  }

  @Bean
  Directory directory(CurrentOrganisation organisation) {
    return new Directory(new Derived<>(organisation, Derivations::names));
  }

  @Bean
  Registrar registrar(
      Registers registers,
      CurrentOrganisation organisation,
      ReferenceFiles files,
      Cases cases,
      Appointments appointments,
      SampleAppointments samples,
      Clock clock) {
    return new Registrar(
        registers,
        organisation,
        Suggestions.topicCodes(files),
        opd ->
            isBusy(cases, opd)
                || hasAdmins(appointments, samples, opd, WorkingCalendar.dayOf(clock.instant())),
        clock);
  }

  @Bean
  SampleAppointments sampleAppointments(Appointments appointments) {
    return new SampleAppointments(appointments, FirstAppointments.samples());
  }

  @Bean
  SampleData sampleData(Registrar registrar, CurrentOrganisation organisation) {
    return new SampleData(
        registrar, organisation, () -> FirstRegisters.of(ReferenceFiles.bundled()));
  }

  @Bean
  Supplier<List<Appointment>> firstAppointments(ReferenceFiles files) {
    return () -> FirstAppointments.of(files);
  }

  @Bean
  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }

  @Bean
  SuggestOpds suggester(
      ReferenceFiles files, CurrentOrganisation organisation, Directory directory) {
    Supplier<SuggestOpds> now =
        new Derived<>(organisation, as -> Derivations.suggester(files, as, directory));
    return content -> now.get().suggest(content);
  }

  @Bean
  Supplier<SearchWords> searchWords(ReferenceFiles files, CurrentOrganisation organisation) {
    return new Derived<>(organisation, as -> Derivations.searchWords(files, as));
  }

  @Bean
  CaseWork caseWork(
      Cases cases,
      CurrentOrganisation organisation,
      ConflictPolicy conflicts,
      ErasurePolicy erasure,
      RoutingProperties properties,
      Clock clock,
      ObjectProvider<Relay> relay) {
    return new CaseWork(
        cases,
        new Derived<>(organisation, as -> Derivations.decider(as, conflicts, erasure)),
        new Assignments(properties.publicUrl()),
        clock,
        () -> relay.ifAvailable(Relay::wake));
  }

  @Bean
  CalendarHealth calendarHealth(CurrentOrganisation organisation, Clock clock) {
    return new CalendarHealth(() -> organisation.known().map(Organisation::calendar), clock);
  }

  @Bean
  Letterhead letterhead(RoutingProperties properties) {
    return properties.reporter().letterhead();
  }

  @Bean
  @Nullable MapTiles mapTiles(RoutingProperties properties) {
    return properties.map().mapTiles().orElse(null);
  }

  @Bean
  SurgePolicy surgePolicy(RoutingProperties properties) {
    return properties.surge().policy();
  }

  @Bean
  DossiersHandler dossiersHandler(
      CaseWork work, SuggestOpds suggester, SurgePolicy surges, Attachments attachments) {
    return new DossiersHandler(work, suggester, surges, attachments);
  }

  @Bean
  Loop attachmentsKept(Cases cases, Attachments attachments, Clock clock) {
    AttachmentsHandler handler = new AttachmentsHandler(cases, attachments, clock);
    return new Loop(
        "attachments",
        ATTACHMENTS_EVERY,
        () -> Next.after(handler.handle(ATTACHMENTS_AT_ONCE) == ATTACHMENTS_AT_ONCE));
  }

  @Bean
  NoticesHandler noticesHandler(CaseWork work) {
    return new NoticesHandler(work);
  }

  @Bean
  Authorities authorities(Appointments appointments, Grants grants) {
    return new Authorities(appointments, grants);
  }

  @Bean
  AppointmentPolicy appointmentPolicy(RoutingProperties properties) {
    return properties.appointments().policy();
  }

  @Bean
  ConflictPolicy conflictPolicy(RoutingProperties properties) {
    return properties.conflict().policy();
  }

  @Bean
  ErasurePolicy erasurePolicy(RoutingProperties properties) {
    return properties.retention().policy();
  }

  @Bean
  Readers readers(
      Authorities authorities,
      CurrentOrganisation organisation,
      ConflictPolicy conflicts,
      Clock clock) {
    return new Readers(
        authorities, new Derived<>(organisation, Derivations::membership), conflicts, clock);
  }

  @Bean
  CommandHandler commandHandler(CaseWork work, Readers readers) {
    return new CommandHandler(work, readers);
  }

  @Bean
  CaseReads caseReads(Cases cases, Readers readers) {
    return new CaseReads(cases, readers);
  }

  @Bean
  Surges surges(Cases cases, Readers readers, SurgePolicy policy, Clock clock) {
    return new Surges(cases, readers, policy, clock);
  }

  @Bean
  Loop clockwork(CaseWork work, RoutingProperties properties) {
    ClockHandler handler = new ClockHandler(work, ALARMS_AT_ONCE, RandomGenerator.getDefault());
    return new Loop("clock", properties.clockEvery(), () -> Next.after(handler.handle() > 0));
  }

  @Bean
  Loop retention(CaseWork work, ErasurePolicy policy) {
    RetentionHandler handler = new RetentionHandler(work, policy, PAGE);
    return new Loop("retention", RETENTION_EVERY, () -> Next.after(handler.handle() > 0));
  }

  @Bean
  Loop boards(Tallies tallies, Directory directory, RoutingProperties properties, Clock clock) {
    Accountant accountant = new Accountant(tallies, () -> directory.opds().keySet(), clock);
    return new Loop(
        "boards",
        properties.boardsEvery(),
        () -> {
          accountant.work();
          return Next.AFTER_A_PAUSE;
        });
  }

  @Bean
  Forecaster forecaster(CaseWork work, ConflictPolicy conflicts, ErasurePolicy erasure) {
    return new Forecaster(
        new Replanner(work),
        as -> Derivations.decider(as, conflicts, erasure),
        PAGE,
        MOST_FORESEEN);
  }

  @Bean
  Loop replanning(CurrentOrganisation organisation, Jobs jobs, CaseWork work, Clock clock) {
    Worker worker = new Worker(organisation, jobs, new Replanner(work), clock, PAGE);
    return new Loop("replanning", FOLLOW_EVERY, () -> Next.after(worker.work()));
  }

  private static boolean isBusy(Cases cases, OpdCode opd) {
    Desk desk = new Desk.Opd(opd);
    return !cases.list(WorkQuery.of(desk, 1), Sight.WHOLE).items().isEmpty();
  }

  /** By a decree of its own; one of the sample data keeps nothing from going. */
  private static boolean hasAdmins(
      Appointments appointments, SampleAppointments samples, OpdCode opd, LocalDate today) {
    return appointments.of(opd).stream()
        .filter(appointment -> appointment.revocation() == null)
        .filter(appointment -> !appointment.validUntil().isBefore(today))
        .anyMatch(appointment -> !samples.isSample(appointment));
  }
}
