package id.aduan.routing.mongo;

import id.aduan.contract.Code;
import id.aduan.contract.OpdCode;
import id.aduan.contract.PlaceCode;
import id.aduan.routing.boards.Board;
import id.aduan.routing.boards.Board.Arrivals;
import id.aduan.routing.boards.Board.Load;
import id.aduan.routing.boards.Board.Times;
import id.aduan.routing.boards.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A board as a document and back. */
final class BoardDocument {
  static final String AS_OF = "asOf";
  private static final String REGENCY = "@regency";

  private BoardDocument() {}

  static String id(@Nullable OpdCode opd, Period period) {
    return (opd == null ? REGENCY : opd.value()) + "/" + period.code();
  }

  static Document write(Board board) {
    OpdCode opd = board.opd();
    Document document =
        new Document("_id", id(opd, board.period())).append("period", board.period().code());
    if (opd != null) {
      document.append("opd", opd.value());
    }
    return document
        .append(AS_OF, board.asOf())
        .append("from", board.from().toString())
        .append("until", board.until().toString())
        .append(
            "arrivals",
            board.arrivals().stream()
                .map(arrivals ->
                    new Document("from", arrivals.from().toString())
                        .append("complaints", arrivals.complaints()))
                .toList())
        .append("ages", board.ages())
        .append("answers", write(board.answers()))
        .append("resolutions", write(board.resolutions()))
        .append("opds", write(board.opds()))
        .append("areas", write(board.areas()));
  }

  private static Document write(Times times) {
    Document document = new Document("done", times.done()).append("bands", times.bands());
    if (times.median() != null && times.most() != null) {
      document.append("median", times.median()).append("most", times.most());
    }
    return document;
  }

  private static <C extends Code> List<Document> write(List<Load<C>> loads) {
    return loads.stream().map(BoardDocument::write).toList();
  }

  private static <C extends Code> Document write(Load<C> load) {
    Document document = new Document("open", load.open()).append("overdue", load.overdue());
    C where = load.where();
    return where == null ? document : document.append("where", where.value());
  }

  static Board read(Document stored) {
    return new Board(
        code(stored.getString("opd"), OpdCode::new),
        Period.named(stored.getString("period")),
        stored.getDate(AS_OF).toInstant(),
        LocalDate.parse(stored.getString("from")),
        LocalDate.parse(stored.getString("until")),
        stored.getList("arrivals", Document.class).stream()
            .map(arrivals ->
                new Arrivals(
                    LocalDate.parse(arrivals.getString("from")), arrivals.getInteger("complaints")))
            .toList(),
        stored.getList("ages", Integer.class),
        times(stored.get("answers", Document.class)),
        times(stored.get("resolutions", Document.class)),
        loads(stored, "opds", OpdCode::new),
        loads(stored, "areas", PlaceCode::new));
  }

  private static Times times(Document stored) {
    return new Times(
        stored.getInteger("done"),
        stored.getInteger("median"),
        stored.getInteger("most"),
        stored.getList("bands", Integer.class));
  }

  private static <C> List<Load<C>> loads(Document stored, String field, Function<String, C> read) {
    return stored.getList(field, Document.class).stream()
        .map(load ->
            new Load<>(
                code(load.getString("where"), read),
                load.getInteger("open"),
                load.getInteger("overdue")))
        .toList();
  }

  static <C> @Nullable C code(@Nullable String value, Function<String, C> read) {
    return value == null ? null : read.apply(value);
  }
}
