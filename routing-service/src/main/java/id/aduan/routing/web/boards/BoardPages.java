package id.aduan.routing.web.boards;

import id.aduan.contract.OpdCode;
import id.aduan.kit.web.Bilingual;
import id.aduan.kit.web.Problem;
import id.aduan.routing.boards.Board;
import id.aduan.routing.boards.Period;
import id.aduan.routing.boards.Tallies;
import id.aduan.routing.web.Problems;
import id.aduan.routing.web.console.Asking;
import id.aduan.routing.web.console.Console;
import id.aduan.routing.web.console.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The boards: what comes, what lies, how long it takes and what is late. */
@Controller
class BoardPages {
  private static final String BOARD = "/papan";
  private final Console console;
  private final BoardReaders readers;
  private final Tallies tallies;
  private final Sheets sheets;
  private final MessageSource messages;

  BoardPages(
      Console console,
      BoardReaders readers,
      Tallies tallies,
      Sheets sheets,
      MessageSource messages) {
    this.console = console;
    this.readers = readers;
    this.tallies = tallies;
    this.sheets = sheets;
    this.messages = messages;
  }

  /** What is asked for in the address, which can be kept and sent to somebody. */
  record Asked(@Nullable String period, @Nullable String opd) {}

  /**
   * What of it is shown.
   *
   * @param opd null: the whole regency
   */
  public record Chosen(Period period, @Nullable OpdCode opd) {}

  @ModelAttribute
  void protect(HttpServletResponse response) {
    console.protect(response);
  }

  /** Shows a board. */
  @GetMapping(BOARD)
  ModelAndView show(Asked asked, Visit visit) {
    BoardReaders.Reach reach = readers.of(visit.officer());
    Chosen chosen = chosen(asked, reach);
    Optional<Board> board = tallies.board(chosen.opd(), chosen.period());
    ModelAndView page =
        console
            .page("board", visit)
            .addObject("regency", reach.regency())
            .addObject("opds", reach.opds())
            .addObject("chosen", chosen)
            .addObject("periods", Period.values())
            .addObject("board", board.orElse(null))
            .addObject(
                "sheets", board.map(made -> sheets.of(made, visit.locale())).orElse(List.of()));
    page.setViewName("boards/board");
    return page;
  }

  /** Gives a table of a board as a file. */
  @GetMapping(path = BOARD + "/csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> file(
      Asked asked, @RequestParam(required = false) @Nullable String table, Visit visit) {
    Chosen chosen = chosen(asked, readers.of(visit.officer()));
    Board board = tallies.board(chosen.opd(), chosen.period()).orElseThrow(BoardPages::noSuchTable);
    Sheet sheet =
        sheets
            .named(Objects.requireNonNullElse(table, ""), board, visit.locale())
            .orElseThrow(BoardPages::noSuchTable);
    String name =
        String.join(
            "-",
            "papan",
            board.opd() == null ? "kabupaten" : board.opd().value(),
            sheet.code(),
            chosen.period().code(),
            board.until().toString());
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ".csv").build().toString())
        .body(sheet.csv(messages.getMessage("board.column.code", null, visit.locale())));
  }

  private static Chosen chosen(Asked asked, BoardReaders.Reach reach) {
    if (reach.isNone()) {
      throw Problems.notEntitled();
    }
    Period period = Asking.read(asked.period(), Period::named);
    OpdCode opd = Asking.read(asked.opd(), OpdCode::new);
    if (opd != null && !reach.opds().contains(opd)) {
      throw notYours();
    }
    return new Chosen(
        Objects.requireNonNullElse(period, Period.MONTH),
        opd == null && !reach.regency() ? reach.opds().getFirst() : opd);
  }

  private static Problem notYours() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "board-unknown",
        new Bilingual(
            "Papan ini tidak ada atau bukan untuk Anda. Pilih papan dari menu.",
            "There is no such board, or it is not for you. Please choose one from the menu."));
  }

  private static Problem noSuchTable() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "table-unknown",
        new Bilingual(
            "Tabel ini tidak ada di papan. Unduh dari halaman papan.",
            "The board has no such table. Please download it from the page of the board."));
  }

  @ExceptionHandler
  ModelAndView problem(Problem problem, Visit visit, HttpServletResponse response) {
    console.protect(response);
    return console.problem(visit, problem);
  }
}
