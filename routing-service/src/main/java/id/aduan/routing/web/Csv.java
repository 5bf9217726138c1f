package id.aduan.routing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.aduan.routing.organisation.Column;
import id.aduan.routing.organisation.Proposal.Line;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Row;
import id.aduan.routing.organisation.RowFault;
import id.aduan.routing.organisation.RowFault.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Registers as CSV (RFC 4180, UTF-8, with a line of column names) and back. */
final class Csv {
  private static final CsvMapper MAPPER = new CsvMapper();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Csv() {}

  /** What a file holds, with all that is wrong with its form. */
  record Read(List<Line> lines, List<RowFault> faults) {}

  static String write(Register register, List<Row> rows) {
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n").setUseHeader(true);
    register.columns().forEach(column -> schema.addColumn(column.name()));
    List<Map<String, String>> cells = rows.stream().map(row -> cells(register, row)).toList();
    return MAPPER.writer(schema.build()).writeValueAsString(cells);
  }

  private static Map<String, String> cells(Register register, Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    register.columns().forEach(column -> cells.put(column.name(), row.text(column.name())));
    return cells;
  }

  static Read read(Register register, byte[] file) {
    List<Line> lines = new ArrayList<>();
    List<RowFault> faults = new ArrayList<>();
    try (JsonParser parser =
        MAPPER.reader().with(CsvSchema.emptySchema()).createParser(text(file))) {
      List<String> names = List.of();
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        int line = parser.currentLocation().getLineNr();
        List<String> values = values(parser);
        if (names.isEmpty()) {
          names = values;
          checkNames(register, line, names, faults);
        } else if (values.stream().anyMatch(value -> !value.isBlank())) {
          addLine(register, line, names, values, lines, faults);
        }
      }
      if (names.isEmpty()) {
        faults.add(new RowFault(0, register.code(), Reason.MISSING));
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      faults.add(new RowFault(line, register.code(), Reason.MALFORMED));
    } catch (CharacterCodingException _) {
      faults.add(new RowFault(0, register.code(), Reason.MALFORMED));
    }
    return new Read(lines, faults);
  }

  private static String text(byte[] file) throws CharacterCodingException {
    String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static List<String> values(JsonParser parser) {
    List<String> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(parser.getString());
    }
    return values;
  }

  private static void checkNames(
      Register register, int line, List<String> names, List<RowFault> faults) {
    List<String> known = register.columns().stream().map(Column::name).toList();
    names.stream()
        .filter(name -> !known.contains(name.strip()))
        .forEach(name -> faults.add(new RowFault(line, name.strip(), Reason.UNKNOWN_COLUMN)));
    known.stream()
        .filter(name -> names.stream().noneMatch(one -> one.strip().equals(name)))
        .forEach(name -> faults.add(new RowFault(line, name, Reason.MISSING)));
  }

  private static void addLine(
      Register register,
      int line,
      List<String> names,
      List<String> values,
      List<Line> lines,
      List<RowFault> faults) {
    if (values.size() > names.size()) {
      faults.add(new RowFault(line, register.code(), Reason.TOO_MANY));
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      cells.put(names.get(i).strip(), values.get(i));
    }
    lines.add(new Line(line, new Row(cells)));
  }
}
