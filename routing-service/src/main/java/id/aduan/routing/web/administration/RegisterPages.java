package id.aduan.routing.web.administration;

import id.aduan.contract.Submission.Fault;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.organisation.Change;
import id.aduan.routing.organisation.Column;
import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.CurrentOrganisation;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Registers;
import id.aduan.routing.organisation.Row;
import id.aduan.routing.web.Problems;
import id.aduan.routing.web.SingleCommands.Answer;
import id.aduan.routing.web.console.Console;
import id.aduan.routing.web.console.Filled;
import id.aduan.routing.web.console.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A register: what stands in it, its history, and how to change it, which is seen before it is. */
@Controller
class RegisterPages {
  static final String REGISTER = "/pengaturan/{register}";
  private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;
  private static final String FILE = MediaType.MULTIPART_FORM_DATA_VALUE;
  private static final int CHANGES = 20;
  private final Console console;
  private final CurrentOrganisation organisation;
  private final Registers registers;
  private final Fields fields;
  private final Errands errands;
  private final Entered entered;
  private final JsonMapper json;

  RegisterPages(
      Console console,
      CurrentOrganisation organisation,
      Registers registers,
      Fields fields,
      Errands errands,
      Entered entered,
      JsonMapper json) {
    this.console = console;
    this.organisation = organisation;
    this.registers = registers;
    this.fields = fields;
    this.errands = errands;
    this.entered = entered;
    this.json = json;
  }

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /**
   * Shows what stands in a register.
   *
   * @param q what an entry has to say somewhere
   * @param after the key of the last one that was read
   * @param done how many entries were changed just now
   */
  @GetMapping(REGISTER)
  ModelAndView list(
      @PathVariable String register,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer done,
      Visit visit) {
    Register of = named(register);
    Contents contents = organisation.refreshed().of(of);
    return page("register", of, contents, visit)
        .addObject("found", entered.find(contents, q, after, visit.locale()))
        .addObject("q", q)
        .addObject("done", done);
  }

  /**
   * Shows the form of an entry, or an empty one.
   *
   * @param key of the entry; without: a new one
   */
  @GetMapping(REGISTER + "/isian")
  ModelAndView form(
      @PathVariable String register, @RequestParam(defaultValue = "") String key, Visit visit) {
    Register of = named(register);
    Contents contents = organisation.refreshed().of(of);
    Row row =
        key.isEmpty()
            ? entered.beginning(contents)
            : contents.row(key).orElseThrow(Problems::notFound);
    return form(of, contents, key, filled(of, key, row), visit);
  }

  /**
   * Shows what a change would do: of one entry, of the mark of samples, or of an earlier change.
   */
  @PostMapping(path = REGISTER + "/pratinjau", consumes = FORM)
  ModelAndView preview(
      @PathVariable String register,
      @RequestParam MultiValueMap<String, String> typed,
      Visit visit) {
    Register of = named(register);
    Filled filled = Filled.of(typed);
    String key = Objects.requireNonNullElse(typed.getFirst("entry"), "");
    Contents contents = organisation.refreshed().of(of);
    if (filled.is("put") && key.isEmpty() && contents.row(keyOf(of, filled)).isPresent()) {
      Filled refused = filled.refused(taken(of, visit), visit.language());
      return refusedForm(of, contents, key, refused, HttpStatus.CONFLICT.value(), visit);
    }
    String changes = changes(filled, key, contents).toString();
    Answer answer = errands.preview(of, filled.version(), changes, visit);
    if (answer.done()) {
      return preview(of, contents, Preview.of(of, answer.body()), visit)
          .addObject("changes", changes)
          .addObject("back", filled.is("put") ? filled : Filled.NOTHING)
          .addObject("entry", key);
    }
    Filled refused = filled.refused(answer.body(), isStale(answer));
    return filled.is("put")
        ? refusedForm(of, contents, key, refused, answer.status(), visit)
        : refusedPreview(of, contents, answer, visit);
  }

  /** Goes back from a preview to what was typed. */
  @PostMapping(path = REGISTER + "/isian", consumes = FORM)
  ModelAndView again(
      @PathVariable String register,
      @RequestParam MultiValueMap<String, String> typed,
      Visit visit) {
    Register of = named(register);
    String key = Objects.requireNonNullElse(typed.getFirst("entry"), "");
    return form(of, organisation.refreshed().of(of), key, Filled.of(typed), visit);
  }

  /** Makes the change that was seen; whoever was overtaken sees it again as it would be now. */
  @PostMapping(path = REGISTER + "/perubahan", consumes = FORM)
  ModelAndView change(
      @PathVariable String register,
      @RequestParam MultiValueMap<String, String> typed,
      Visit visit) {
    Register of = named(register);
    String changes = Objects.requireNonNullElse(typed.getFirst("changes"), "");
    Answer answer = errands.change(of, Filled.of(typed).version(), changes, visit);
    if (answer.done()) {
      return done(of, answer);
    }
    Contents contents = organisation.refreshed().of(of);
    if (!isStale(answer)) {
      return refusedPreview(of, contents, answer, visit);
    }
    Answer now = errands.preview(of, Integer.toString(contents.version()), changes, visit);
    return now.done()
        ? overtaken(preview(of, contents, Preview.of(of, now.body()), visit))
            .addObject("changes", changes)
        : refusedPreview(of, contents, now, visit);
  }

  /** Shows what a file in the place of the register would change, or all that is wrong with it. */
  @PostMapping(path = REGISTER + "/berkas", consumes = FILE)
  ModelAndView upload(@PathVariable String register, Visit visit, HttpServletRequest request)
      throws IOException {
    Register of = named(register);
    Map<String, String> parts = Uploaded.parts(request);
    String table = parts.getOrDefault("file", "");
    if (table.isBlank()) {
      throw noFile();
    }
    return previewTable(of, table, visit);
  }

  /** Puts the file that was seen in the place of the register. */
  @PostMapping(path = REGISTER + "/tabel", consumes = FILE)
  ModelAndView replace(@PathVariable String register, Visit visit, HttpServletRequest request)
      throws IOException {
    Register of = named(register);
    Map<String, String> parts = Uploaded.parts(request);
    String table = parts.getOrDefault("table", "");
    Answer answer = errands.replace(of, parts.getOrDefault("version", ""), table, visit);
    if (answer.done()) {
      return done(of, answer);
    }
    return isStale(answer)
        ? overtaken(previewTable(of, table, visit))
        : refusedPreview(of, organisation.refreshed().of(of), answer, visit);
  }

  /**
   * Tells who changed a register when, and how, the latest change first.
   *
   * @param before the version that ended the page before
   */
  @GetMapping(REGISTER + "/riwayat")
  ModelAndView history(
      @PathVariable String register,
      @RequestParam(required = false) @Nullable Integer before,
      Visit visit) {
    Register of = named(register);
    Contents contents = organisation.refreshed().of(of);
    List<Change> changes =
        registers.history(of, Objects.requireNonNullElse(before, Integer.MAX_VALUE), CHANGES);
    return page("history", of, contents, visit)
        .addObject("changes", changes.stream().map(ChangeView::of).toList())
        .addObject("next", changes.size() < CHANGES ? null : changes.getLast().version());
  }

  private ModelAndView previewTable(Register of, String table, Visit visit) {
    Contents contents = organisation.refreshed().of(of);
    Answer answer = errands.previewTable(of, Integer.toString(contents.version()), table, visit);
    return answer.done()
        ? preview(of, contents, Preview.of(of, answer.body()), visit).addObject("table", table)
        : refusedPreview(of, contents, answer, visit);
  }

  private ModelAndView refusedPreview(Register of, Contents contents, Answer answer, Visit visit) {
    Filled refused = Filled.NOTHING.refused(answer.body(), isStale(answer));
    ModelAndView page =
        preview(of, contents, Preview.faulty(refused.faults()), visit)
            .addObject("problem", refused.problem());
    page.setStatus(HttpStatus.valueOf(answer.status()));
    return page;
  }

  private static ModelAndView overtaken(ModelAndView page) {
    page.setStatus(HttpStatus.PRECONDITION_FAILED);
    return page.addObject("overtaken", true);
  }

  private static ModelAndView done(Register of, Answer answer) {
    return new ModelAndView(
        "redirect:/pengaturan/" + of.code() + "?done=" + answer.body().path("edits").size());
  }

  private static boolean isStale(Answer answer) {
    return answer.status() == HttpStatus.PRECONDITION_FAILED.value();
  }

  private ModelAndView preview(Register of, Contents contents, Preview preview, Visit visit) {
    return page("preview", of, contents, visit)
        .addObject("preview", preview)
        .addObject("problem", "")
        .addObject("overtaken", false)
        .addObject("changes", "")
        .addObject("table", "")
        .addObject("back", Filled.NOTHING)
        .addObject("entry", "");
  }

  private ModelAndView form(
      Register of, Contents contents, String key, Filled filled, Visit visit) {
    return page("form", of, contents, visit)
        .addObject("entry", key)
        .addObject("sample", contents.samples().contains(key))
        .addObject("removable", contents.row(key).isPresent() && !entered.isInForce(contents, key))
        .addObject("filled", filled)
        .addObject("others", others(of, filled));
  }

  private ModelAndView refusedForm(
      Register of, Contents contents, String key, Filled refused, int status, Visit visit) {
    ModelAndView page = form(of, contents, key, refused, visit);
    page.setStatus(HttpStatus.valueOf(status));
    return page;
  }

  /** What is wrong with no field of the form. */
  private static List<Fault> others(Register of, Filled filled) {
    List<String> columns = of.columns().stream().map(column -> column.name()).toList();
    return filled.faults().stream().filter(fault -> !columns.contains(fault.field())).toList();
  }

  private ModelAndView page(String template, Register of, Contents contents, Visit visit) {
    ModelAndView page =
        console
            .page(template, visit)
            .addObject("register", of)
            .addObject("code", of.code())
            .addObject("contents", contents)
            .addObject("fields", fields.of(of, visit.locale()))
            .addObject("shows", fields);
    page.setViewName("administration/" + template);
    return page;
  }

  private static Filled filled(Register of, String key, Row row) {
    Map<String, List<String>> values = new HashMap<>();
    of.columns()
        .forEach(column -> values.put("cell." + column.name(), List.of(row.text(column.name()))));
    of.columns().stream()
        .filter(column -> column.many())
        .forEach(column -> values.put("cell." + column.name() + "[]", row.many(column.name())));
    values.put("entry", List.of(key));
    return new Filled("put", values, "", List.of(), false);
  }

  private ObjectNode changes(Filled filled, String key, Contents contents) {
    ObjectNode changes = json.createObjectNode();
    switch (filled.action()) {
      case "put" -> changes.putArray("put").add(cells(contents.register(), filled));
      case "remove" -> changes.putArray("remove").add(key);
      case "adopt" -> changes.putArray("adopt").add(key);
      case "adopt-all" -> {
        var adopt = changes.putArray("adopt");
        contents.samples().forEach(adopt::add);
      }
      case "undo" -> changes.put("undo", number(filled.value("undo", "undone")));
      default -> throw Problems.notFound();
    }
    return changes;
  }

  /** Browsers end the lines of a text in their own way. */
  private ObjectNode cells(Register of, Filled filled) {
    ObjectNode cells = json.createObjectNode();
    for (Column column : of.columns()) {
      String name = "cell." + column.name();
      String text = filled.value("put", name).replace("\r\n", "\n");
      List<String> chosen = filled.values().getOrDefault(name + "[]", List.of());
      var _ = cells.put(column.name(), chosen.isEmpty() ? text : Row.joined(chosen));
    }
    return cells;
  }

  /** None for what is no number. */
  private static int number(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static String keyOf(Register of, Filled filled) {
    return filled.value("put", "cell." + of.key()).strip();
  }

  private static Problem taken(Register of, Visit visit) {
    Bilingual why =
        new Bilingual(
            "Sudah ada isian dengan kode ini. Buka isian itu untuk mengubahnya.",
            "There is an entry with this code. Open that one to change it.");
    return Problem.of(HttpStatus.CONFLICT, "taken", why)
        .with(List.of(new Fault(of.key(), "taken", why.in(visit.language()))));
  }

  private static Problem noFile() {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "file-missing",
        new Bilingual("Pilih berkas CSV lebih dahulu.", "Choose a CSV file first."));
  }

  private static Register named(String code) {
    return Register.named(code)
        .orElseThrow(() ->
            Problem.of(
                HttpStatus.NOT_FOUND,
                "not-found",
                new Bilingual("Daftar ini tidak ada.", "There is no such register.")));
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
