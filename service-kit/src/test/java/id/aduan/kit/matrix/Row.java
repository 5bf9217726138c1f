package id.aduan.kit.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is written of one operation in {@code matrix.txt}.
 *
 * @param values what stands in its address
 * @param sends the body
 * @param statuses by caller: of each kind of case in its order, or one for all
 */
record Row(
    String operation,
    Map<String, String> values,
    String sends,
    Map<String, List<Integer>> statuses) {
  static final List<Kind> COLUMNS = List.of(Kind.OWN, Kind.FOREIGN, Kind.SECRET, Kind.ACCUSED);
  private static final String OTHERS = "others";
  private static final Pattern OPERATION = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) /.*");
  private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}");

  static Map<String, Row> written() {
    try (InputStream file = Row.class.getResourceAsStream("/matrix.txt")) {
      Map<String, Row> rows = new LinkedHashMap<>();
      Row row = null;
      for (String line :
          new String(Objects.requireNonNull(file, "matrix.txt").readAllBytes(), UTF_8)
              .lines()
              .filter(text -> !text.isBlank() && !text.startsWith("#"))
              .toList()) {
        if (OPERATION.matcher(line).matches()) {
          row = new Row(line.strip(), new LinkedHashMap<>(), "{}", new LinkedHashMap<>());
        } else {
          row = Objects.requireNonNull(row, "operation before: " + line).with(line.strip());
        }
        rows.put(row.operation(), row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Row with(String line) {
    String[] words = line.split("\\s+", 2);
    return switch (words[0]) {
      case "sends" -> new Row(operation, values, words[1], statuses);
      case "with" -> {
        Stream.of(words[1].split("\\s+"))
            .map(pair -> pair.split("=", 2))
            .forEach(pair -> values.put(pair[0], pair[1]));
        yield this;
      }
      default -> answering(line);
    };
  }

  private Row answering(String line) {
    List<String> callers = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    for (String word : line.split("\\s+")) {
      if (STATUS.matcher(word).matches()) {
        found.add(Integer.valueOf(word));
      } else {
        callers.add(word);
      }
    }
    if ((found.size() != 1 && found.size() != 4) || found.contains(400)) {
      throw new IllegalArgumentException(
          operation + ": " + line + " (expected: callers, then one status or four; never 400)");
    }
    callers.forEach(caller -> statuses.put(caller, found));
    return this;
  }

  boolean names(String caller) {
    return statuses.containsKey(caller) || statuses.containsKey(OTHERS);
  }

  int expected(String caller, Kind kind) {
    List<Integer> found = statuses.getOrDefault(caller, statuses.getOrDefault(OTHERS, List.of(0)));
    return found.get(found.size() == 1 ? 0 : COLUMNS.indexOf(kind));
  }
}
