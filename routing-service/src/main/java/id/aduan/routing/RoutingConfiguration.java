package id.aduan.routing;

import id.aduan.kit.stream.Relay;
import id.aduan.kit.work.Loop;
import id.aduan.kit.work.Next;
import id.aduan.routing.appointments.Appointment;
import id.aduan.routing.appointments.AppointmentPolicy;
import id.aduan.routing.appointments.Appointments;
import id.aduan.routing.appointments.Authorities;
import id.aduan.routing.appointments.Grants;
import id.aduan.routing.attachments.Attachments;
import id.aduan.routing.cases.Assignments;
import id.aduan.routing.cases.AttachmentsHandler;
import id.aduan.routing.cases.CaseDecider;
import id.aduan.routing.cases.CaseWork;
import id.aduan.routing.cases.Cases;
import id.aduan.routing.cases.ClockHandler;
import id.aduan.routing.cases.CommandHandler;
import id.aduan.routing.cases.DossiersHandler;
import id.aduan.routing.cases.NoticesHandler;
import id.aduan.routing.cases.SuggestOpds;
import id.aduan.routing.directory.Directory;
import id.aduan.routing.reference.Deadlines;
import id.aduan.routing.reference.FirstAppointments;
import id.aduan.routing.reference.ReferenceFiles;
import id.aduan.routing.reference.Suggestions;
import id.aduan.routing.suggestion.Opd;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the domain together. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
  private static final int ALARMS_AT_ONCE = 500;
  private static final int ATTACHMENTS_AT_ONCE = 50;
  private static final Duration ATTACHMENTS_EVERY = Duration.ofMinutes(10);

  @Bean
  ReferenceFiles referenceFiles(RoutingProperties properties) {
    return properties.referenceFiles();
  }

  @Bean
  Directory directory(ReferenceFiles files) {
    return new Directory(
        byCode(Suggestions.opds(files), Opd::code, Opd::name),
        byCode(
            Suggestions.institutions(files),
            Suggestions.Institution::code,
            Suggestions.Institution::name),
        byCode(
            Suggestions.categories(files), Suggestions.Category::code, Suggestions.Category::name));
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
  SuggestOpds suggester(ReferenceFiles files, Directory directory) {
    return new Suggester(Suggestions.suggester(files), Suggestions.regions(files), directory);
  }

  @Bean
  CaseWork caseWork(
      Cases cases,
      ReferenceFiles files,
      RoutingProperties properties,
      Clock clock,
      ObjectProvider<Relay> relay) {
    return new CaseWork(
        cases,
        new CaseDecider(Deadlines.plan(files), Suggestions.demandingProof(files)),
        new Assignments(properties.publicUrl()),
        clock,
        () -> relay.ifAvailable(Relay::wake));
  }

  @Bean
  CalendarHealth calendarHealth(ReferenceFiles files, Clock clock) {
    return new CalendarHealth(Deadlines.calendar(files), clock);
  }

  @Bean
  DossiersHandler dossiersHandler(CaseWork work, SuggestOpds suggester, Attachments attachments) {
    return new DossiersHandler(work, suggester, attachments);
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
  CommandHandler commandHandler(CaseWork work, Authorities authorities) {
    return new CommandHandler(work, authorities);
  }

  @Bean
  Loop clockwork(CaseWork work, RoutingProperties properties) {
    ClockHandler handler = new ClockHandler(work, ALARMS_AT_ONCE, RandomGenerator.getDefault());
    return new Loop("clock", properties.clockEvery(), () -> Next.after(handler.handle() > 0));
  }

  private static <R, C> Map<C, String> byCode(
      List<R> rows, Function<R, C> code, Function<R, String> name) {
    Map<C, String> names = new LinkedHashMap<>();
    rows.forEach(row -> names.put(code.apply(row), name.apply(row)));
    return names;
  }
}
