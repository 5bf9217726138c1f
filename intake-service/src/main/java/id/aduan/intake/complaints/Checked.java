package id.aduan.intake.complaints;

import java.util.List;

/** What an input turned out to be: good, or wrong with everything that is wrong about it. */
public sealed interface Checked<T> {
  record Good<T>(T value) implements Checked<T> {}

  record Flawed<T>(List<Flaw> flaws) implements Checked<T> {
    public Flawed {
      flaws = List.copyOf(flaws);
    }
  }
}
