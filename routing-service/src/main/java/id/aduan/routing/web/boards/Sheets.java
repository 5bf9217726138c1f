package id.aduan.routing.web.boards;

import id.aduan.contract.Code;
import id.aduan.routing.boards.Band;
import id.aduan.routing.boards.Board;
import id.aduan.routing.boards.Board.Load;
import id.aduan.routing.boards.Board.Times;
import id.aduan.routing.web.boards.Sheet.Line;
import id.aduan.routing.web.console.Names;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A board as the tables and plots that people read. */
@Component
final class Sheets {
  private final Names names;
  private final MessageSource messages;

  Sheets(Names names, MessageSource messages) {
    this.names = names;
    this.messages = messages;
  }

  List<Sheet> of(Board board, Locale locale) {
    Words words = new Words(locale);
    Stream<Sheet> open =
        board.opd() == null
            ? Stream.of(loads("opds", board.opds(), names::opd, words))
            : Stream.empty();
    return Stream.concat(
            Stream.of(
                arrivals(board, words),
                times(board, words),
                bands("answers", "complaints", Band.TIMES, board.answers().bands(), words),
                bands("resolutions", "complaints", Band.TIMES, board.resolutions().bands(), words),
                bands("ages", "cases", Band.AGES, board.ages(), words)),
            Stream.concat(open, Stream.of(loads("areas", board.areas(), names::place, words))))
        .toList();
  }

  Optional<Sheet> named(String code, Board board, Locale locale) {
    return of(board, locale).stream().filter(sheet -> sheet.code().equals(code)).findFirst();
  }

  /** What messages say in a language. */
  private final class Words {
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfWeek;

    Words(Locale locale) {
      this.locale = locale;
      this.day = DateTimeFormatter.ofPattern("d MMM", locale);
      this.dayOfWeek = DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale);
    }

    String say(String key, Object... arguments) {
      return messages.getMessage(key, arguments, locale);
    }

    List<String> head(String first, String... columns) {
      return Stream.concat(Stream.of(first), Arrays.stream(columns))
          .map(column -> say("board.column." + column))
          .toList();
    }
  }

  private static Sheet arrivals(Board board, Words words) {
    boolean byDays = board.period().step() == 1;
    Function<LocalDate, String> label =
        from ->
            byDays
                ? words.dayOfWeek.format(from)
                : words.say("board.week", words.dayOfWeek.format(from));
    List<Column> columns =
        board.arrivals().stream()
            .map(arrivals ->
                new Column(
                    words.day.format(arrivals.from()),
                    label.apply(arrivals.from()),
                    arrivals.complaints()))
            .toList();
    List<Line> lines =
        board.arrivals().stream()
            .map(arrivals ->
                new Line(
                    arrivals.from().toString(),
                    label.apply(arrivals.from()),
                    List.of(arrivals.complaints())))
            .toList();
    return new Sheet(
        "arrivals",
        words.head(byDays ? "day" : "week", "complaints"),
        lines,
        false,
        plot("arrivals", columns, words));
  }

  private static Sheet times(Board board, Words words) {
    return new Sheet(
        "times",
        words.head("what", "complaints", "done", "median", "most"),
        List.of(
            line("answers", board.complaints(), board.answers(), words),
            line("resolutions", board.complaints(), board.resolutions(), words)),
        false,
        null);
  }

  private static Line line(String code, int complaints, Times times, Words words) {
    return new Line(
        code,
        words.say("board.times." + code),
        Arrays.asList(complaints, times.done(), times.median(), times.most()));
  }

  private static Sheet bands(
      String code, String counted, List<Band> bands, List<Integer> numbers, Words words) {
    List<Column> columns =
        IntStream.range(0, bands.size())
            .mapToObj(
                at -> new Column(range(bands.get(at)), days(bands.get(at), words), numbers.get(at)))
            .toList();
    List<Line> lines =
        IntStream.range(0, bands.size())
            .mapToObj(at ->
                new Line(
                    bands.get(at).first() + "-" + end(bands.get(at), ""),
                    days(bands.get(at), words),
                    List.of(numbers.get(at))))
            .toList();
    return new Sheet(code, words.head("days", counted), lines, false, plot(code, columns, words));
  }

  private static String range(Band band) {
    return band.last() == null ? ">" + (band.first() - 1) : band.first() + "–" + band.last();
  }

  private static String days(Band band, Words words) {
    return band.last() == null
        ? words.say("board.days-more", band.first() - 1)
        : words.say("board.days", band.first(), band.last());
  }

  private static String end(Band band, String none) {
    return band.last() == null ? none : band.last().toString();
  }

  private static String plot(String code, List<Column> columns, Words words) {
    Column greatest = columns.stream().max(Comparator.comparingInt(Column::value)).orElseThrow();
    return new Columns(
            "plot-" + code,
            words.say("board." + code),
            greatest.value() == 0
                ? words.say("board.nothing")
                : words.say("board.summary", greatest.value(), greatest.tip()),
            columns,
            words.locale)
        .svg();
  }

  private static <C extends Code> Sheet loads(
      String code, List<Load<C>> loads, Function<C, String> name, Words words) {
    return new Sheet(
        code,
        words.head(code.equals("opds") ? "opd" : "area", "overdue", "open"),
        loads.stream()
            .map(load ->
                new Line(
                    load.where() == null ? "" : load.where().value(),
                    load.where() == null
                        ? words.say("board." + code + ".none")
                        : name.apply(load.where()),
                    List.of(load.overdue(), load.open())))
            .toList(),
        true,
        null);
  }
}
