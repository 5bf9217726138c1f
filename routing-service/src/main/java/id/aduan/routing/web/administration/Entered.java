package id.aduan.routing.web.administration;

import id.aduan.routing.deadlines.WorkingCalendar;
import id.aduan.routing.organisation.Contents;
import id.aduan.routing.organisation.Entry.LimitsVersion;
import id.aduan.routing.organisation.Register;
import id.aduan.routing.organisation.Row;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in a register, page by page, and what a new entry begins with. */
@Component
final class Entered {
  private static final int PAGE = 50;
  private final Fields fields;
  private final Clock clock;

  Entered(Fields fields, Clock clock) {
    this.fields = fields;
    this.clock = clock;
  }

  /**
   * A page of entries.
   *
   * @param next the key to go on from; null on the last page
   */
  public record Found(List<Item> items, int all, @Nullable String next) {}

  /** An entry, by the texts of its columns. */
  public record Item(String key, boolean sample, boolean fixed, Map<String, String> cells) {}

  Found find(Contents contents, String words, @Nullable String after, Locale locale) {
    List<Item> fitting =
        contents.rows().stream()
            .map(row -> item(contents, row, locale))
            .filter(item -> fits(item, words.strip().toLowerCase(Locale.ROOT)))
            .toList();
    List<Item> rest = after == null ? fitting : after(fitting, after);
    List<Item> page = rest.stream().limit(PAGE).toList();
    return new Found(page, fitting.size(), rest.size() > PAGE ? page.getLast().key() : null);
  }

  private static List<Item> after(List<Item> items, String key) {
    List<Item> from = items.stream().dropWhile(item -> !item.key().equals(key)).toList();
    return from.stream().skip(1).toList();
  }

  private static boolean fits(Item item, String words) {
    return words.isEmpty()
        || item.cells().values().stream()
            .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(words));
  }

  private Item item(Contents contents, Row row, Locale locale) {
    Register register = contents.register();
    Map<String, String> cells = new HashMap<>();
    register.columns().stream()
        .map(column -> column.name())
        .forEach(name -> cells.put(name, fields.shown(name, row.text(name), locale)));
    String key = row.text(register.key());
    return new Item(key, row.sample(), isInForce(contents, key), cells);
  }

  /** Limits that are in force explain running deadlines: only a new version follows them. */
  boolean isInForce(Contents contents, String key) {
    return contents.entries().get(key) instanceof LimitsVersion limits
        && !limits.limits().effectiveFrom().isAfter(WorkingCalendar.dayOf(clock.instant()));
  }

  /** A new version of the limits begins with what the last one says; anything else is empty. */
  Row beginning(Contents contents) {
    if (contents.register() != Register.LIMITS || contents.entries().isEmpty()) {
      return new Row(Map.of());
    }
    Row last = contents.rows().getLast();
    Map<String, String> cells = new HashMap<>(last.cells());
    cells.put("version", Integer.toString(Integer.parseInt(last.text("version")) + 1));
    cells.remove("effective_from");
    return new Row(cells);
  }
}
