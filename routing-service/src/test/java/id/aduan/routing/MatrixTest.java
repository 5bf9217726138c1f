package id.aduan.routing;

import static id.aduan.routing.RunningService.COORDINATOR;
import static id.aduan.routing.RunningService.COUNTER;
import static id.aduan.routing.RunningService.UTAMA_DPUPR;
import static id.aduan.routing.cases.Complaints.aComplaint;
import static id.aduan.routing.cases.Complaints.numbered;
import static id.aduan.routing.cases.Complaints.saying;
import static id.aduan.routing.cases.Complaints.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import id.aduan.contract.DossierEvent.ComplaintReceived;
import id.aduan.contract.DossierEvent.Content;
import id.aduan.contract.DossierEvent.Reporter;
import id.aduan.contract.TrackingId;
import id.aduan.contract.Visibility;
import id.aduan.embedded.broker.Ports;
import id.aduan.embedded.store.DocumentStore;
import id.aduan.kit.matrix.Bounds;
import id.aduan.kit.matrix.Callers;
import id.aduan.kit.matrix.Kind;
import id.aduan.kit.matrix.Matrix;
import id.aduan.kit.matrix.Stage;
import id.aduan.kit.security.Role;
import id.aduan.routing.RunningService.Someone;
import id.aduan.routing.attachments.SampleFiles;
import id.aduan.routing.cases.DossiersHandler;
import id.aduan.routing.deadlines.WorkingCalendar;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who finds what at the case authority, tried over HTTP; the broker is away. */
final class MatrixTest implements Stage {
  private static final String SECRET_WORDS = "Mohon nama saya jangan sampai diketahui.";
  private static final String SECRET_NAME = "Nama Yang Dirahasiakan";
  private static final String SECRET_PHONE = "+628110001708";
  private static final TrackingId OWN = numbered(1);
  private static final TrackingId FOREIGN = numbered(2);
  private static final TrackingId SECRET = numbered(3);
  private static final TrackingId AGAINST_DPUPR = numbered(4);
  private static final TrackingId OF_INSPEKTORAT = numbered(5);
  private static final TrackingId AGAINST_COORDINATORS = numbered(6);
  private static final TrackingId AGAINST_INSPEKTORAT = numbered(7);
  private static final TrackingId SECRET_OF_INSPEKTORAT = numbered(8);
  private static final TrackingId NOBODYS = numbered(999);
  private static final Map<String, String> TOKENS =
      Map.of(
          "COUNTER",
          Callers.token("l-1", Role.COUNTER),
          "COORDINATOR",
          Callers.token("k-1", Role.COORDINATOR),
          "ADMIN_UTAMA",
          Callers.token(UTAMA_DPUPR.sub(), Role.ADMIN_UTAMA),
          "ADMIN_PEMBANTU",
          Callers.token(RunningService.PEMBANTU_DPUPR.sub(), Role.ADMIN_PEMBANTU),
          "OFFICIAL",
          Callers.token("pejabat-1", Role.OFFICIAL),
          "LEADER",
          Callers.token("b-1", Role.LEADER),
          "INSPEKTORAT",
          Callers.token("17080000-0000-4000-8000-000000000501", Role.INSPEKTORAT),
          "OVERSEER",
          Callers.token("o-1", Role.OVERSEER, "OMBUDSMAN"),
          "OPERATOR",
          Callers.token("s-1", Role.OPERATOR),
          Callers.REVOKED,
          Callers.token("dicabut-1", Role.ADMIN_UTAMA));
  private static DocumentStore store;
  private static RunningService service;

  @BeforeAll
  static void start() throws IOException {
    store = DocumentStore.inMemory();
    service = RunningService.on("127.0.0.1:" + Ports.free(1).getFirst(), store.uri());
    prepare();
  }

  @AfterAll
  static void stop() {
    service.close();
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> everybodyFindsWhatIsWritten() {
    return new Matrix(this).tests(1_900);
  }

  @TestFactory
  Stream<DynamicTest> boundsWhateverIsSent() {
    return new Bounds(this).tests();
  }

  private static void prepare() {
    handed(OWN, aComplaint(now()), "", "DPUPR");
    asked(OWN);
    handed(FOREIGN, aComplaint(now()), "", "DINKES");
    handed(SECRET, secret(), "", "DPUPR");
    asked(SECRET);
    handed(AGAINST_DPUPR, aComplaint(now()), accusing("DPUPR"), "INSPEKTORAT");
    handed(OF_INSPEKTORAT, aComplaint(now()), accusing("DINKES"), "INSPEKTORAT");
    handed(SECRET_OF_INSPEKTORAT, secret(), accusing("DINKES"), "INSPEKTORAT");
    opened(
        AGAINST_COORDINATORS,
        saying("Pegawai Kominfo minta suap untuk izin menara.", aComplaint(now())));
    opened(AGAINST_INSPEKTORAT, aComplaint(now()));
    does(COORDINATOR, AGAINST_INSPEKTORAT, "verification", 1, verified(accusing("INSPEKTORAT")));
    revoked("dicabut-1");
    Stream.of(OWN, FOREIGN, SECRET, AGAINST_DPUPR).forEach(MatrixTest::handedIn);
  }

  private static void handedIn(TrackingId id) {
    assertThat(
            service.upload(
                COUNTER,
                "/api/v1/cases/" + id + "/papers/attachments",
                SampleFiles.PDF,
                "application/pdf",
                paperOf(id)))
        .hasStatus(201);
  }

  private static String paperOf(TrackingId id) {
    return UUID.nameUUIDFromBytes(id.value().getBytes(UTF_8)).toString();
  }

  private static ComplaintReceived secret() {
    ComplaintReceived usual = aComplaint(now(), new Visibility(true, true));
    Content content = usual.content();
    return new ComplaintReceived(
        usual.channel(),
        usual.client(),
        new Content(
            content.title(),
            SECRET_WORDS,
            content.incidentDate(),
            content.place(),
            content.kind(),
            content.category(),
            null,
            false,
            content.visibility(),
            new Reporter(SECRET_NAME, SECRET_PHONE, null, null)),
        usual.missing(),
        usual.language(),
        usual.acceptedAt(),
        usual.contentHash(),
        usual.salt(),
        usual.commitment());
  }

  private static void revoked(String person) {
    MvcTestResult appointed =
        service.post(
            COORDINATOR,
            "/api/v1/appointments",
            null,
            """
            {"person":"%s","opd":"DPUPR","role":"ADMIN_UTAMA","decree":"SK/9",\
            "decreedOn":"2026-01-02","validFrom":"2026-01-02","validUntil":"2099-12-31"}\
            """
                .formatted(person));
    assertThat(appointed).hasStatus(201);
    String id = JsonPath.read(text(appointed), "$.id");
    assertThat(
            service.post(
                COORDINATOR,
                "/api/v1/appointments/" + id + "/revocation",
                null,
                "{\"reason\":\"Mutasi\"}"))
        .hasStatusOk();
  }

  private static void handed(
      TrackingId id, ComplaintReceived complaint, String accused, String opd) {
    opened(id, complaint);
    does(COORDINATOR, id, "verification", 1, verified(accused));
    does(COORDINATOR, id, "disposition", 2, "{\"opd\":\"" + opd + "\"}");
  }

  private static void asked(TrackingId id) {
    does(
        UTAMA_DPUPR,
        id,
        "requests",
        3,
        "{\"office\":\"DPUPR\",\"official\":\"pejabat-1\",\"text\":\"Siapa mandornya?\"}");
  }

  private static String verified(String accused) {
    return "{\"kind\":\"PENGADUAN\"" + accused + "}";
  }

  private static String accusing(String office) {
    return ",\"misconduct\":true,\"accused\":{\"offices\":[\"" + office + "\"]}";
  }

  private static void opened(TrackingId id, ComplaintReceived complaint) {
    assertThat(service.bean(DossiersHandler.class).handle(List.of(sent(id, "k", complaint))))
        .hasSize(1);
  }

  private static void does(Someone who, TrackingId id, String what, long seen, String body) {
    assertThat(service.post(who, "/api/v1/cases/" + id + "/" + what, seen, body)).hasStatusOk();
  }

  @Override
  public URI address() {
    return service.address();
  }

  @Override
  public @Nullable String token(String caller) {
    return TOKENS.get(caller);
  }

  @Override
  public @Nullable String value(String name, String caller, Kind kind) {
    return switch (name) {
      case "id" -> about(caller, kind).value();
      case "other" -> FOREIGN.value();
      case "paper" -> paperOf(about(caller, kind));
      case "tomorrow" -> WorkingCalendar.dayOf(now()).plusDays(1).toString();
      case "today" -> WorkingCalendar.dayOf(now()).toString();
      default -> null;
    };
  }

  private static TrackingId about(String caller, Kind kind) {
    boolean inspektorat = caller.equals("INSPEKTORAT");
    return switch (kind) {
      case OWN -> inspektorat ? OF_INSPEKTORAT : OWN;
      case FOREIGN -> FOREIGN;
      case SECRET -> inspektorat ? SECRET_OF_INSPEKTORAT : SECRET;
      case ACCUSED -> against(caller);
      case ABSENT -> NOBODYS;
    };
  }

  private static TrackingId against(String caller) {
    return switch (caller) {
      case "COORDINATOR" -> AGAINST_COORDINATORS;
      case "INSPEKTORAT" -> AGAINST_INSPEKTORAT;
      default -> AGAINST_DPUPR;
    };
  }

  /** What accuses somebody; and the name of a reporter who is known to coordinators alone. */
  @Override
  public Set<String> hiddenFrom(String caller) {
    Set<String> hidden = new HashSet<>();
    switch (caller) {
      case "COORDINATOR", "INSPEKTORAT", "ADMIN_UTAMA", "ADMIN_PEMBANTU", Callers.REVOKED ->
          hidden.add(against(caller).value());
      default -> {}
    }
    if (!caller.equals("COORDINATOR") && !caller.equals("LEADER")) {
      hidden.add(SECRET_NAME);
    }
    return hidden;
  }

  @Override
  public Set<String> hiddenFromAll() {
    return Set.of(SECRET_PHONE);
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
