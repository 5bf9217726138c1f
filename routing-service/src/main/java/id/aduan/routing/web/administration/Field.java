package id.aduan.routing.web.administration;

import java.util.List;

/**
 * A column of a register, as a form asks for it.
 *
 * @param name of its input; the values of a list end in {@code []}
 * @param key whether it names the entry
 * @param choices what may be chosen; none where anything may be written
 */
public record Field(
    String column, String name, Kind kind, boolean key, boolean demanded, List<Choice> choices) {
  public Field {
    choices = List.copyOf(choices);
  }

  /** How it is asked for. */
  public enum Kind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    CHOICE,
    CHOICES
  }

  /** Something that may be chosen. */
  public record Choice(String value, String name) {}

  public boolean is(String kindName) {
    return kind.name().equals(kindName);
  }
}
