package id.aduan.routing.web;

import id.aduan.contract.PersonId;
import id.aduan.routing.appointments.Officer;
import id.aduan.routing.organisation.Amendment;
import id.aduan.routing.organisation.Change;
import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Organisation;
import id.aduan.routing.organisation.Proposal;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Registers;
import id.aduan.routing.organisation.Registrar;
import id.aduan.routing.organisation.Row;
import id.aduan.routing.organisation.Undoing;
import id.aduan.routing.replanning.Forecaster;
import id.aduan.routing.replanning.Jobs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registers of the administration: read by all, written by coordinators. */
@RestController
@RequestMapping("/api/v1")
class OrganisationController {
  private static final String REGISTER = "/organisation/{register}";
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final int LARGEST_FILE = 2_000_000;
  private static final int CHANGES = 50;
  private static final int JOBS = 20;
  private final CurrentOrganisation organisation;
  private final Registrar registrar;
  private final Registers registers;
  private final Forecaster forecaster;
  private final Jobs jobs;

  OrganisationController(
      CurrentOrganisation organisation,
      Registrar registrar,
      Registers registers,
      Forecaster forecaster,
      Jobs jobs) {
    this.organisation = organisation;
    this.registrar = registrar;
    this.registers = registers;
    this.forecaster = forecaster;
    this.jobs = jobs;
  }

  /** Lists the registers of the organisation, each with its version. */
  @GetMapping("/organisation")
  List<RegisterJson.Version> all(Authentication authentication) {
    Officer officer = Officers.of(authentication);
    Organisation now = organisation.get();
    return Stream.of(Register.values())
        .filter(register -> RegisterCall.mayRead(register, officer))
        .map(register -> RegisterJson.Version.of(now.of(register)))
        .toList();
  }

  /** Shows all entries of a register. */
  @GetMapping(REGISTER)
  ResponseEntity<RegisterJson.Whole> show(RegisterCall call) {
    Contents contents = organisation.get().of(call.register());
    return ResponseEntity.ok()
        .eTag(Preconditions.etag(contents.version()))
        .body(RegisterJson.Whole.of(contents));
  }

  /** Exports a register as CSV. */
  @GetMapping(REGISTER + "/csv")
  ResponseEntity<String> export(RegisterCall call) {
    Contents contents = organisation.get().of(call.register());
    return ResponseEntity.ok()
        .eTag(Preconditions.etag(contents.version()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + call.register().code() + ".csv\"")
        .contentType(CSV)
        .body(Csv.write(call.register(), contents.rows()));
  }

  /** Enters something, or changes what is entered. */
  @PutMapping(REGISTER + "/entries/{key}")
  ResponseEntity<RegisterJson.Written> put(
      RegisterCall call, @PathVariable String key, @RequestBody Map<String, Object> entry) {
    Row row = RegisterJson.row(entry);
    if (!row.text(call.register().key()).equals(key)) {
      throw RegisterProblems.keyDiffers();
    }
    return amend(call, Proposal.put(row));
  }

  /** Takes an entry out of its register. */
  @DeleteMapping(REGISTER + "/entries/{key}")
  ResponseEntity<RegisterJson.Written> remove(RegisterCall call, @PathVariable String key) {
    return amend(call, Proposal.remove(key));
  }

  /** Replaces the whole register by a file, or says what that would come to. */
  @PutMapping(value = REGISTER + "/csv", consumes = "text/csv")
  ResponseEntity<RegisterJson.Written> replace(
      RegisterCall call,
      @RequestBody byte[] file,
      @RequestParam(defaultValue = "false") boolean dryRun) {
    Csv.Read read = read(call, file);
    Proposal proposal = Proposal.whole(read.lines());
    if (dryRun || !read.faults().isEmpty()) {
      return answer(call, examined(call, read));
    }
    return amend(call, proposal);
  }

  /** Tells who changed a register when, and how, the latest change first. */
  @GetMapping(REGISTER + "/history")
  List<RegisterJson.ChangeJson> history(RegisterCall call, @RequestParam @Nullable Integer before) {
    return registers
        .history(call.register(), Objects.requireNonNullElse(before, Integer.MAX_VALUE), CHANGES)
        .stream()
        .map(RegisterJson.ChangeJson::of)
        .toList();
  }

  /** Enters, changes and takes out several entries at once, or takes an earlier change back. */
  @PostMapping(REGISTER + "/changes")
  ResponseEntity<RegisterJson.Written> change(RegisterCall call, @RequestBody Bodies.Entries body) {
    return amend(call, wanted(call, body).proposal());
  }

  /** Foresees what a change would do to open deadlines, and does nothing. */
  @PostMapping(value = REGISTER + "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
  RegisterJson.Preview preview(
      RegisterCall call, @RequestBody Bodies.Entries body, @RequestParam @Nullable String after) {
    Undoing wanted = wanted(call, body);
    Amendment examined =
        registrar.examine(call.register(), wanted.proposal(), call.seen(), by(call));
    return preview(call, examined, wanted.kept(), after);
  }

  /** Nothing is kept where nothing is undone. */
  private Undoing wanted(RegisterCall call, Bodies.Entries body) {
    Integer undone = body.undo();
    if (undone != null) {
      return registrar.undoing(call.register(), undone).orElseThrow(RegisterProblems::notFound);
    }
    List<Proposal.Line> put =
        Objects.requireNonNullElse(body.put(), List.<Map<String, Object>>of()).stream()
            .map(entry -> new Proposal.Line(0, RegisterJson.row(entry)))
            .toList();
    return new Undoing(new Proposal(put, keys(body.remove()), keys(body.adopt()), false), Set.of());
  }

  private static Set<String> keys(@Nullable List<String> sent) {
    return Objects.requireNonNullElse(sent, List.<String>of()).stream()
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Foresees what a table would do to open deadlines, and does nothing. */
  @PostMapping(value = REGISTER + "/preview", consumes = "text/csv")
  RegisterJson.Preview previewFile(
      RegisterCall call, @RequestBody byte[] file, @RequestParam @Nullable String after) {
    return preview(call, examined(call, read(call, file)), Set.of(), after);
  }

  /** Shows how far deadlines have been planned anew after a change. */
  @GetMapping("/replannings")
  List<RegisterJson.JobJson> replannings() {
    return jobs.latest(JOBS).stream().map(RegisterJson.JobJson::of).toList();
  }

  private RegisterJson.Preview preview(
      RegisterCall call, Amendment examined, Set<String> kept, @Nullable String after) {
    RegisterJson.Written written = Objects.requireNonNull(answer(call, examined).getBody(), "body");
    Organisation as =
        examined instanceof Amendment.Made made ? made.organisation() : organisation.get();
    return RegisterJson.Preview.of(
        written,
        kept,
        forecaster.forecast(as, after == null ? null : Preconditions.trackingId(after)));
  }

  /** What is wrong with the form of a file comes together with what is wrong with its rows. */
  private Amendment examined(RegisterCall call, Csv.Read read) {
    Amendment examined =
        registrar.examine(call.register(), Proposal.whole(read.lines()), call.seen(), by(call));
    if (read.faults().isEmpty()) {
      return examined;
    }
    return examined instanceof Amendment.Faulty(var more)
        ? new Amendment.Faulty(Stream.concat(read.faults().stream(), more.stream()).toList())
        : new Amendment.Faulty(read.faults());
  }

  private static Csv.Read read(RegisterCall call, byte[] file) {
    if (file.length > LARGEST_FILE) {
      throw RegisterProblems.tooLarge();
    }
    return Csv.read(call.register(), file);
  }

  private ResponseEntity<RegisterJson.Written> amend(RegisterCall call, Proposal proposal) {
    Amendment amendment = registrar.amend(call.register(), proposal, call.seen(), by(call));
    var _ = organisation.refreshed();
    return answer(call, amendment);
  }

  private static ResponseEntity<RegisterJson.Written> answer(
      RegisterCall call, Amendment amendment) {
    return switch (amendment) {
      case Amendment.Made(Change change, _) ->
          ResponseEntity.ok()
              .eTag(Preconditions.etag(change.version()))
              .body(RegisterJson.Written.of(change));
      case Amendment.Unchanged(int version) ->
          ResponseEntity.ok()
              .eTag(Preconditions.etag(version))
              .body(RegisterJson.Written.nothing(call.register(), version));
      case Amendment.Faulty(var faults) -> throw RegisterProblems.faulty(faults, call.language());
      case Amendment.Stale(int version) -> throw RegisterProblems.stale(version);
      case Amendment.NoSuchEntry _ -> throw RegisterProblems.notFound();
    };
  }

  private static PersonId by(RegisterCall call) {
    return call.officer().id();
  }
}
